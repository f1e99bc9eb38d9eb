/** What openapi.json says of a case's clocks: what is due when, by which rule, who hears of it. */
import type { Standing } from '../../../libs/domain/policy';
import { urgencies } from '../../../libs/domain/urgency';
import { Instant, Many, OnDay, One, OneOf, Text, Texts, YesNo } from '../web/contract/properties';
import type { ClockLine } from './clock-view';

const orNull = { nullable: true } as const;

export class PauseSchema {
  @Text('Why it stands still', 'The child is ill') readonly reason!: string;
  @Text('Since when, in words', '3 May 2026') readonly since!: string;
  @Text('Until when at the latest, in words', '17 May 2026') readonly until!: string;
  @Text('Who has the case meanwhile', 'The child and family') readonly with!: string;
}

export class StretchSchema {
  @Instant('From') readonly from!: string;
  @Instant('To') readonly to!: string;
  @Text('Whether it ran or stood still, and why', 'It ran') readonly said!: string;
}

export class SkippedDaySchema {
  @OnDay('A day that was not counted') readonly day!: string;
  @Text('Why', 'Saturday') readonly why!: string;
}

export class ClockRuleSchema {
  @Text('How long', '10 working days, counted from the day after') readonly rule!: string;
  @Text('Where the rule comes from', 'Case management guidance, 2024') readonly source!: string;
  @OneOf('What the rule rests on', [
    'statute',
    'guidance',
    'local',
    'assumption',
  ] satisfies Standing[])
  readonly standing!: Standing;
  @Text('What started it', 'when the referral was received') readonly trigger!: string;
  @Text('How it was counted, in words', 'Counted from 4 September 2026')
  readonly counted!: string;
  @Text('The version of the calendar it was counted by', '2026-06-01') readonly calendar!: string;
  @YesNo('It ends after the last bank holiday announced, so it may still move', false)
  readonly provisional!: boolean;
  @Text('The version of the policy', '2026-04-01') readonly policy!: string;
  @Many('Days that were not counted', SkippedDaySchema)
  readonly skipped!: readonly SkippedDaySchema[];
}

export class RungSchema {
  @Text('Of the rung, within its clock', '2 days before') readonly key!: string;
  @Instant('When it is to be told') readonly at!: string;
  @Text('The same, in words', '9:30am on 16 September 2026') readonly atSaid!: string;
  @Text('Who is to hear', 'Team manager') readonly tells!: string;
  @Instant('When it was told', orNull) readonly told!: string | null;
  @Text('The same, in words', '9:30am on 16 September 2026', orNull)
  readonly toldSaid!: string | null;
  @Texts('Who heard, of those whom I may know by name', ['Grace Turner'])
  readonly to!: readonly string[];
  @Text('Until when somebody is to say that they know', '9:30am on 17 September 2026', orNull)
  readonly answerBy!: string | null;
  @Text('Who said so, and when', 'at 9:30am on 17 September 2026 by Grace Turner', orNull)
  readonly acknowledged!: string | null;
}

export class ClockSchema implements ClockLine {
  @Text('Of the clock, within its case', 'screening') readonly id!: string;
  @Text('What it is called', 'Screening') readonly name!: string;
  @Text('When it is due, in words', 'by the end of 18 September 2026') readonly due!: string;
  @Instant('The first instant that is late') readonly dueAt!: string;
  @Instant('When it started') readonly from!: string;
  @OneOf('How it stands', [
    'running',
    'overdue',
    'paused',
    'stopped in time',
    'stopped late',
  ] satisfies ClockLine['state'][])
  readonly state!: ClockLine['state'];
  @Text('The same, in words', 'Due in 2 working days') readonly stateSaid!: string;
  @Text('When it was first due; null where that is when it is due now', 'by 11 September', orNull)
  readonly first!: string | null;
  @Text('The law’s own date, where ours is meant to come before it', '2 March 2027', orNull)
  readonly statutory!: string | null;
  @Texts('Why it is due at another time than first', ['It was given longer, on 3 May 2026'])
  readonly moves!: readonly string[];
  @One('Why it stands still now; null while it runs', PauseSchema, orNull)
  readonly paused!: PauseSchema | null;
  @Many('When it ran and when it stood still; empty where it never did', StretchSchema)
  readonly segments!: readonly StretchSchema[];
  @OneOf('How urgent it is; null once it has stopped', Object.keys(urgencies), orNull)
  readonly urgency!: ClockLine['urgency'];
  @One('The rule by which it is due then', ClockRuleSchema) readonly why!: ClockRuleSchema;
  @Many('Who hears of it, and when', RungSchema) readonly rungs!: readonly RungSchema[];
}
