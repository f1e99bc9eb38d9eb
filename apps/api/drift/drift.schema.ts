/** What openapi.json says of what is late or soon will be, and of who has how many cases. */
import type { Holder } from '../../../libs/domain/member';
import { PauseSchema } from '../cases';
import { UrgencySchema, WorkRowSchema } from '../work';
import { Count, HeldBy, Id, Many, One, Text, Texts, YesNo } from '../web/contract/properties';
import type { DriftBoard, DriftRow, Step } from './drift-view';
import type { Workload } from './workloads.service';

const orNull = { nullable: true } as const;

export class StepSchema implements Step {
  @Text('The act', 'extend') readonly act!: string;
  @Text('What it is called', 'Give it longer') readonly name!: string;
  @Text('The page that asks for it', '/cases/6f1c2a52-3f0e-4d7b-9b55-2a0c4f1f7e11/acts/extend')
  readonly href!: string;
  @Text('The clock it is about, where it is about one', 'assessment', { optional: true })
  readonly clock?: string;
}

export class DriftRowSchema extends WorkRowSchema implements DriftRow {
  @Text('Who has it, within a sentence', 'the Panel Team Manager') readonly heldBy!: string;
  @Text('Its procedure', 'joint-decision') readonly procedure!: string;
  @Text('Of the clock, within its case', 'assessment', orNull) readonly clockId!: string | null;
  @HeldBy('Who has the case; while the clock stands still, whoever it waits for')
  readonly with!: Holder;
  @Text('The same, in words', 'Youth justice service') readonly withSaid!: string;
  @Text('The day since which it stands there, in words', '3 May 2026', orNull)
  readonly since!: string | null;
  @Text('The rule, and what it counts from', 'It starts when the referral was received')
  readonly why!: string;
  @Text('When it was first due, where that was another day', 'by 11 September 2026', orNull)
  readonly first!: string | null;
  @Texts('Each move of it, with its reason', ['It was given longer, on 3 May 2026'])
  readonly moves!: readonly string[];
  @One('Why it stands still now; null while it runs', PauseSchema, orNull)
  readonly paused!: PauseSchema | null;
  @Texts('Who was told of it, when, and who said that they know', [
    'Team manager on 3 May 2026: Grace Turner, acknowledged on 4 May 2026',
  ])
  readonly told!: readonly string[];
  @Texts('Who would have heard and did not, and why', ['Priya Shah, who was away'])
  readonly passedOver!: readonly string[];
  @Text('Who hears next, and when', 'Head of Service, at 9:30am on 5 May 2026', orNull)
  readonly next!: string | null;
  @Texts('Other clocks of the case that are late, due soon or paused', ['Victim contact: late'])
  readonly also!: readonly string[];
  @Texts('To whom it is allocated, by name', ['Priya Shah']) readonly workers!: readonly string[];
  @YesNo('It waits for me, or for my word', true) readonly mine!: boolean;
  @Many('What I can do, the first of them first', StepSchema)
  readonly steps!: readonly StepSchema[];
  @Texts('What I have done about it, the latest first', ['Acknowledged on 4 May 2026'])
  readonly did!: readonly string[];
}

export class DriftGroupSchema extends UrgencySchema {
  @Many('Its cases', DriftRowSchema) readonly rows!: readonly DriftRowSchema[];
}

export class StageLoadSchema {
  @Text('A stage, in words', 'Assessment') readonly stage!: string;
  @Count('How many open cases stand there', 14) readonly open!: number;
  @Count('How many of these are late', 2) readonly late!: number;
}

export class DriftSchema implements DriftBoard {
  @Many('By urgency', DriftGroupSchema) readonly groups!: readonly DriftGroupSchema[];
  @Count('How many of those that are wanted are open', 43) readonly open!: number;
  @Count('How many of these are late', 6) readonly late!: number;
  @YesNo('There are more than are shown; those left out are due last', false)
  readonly more!: boolean;
  @Many('How many stand at each stage', StageLoadSchema)
  readonly stages!: readonly StageLoadSchema[];
}

type Urgent = Workload['urgent'];

export class UrgentCountsSchema implements Urgent {
  @Count('Critically overdue', 1) readonly 'critically overdue'!: number;
  @Count('Overdue', 2) readonly overdue!: number;
  @Count('Due soon', 3) readonly 'due soon'!: number;
  @Count('Not due yet', 8) readonly 'not due yet'!: number;
}

export class WorkloadSchema implements Workload {
  @Id('Of the person') readonly id!: string;
  @Text('By name', 'Priya Shah') readonly name!: string;
  @Texts('What they are here, in words', ['Practitioner']) readonly roles!: readonly string[];
  @Text('Who manages them, by name', 'Grace Turner', orNull) readonly manager!: string | null;
  @Id('Who manages them', orNull) readonly managerId!: string | null;
  @Count('Open cases that are allocated to them', 14) readonly open!: number;
  @One('Of these, by their most urgent clock', UrgentCountsSchema)
  readonly urgent!: UrgentCountsSchema;
  @Count('Of these, those that wait for them now', 4) readonly waiting!: number;
  @Text('Until when they are away, and who stands in', 'Away until 3 May 2026', orNull)
  readonly away!: string | null;
  @YesNo('They have left, and still have cases', false) readonly gone!: boolean;
}

export class WorkloadsSchema {
  @Many('By person', WorkloadSchema) readonly items!: readonly WorkloadSchema[];
}
