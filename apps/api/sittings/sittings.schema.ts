/** What openapi.json says of sittings and their agendas. */
import { Count, Id, Many, OnDay, Text, Texts, YesNo } from '../web/contract/properties';
import type { AgendaItem } from './agenda-item';
import type { Agenda, SittingRow } from './sittings.service';

const orNull = { nullable: true } as const;

export class SittingSchema implements SittingRow {
  @Id('Of the sitting') readonly id!: string;
  @Text('Which panel sits', 'Joint decision-making panel') readonly title!: string;
  @OnDay('The day') readonly day!: string;
  @Text('The same, in words', '18 September 2026') readonly daySaid!: string;
  @Text('When it starts, in words', '2pm on 18 September 2026') readonly startsSaid!: string;
  @Text('Where', 'Committee room 2') readonly place!: string;
  @Text('Who chairs it, by name', 'Helen Marsh') readonly chair!: string;
  @Count('Cases on its agenda that I may see', 5) readonly items!: number;
  @YesNo('It is over', false) readonly closed!: boolean;
}

export class SittingsSchema {
  @Many('Soonest first', SittingSchema) readonly items!: readonly SittingSchema[];
}

export class PositionSchema {
  @Text('The agency, in words', 'Police') readonly agency!: string;
  @Text('Who took the position, by name', 'Amir Hussain') readonly by!: string;
  @Text('When, in words', '9:30am on 16 September 2026') readonly atSaid!: string;
}

export class AgendaItemSchema implements AgendaItem {
  @Id('Of the case') readonly caseId!: string;
  @Text('What people call it by', 'JD-26-7K3M9Q') readonly reference!: string;
  @Text('The child’s name', 'Ayesha Khan') readonly child!: string;
  @Text('What is asked, in short', '2 offences') readonly about!: string;
  @Text('Where it stands, in words', 'Decision') readonly stage!: string;
  @Text('When it is due, in words', 'by the end of 18 September 2026', orNull)
  readonly due!: string | null;
  @Text('How near or how late it is', 'Due in 2 working days') readonly lateness!: string;
  @Many('Agencies that have taken a position', PositionSchema)
  readonly positions!: readonly PositionSchema[];
  @Texts('What is to be heeded', ['The child turns 18 in 20 days'])
  readonly warnings!: readonly string[];
}

export class AgendaSchema extends SittingSchema implements Agenda {
  @Text('Who has to be there', 'Police and the youth justice service', orNull)
  readonly quorum!: string | null;
  @Many('Least slack first', AgendaItemSchema) readonly agenda!: readonly AgendaItemSchema[];
}
