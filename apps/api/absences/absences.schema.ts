/** What openapi.json says of absences. */
import { Id, Instant, Many, OnDay, OneOf, Text, YesNo } from '../web/contract/properties';
import type { AbsenceRow } from './absence-said';
import type { AbsenceView } from './absences.service';

const orNull = { nullable: true } as const;

export class AbsenceSchema implements AbsenceRow {
  @Id('Of the absence') readonly id!: string;
  @Id('Who is away') readonly member!: string;
  @Text('Who is away, by name', 'Priya Shah') readonly name!: string;
  @OnDay('The first day away') readonly from!: string;
  @Text('The same, in words', '18 September 2026') readonly fromSaid!: string;
  @OnDay('The last day away') readonly to!: string;
  @Text('The same, in words', '25 September 2026') readonly toSaid!: string;
  @Id('Who stands in', orNull) readonly deputy!: string | null;
  @Text('Who stands in, by name', 'Callum Reid', orNull) readonly deputyName!: string | null;
  @YesNo('The deputy has left or is away too: then the next manager hears', false)
  readonly deputyAway!: boolean;
  @OneOf('How it stands', [
    'coming',
    'away now',
    'over',
    'ended early',
  ] satisfies AbsenceRow['state'][])
  readonly state!: AbsenceRow['state'];
  @Text('Who recorded it, by name', 'Grace Turner') readonly recordedBy!: string;
  @Instant('When it was recorded') readonly recordedAt!: string;
  @Text('The same, in words', '9:30am on 10 September 2026') readonly recordedSaid!: string;
  @Text('When it was ended early, in words', '9:30am on 20 September 2026', orNull)
  readonly endedSaid!: string | null;
}

export class AbsencesSchema implements AbsenceView {
  @Many('My own', AbsenceSchema) readonly mine!: readonly AbsenceSchema[];
  @Many('Of people for whom I stand in', AbsenceSchema)
  readonly standingIn!: readonly AbsenceSchema[];
  @Many('Everybody else’s, for managers', AbsenceSchema)
  readonly others!: readonly AbsenceSchema[];
  @Many('Of these, those that were over in the last sixty days', AbsenceSchema)
  readonly past!: readonly AbsenceSchema[];
}
