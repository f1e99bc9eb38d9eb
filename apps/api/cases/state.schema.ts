/**
 * What openapi.json says of a case as its journal makes it. Ids, choices and instants only; its
 * instants are epoch milliseconds, as in the journal itself.
 */
import type {
  ArmedRung,
  Case,
  CaseClock,
  OpenedCase,
  Paused,
  StandingStage,
  Taken,
} from '../../../libs/domain/case';
import type { Facts } from '../../../libs/domain/form';
import type { Actor, Agency, Holder, Role } from '../../../libs/domain/member';
import type { Due } from '../../../libs/domain/span';
import {
  Count,
  Declared,
  EpochInstant,
  HeldBy,
  Id,
  InRole,
  Many,
  OfAgency,
  OnDay,
  One,
  OneOf,
  Text,
  Texts,
  YesNo,
} from '../web/contract/properties';
import { SkippedDaySchema } from './clocks.schema';

const left = { optional: true } as const;

export class ActorSchema implements Actor {
  @Text('The id of a person, or `panel-clerk`', 'panel-clerk') readonly member!: string;
  @InRole('In which of their roles') readonly role!: Role;
  @OfAgency('For which agency') readonly agency!: Agency;
}

export class TakenSchema implements Taken {
  @Count('The entry’s number in the journal', 3) readonly seq!: number;
  @EpochInstant('When it was taken') readonly at!: number;
  @Text('Its name', 'screen') readonly act!: string;
  @Declared('What was answered, by the act’s form: ids and choices, no words')
  readonly fields!: Facts;
  @One('Who took it', ActorSchema) readonly by!: ActorSchema;
  @Text('The Idempotency-Key it came with', '5b0f6c1e') readonly key!: string;
}

export class StandingStageSchema implements StandingStage {
  @Text('The stage', 'screening') readonly stage!: string;
  @EpochInstant('Since when') readonly since!: number;
}

export class PastStageSchema extends StandingStageSchema {
  @EpochInstant('When it was left') readonly left!: number;
}

export class DueSchema implements Due {
  @EpochInstant('The first instant that is late') readonly at!: number;
  @OnDay('The last day in time; left out of spans in hours', left) readonly lastDay?: string;
  @OnDay('The day the count begins from') readonly countedFrom!: string;
  @Text('Why that is not the day it happened', 'It came after 5pm', left)
  readonly received?: string;
  @Many('Days that were not counted', SkippedDaySchema)
  readonly skipped!: readonly SkippedDaySchema[];
}

export class ArmedRungSchema implements ArmedRung {
  @Text('Of the rung, within its clock', '2 days before') readonly key!: string;
  @EpochInstant('When it is to be told') readonly at!: number;
  @EpochInstant('When it was told', left) readonly told?: number;
  @Texts('The ids of those who heard', ['6f1c2a52-3f0e-4d7b-9b55-2a0c4f1f7e11'], left)
  readonly to?: readonly string[];
  @YesNo('Nobody of that role was on duty then', true, left) readonly noCover?: true;
  @EpochInstant('Until when one of them is to say that they know', left)
  readonly answerBy?: number;
  @EpochInstant('When one of them did', left) readonly acknowledged?: number;
  @Text('The rung that nobody acknowledged, where this follows from it', 'due', left)
  readonly after?: string;
}

export class PausedSchema implements Paused {
  @Text('The reason, a choice', 'childUnwell') readonly reason!: string;
  @HeldBy('Who has the case meanwhile') readonly with!: Holder;
  @EpochInstant('Since when') readonly from!: number;
  @EpochInstant('When it ends by itself') readonly until!: number;
  @EpochInstant('When it ended', left) readonly to?: number;
}

type Move = NonNullable<CaseClock['moves']>[number];

export class MoveSchema implements Move {
  @Count('The entry’s number in the journal', 9) readonly seq!: number;
  @EpochInstant('When it was moved') readonly at!: number;
  @OneOf('Why', ['resumed', 'extended', 'calendar'] satisfies Move['why'][])
  readonly why!: Move['why'];
  @EpochInstant('When it was due before') readonly was!: number;
  @EpochInstant('When it is due since') readonly is!: number;
}

export class CaseClockSchema implements CaseClock {
  @Text('Of the clock, within its case', 'limit:o2') readonly id!: string;
  @Text('Its name in the policy', 'limit') readonly clock!: string;
  @Text('The item it is of, where it is of one', 'o2', left) readonly of?: string;
  @EpochInstant('When it started') readonly from!: number;
  @EpochInstant('When it was due at first; never changed') readonly original!: number;
  @EpochInstant('The law’s own instant, where there is one', left) readonly statutory?: number;
  @One('When it is due now', DueSchema) readonly due!: DueSchema;
  @Many('Who hears of it, and when', ArmedRungSchema) readonly rungs!: readonly ArmedRungSchema[];
  @Many('When it stood still', PausedSchema, left) readonly pauses?: readonly PausedSchema[];
  @Many('How it was moved', MoveSchema, left) readonly moves?: readonly MoveSchema[];
  @EpochInstant('When it stopped', left) readonly stopped?: number;
}

export class EndingSchema {
  @Text('How it ended, a choice', 'signedOff') readonly ending!: string;
  @EpochInstant('When it ended') readonly at!: number;
}

export class OpenedCaseSchema implements OpenedCase {
  @Count('The entry’s number in the journal', 14) readonly seq!: number;
  @EpochInstant('When it was opened') readonly at!: number;
  @Text('Its procedure', 'action') readonly procedure!: string;
  @Declared('What it was opened with') readonly facts!: Facts;
  @One('How it ended, once that is known here', EndingSchema, left)
  readonly ended?: EndingSchema;
}

export class CaseStateSchema implements Case {
  @Id('Of the case') readonly id!: string;
  @Text('Its procedure', 'joint-decision') readonly procedure!: string;
  @Text('The version of the policy it travels with', '2026-04-01') readonly policy!: string;
  @Text('The version of the calendar it is counted by', '2026-06-01') readonly calendar!: string;
  @EpochInstant('When the referral was received') readonly received!: number;
  @Declared('What it was opened with, as far as I may read it') readonly facts!: Facts;
  @Many('Acts that were taken, in order', TakenSchema) readonly acts!: readonly TakenSchema[];
  @Many('Where it stands now', StandingStageSchema)
  readonly stands!: readonly StandingStageSchema[];
  @Many('Where it has been', PastStageSchema) readonly been!: readonly PastStageSchema[];
  @Many('Its clocks', CaseClockSchema) readonly clocks!: readonly CaseClockSchema[];
  @Many('Cases that it opened', OpenedCaseSchema)
  readonly openedCases!: readonly OpenedCaseSchema[];
  @Texts('Changes of its procedure that it follows', ['2026-10-01-later-hearing'])
  readonly follows!: readonly string[];
  @One('How it ended, if it has', EndingSchema, left) readonly ended?: EndingSchema;
  @Count('The number of its last entry', 15) readonly seq!: number;
  @Count('The number of its last act or change of stage', 12) readonly version!: number;
}
