/** What openapi.json says of the rota. */
import { officeHours } from '../../../libs/domain/office';
import { Id, Instant, Many, One, Text, YesNo } from '../web/contract/properties';
import type { RotaView } from './rota.service';
import type { SpellRow } from './spell-said';

export class SpellSchema implements SpellRow {
  @Id('Of the spell') readonly id!: string;
  @Id('Who is on duty') readonly member!: string;
  @Text('Who is on duty, by name', 'Priya Shah') readonly name!: string;
  @Instant('From') readonly from!: string;
  @Text('The same, in words', '5pm on 18 September 2026') readonly fromSaid!: string;
  @Instant('To') readonly to!: string;
  @Text('The same, in words', '9am on 21 September 2026') readonly toSaid!: string;
  @YesNo('It is now', false) readonly now!: boolean;
}

export class UncoveredSchema {
  @Text('From, in words', '5pm on 18 September 2026') readonly fromSaid!: string;
  @Text('To, in words', '9am on 21 September 2026') readonly toSaid!: string;
}

type Hours = typeof officeHours;

export class OfficeHoursSchema implements Hours {
  @Text('When the office opens', officeHours.from) readonly from!: Hours['from'];
  @Text('When it shuts', officeHours.to) readonly to!: Hours['to'];
}

export class RotaSchema implements RotaView {
  @Many('Now or to come: everybody’s for who keeps the rota, mine for others', SpellSchema)
  readonly spells!: readonly SpellSchema[];
  @Many('For who keeps it: when nobody is on duty in the next seven days', UncoveredSchema)
  readonly uncovered!: readonly UncoveredSchema[];
  @One('When the office is open', OfficeHoursSchema) readonly officeHours!: OfficeHoursSchema;
}
