/** What openapi.json says of what was raised to a manager in a week, and what they did. */
import {
  Count,
  Id,
  Instant,
  Many,
  OnDay,
  One,
  OneOf,
  Text,
  Texts,
  YesNo,
} from '../web/contract/properties';
import type { OversightRecord } from './oversight.service';
import type { Raised } from './raised';

const orNull = { nullable: true } as const;

export class DidSchema {
  @Text('The act', 'extend') readonly act!: string;
  @Text('What it is called', 'Give it longer') readonly name!: string;
  @Instant('When') readonly at!: string;
  @Text('The same, in words', '9:30am on 18 September 2026') readonly atSaid!: string;
  @Text('What they wrote', 'The family asked for another day', orNull)
  readonly said!: string | null;
}

export class RaisedSchema implements Raised {
  @Id('Of the case') readonly caseId!: string;
  @Text('What people call it by', 'JD-26-7K3M9Q') readonly reference!: string;
  @Count('The entry’s number in the journal', 21) readonly seq!: number;
  @Text('What was raised', 'Submit the assessment is 2 working days late')
  readonly what!: string;
  @Text('In which role they heard', 'Team manager') readonly as!: string;
  @Instant('When they were told') readonly toldAt!: string;
  @Text('The same, in words', '9:30am on 18 September 2026') readonly toldSaid!: string;
  @Instant('When they first showed that they knew', orNull) readonly seenAt!: string | null;
  @Text('The same, in words', '11am on 18 September 2026', orNull)
  readonly seenSaid!: string | null;
  @Count('Whole hours between the two', 1, orNull) readonly hours!: number | null;
  @Many('What they did to the case until the clock stopped, in order', DidSchema)
  readonly did!: readonly DidSchema[];
  @OneOf('What changed', ['stopped', 'moved', 'paused', 'no'] satisfies Raised['changed'][])
  readonly changed!: Raised['changed'];
  @Text('The same, in words', 'Done on 3 May 2026, 4 working days late')
  readonly changedSaid!: string;
}

export class ManagerSchema {
  @Id('Of the manager') readonly id!: string;
  @Text('By name', 'Grace Turner') readonly name!: string;
  @Texts('What they are here, in words', ['Team manager']) readonly roles!: readonly string[];
}

export class OversightSchema implements OversightRecord {
  @Text('The week, as ISO 8601 counts it', '2026-W48') readonly week!: OversightRecord['week'];
  @OnDay('Its Monday') readonly from!: string;
  @OnDay('Its Sunday') readonly to!: string;
  @Text('The same, in words', '23 to 29 November 2026') readonly weekSaid!: string;
  @Text('The week before', '2026-W47') readonly before!: OversightRecord['before'];
  @Text('The week after', '2026-W49') readonly after!: OversightRecord['after'];
  @One('Whose record it is', ManagerSchema) readonly manager!: ManagerSchema;
  @Many('What was raised to them', RaisedSchema) readonly raised!: readonly RaisedSchema[];
  @Count('Of these, those they have seen', 5) readonly seen!: number;
  @Count('Of these, those they acted on', 4) readonly acted!: number;
  @Count('Of these, those where it changed something', 3) readonly changed!: number;
  @Count('Raised about cases that I may not see', 0) readonly hidden!: number;
  @Texts('When they were away, and who stood in', ['Away from 3 to 9 May 2026'])
  readonly away!: readonly string[];
  @YesNo('The week has begun', true) readonly begun!: boolean;
}
