/** What openapi.json says of cases: a list of them, one as I may see it, an act's answer. */
import type { Role } from '../../../libs/domain/member';
import type { Answer } from '../../../libs/durable/clerk';
import {
  Count,
  Id,
  InRole,
  Instant,
  Many,
  OnDay,
  One,
  OneOf,
  Text,
  Texts,
  YesNo,
} from '../web/contract/properties';
import { ActsSchema } from './acts.schema';
import type { CaseRow, CaseView, Other } from './case-view';
import { ClockSchema } from './clocks.schema';
import { ItemAnswersSchema, LabelledSchema } from './labelled.schema';
import { CaseStateSchema } from './state.schema';
import { LineSchema } from './timeline.schema';

const orNull = { nullable: true } as const;

export class CaseRowSchema implements CaseRow {
  @Id('Of the case') readonly id!: string;
  @Text('What people call it by', 'JD-26-7K3M9Q') readonly reference!: string;
  @Text('Its procedure', 'joint-decision') readonly procedure!: string;
  @Text('What its procedure is called', 'Joint decision-making panel') readonly title!: string;
  @Text('Null where I may not know who the child is', 'Ayesha Khan', orNull)
  readonly child!: string | null;
  @Texts('Where it stands, in words; none until it is opened', ['Screening'])
  readonly stages!: readonly string[];
  @Text('Who has it', 'Priya Shah, Practitioner', orNull) readonly holder!: string | null;
  @Instant('When the referral was received') readonly receivedAt!: string;
  @Text('How it ended; null while it is open', 'Signed off', orNull)
  readonly ended!: string | null;
}

export class CasePage {
  @Many('Newest first', CaseRowSchema) readonly items!: readonly CaseRowSchema[];
  @Text('The cursor of the next page; null on the last', 'eyJhdCI6MX0', orNull)
  readonly next!: string | null;
}

export class ChildSchema {
  @Text('The child’s name', 'Ayesha Khan') readonly name!: string;
  @OnDay('When the child was born') readonly dateOfBirth!: string;
  @Text('The same, in words', '18 September 2010') readonly dateOfBirthSaid!: string;
  @Count('How old the child is', 15) readonly age!: number;
  @Text('When the child turns 18, in words', '18 September 2028') readonly turns18!: string;
}

export class StandsSchema {
  @Text('The stage', 'screening') readonly stage!: string;
  @Text('What it is called', 'Screening') readonly name!: string;
  @Instant('Since when') readonly since!: string;
  @Text('The same, in words', '9:30am on 18 September 2026') readonly sinceSaid!: string;
  @Text('Who has it there', 'Panel Team Manager') readonly holder!: string;
  @Text('The same, within a sentence', 'the Panel Team Manager') readonly heldBy!: string;
}

export class EndedSchema {
  @Text('How it ended, a choice', 'signedOff') readonly ending!: string;
  @Text('The same, in words', 'Signed off') readonly said!: string;
  @Instant('When it ended') readonly at!: string;
  @Text('The same, in words', '9:30am on 18 September 2026') readonly atSaid!: string;
}

export class FurtherSchema {
  @Text('Of the further referral', 'CM-26-4F8T2W') readonly reference!: string;
  @Text('When it was received, in words', '9:30am on 18 September 2026')
  readonly receivedSaid!: string;
  @Many('What it said, as far as I may read it', LabelledSchema)
  readonly answers!: readonly LabelledSchema[];
}

export class LinkedSchema {
  @Id('Of the case') readonly id!: string;
  @Text('What people call it by', 'JD-26-2H6P4R') readonly reference!: string;
}

export class OtherSchema implements Other {
  @Id('Of the case') readonly id!: string;
  @Text('What people call it by', 'AC-26-9D3L5V') readonly reference!: string;
  @Text('What its procedure is called', 'Action') readonly title!: string;
  @OneOf('Whether this case opened it or was opened by it', [
    'opened',
    'opened by',
  ] satisfies Other['relation'][])
  readonly relation!: Other['relation'];
  @Text('Where it stands, in words', 'Ended: signed off') readonly stands!: string;
}

export class OfChildSchema {
  @Text('What was done when it was said', 'Said how the child is told things')
  readonly said!: string;
  @Text('When, in words', '9:30am on 18 September 2026') readonly atSaid!: string;
  @Many('What was said', LabelledSchema) readonly answers!: readonly LabelledSchema[];
}

export class CaseHolderSchema {
  @InRole('In which role') readonly role!: Role;
  @Text('Who, in words', 'Priya Shah, Practitioner') readonly said!: string;
  @Text('The same, within a sentence', 'the Panel Team Manager') readonly heldBy!: string;
  @YesNo('It is I', false) readonly mine!: boolean;
}

export class CaseSchema extends ActsSchema implements CaseView {
  @Id('Of the case') readonly id!: string;
  @Text('What people call it by', 'JD-26-7K3M9Q') readonly reference!: string;
  @Text('Its procedure', 'joint-decision') readonly procedure!: string;
  @Text('What its procedure is called', 'Joint decision-making panel') readonly title!: string;
  @One('Null where I may not know who the child is', ChildSchema, orNull)
  readonly child!: ChildSchema | null;
  @One('As its journal makes it, as far as I may read it', CaseStateSchema)
  readonly state!: CaseStateSchema;
  @Many('Where it stands', StandsSchema) readonly stands!: readonly StandsSchema[];
  @One('How it ended; null while it is open', EndedSchema, orNull)
  readonly ended!: EndedSchema | null;
  @Many('What it was opened with', LabelledSchema) readonly facts!: readonly LabelledSchema[];
  @Many('What the referral said, as far as I may read it', LabelledSchema)
  readonly answers!: readonly LabelledSchema[];
  @Many('Further referrals of the child that came while it was open', FurtherSchema)
  readonly further!: readonly FurtherSchema[];
  @Many('Victims’ particulars, for those few who may see them', ItemAnswersSchema)
  readonly victims!: readonly ItemAnswersSchema[];
  @Many('What happened, newest first', LineSchema) readonly timeline!: readonly LineSchema[];
  @Many('Its clocks', ClockSchema) readonly clocks!: readonly ClockSchema[];
  @Texts('What is to be heeded', ['The child turns 18 in 20 days'])
  readonly warnings!: readonly string[];
  @Many('Cases of children said to have been there too, of those I may see', LinkedSchema)
  readonly linked!: readonly LinkedSchema[];
  @One('What was last said of the child in any of their cases', OfChildSchema, orNull)
  readonly ofChild!: OfChildSchema | null;
  @Many('Cases it opened, and the one that opened it, of those I may see', OtherSchema)
  readonly others!: readonly OtherSchema[];
  @One('Who has it; null where nobody has', CaseHolderSchema, orNull)
  readonly holder!: CaseHolderSchema | null;
}

export class ActAnswer implements Answer {
  @Count('The act’s number in the journal', 7) readonly seq!: number;
  @Count('The version of the case since', 9) readonly version!: number;
  @Text('How the case ended, where this ended it', 'signedOff', { optional: true })
  readonly ended?: string;
}
