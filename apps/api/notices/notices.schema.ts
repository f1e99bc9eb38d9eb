/** What openapi.json says of what people were told, and of what did not reach them. */
import { failureKinds, type FailureKind } from '../../../libs/domain/delivery-failure';
import { Count, Id, Instant, Many, OneOf, Text, YesNo } from '../web/contract/properties';
import type { Failure, Failures } from './failures.service';
import type { NoticeRow } from './notices.service';

export class NoticeSchema implements NoticeRow {
  @Id('Of the notice') readonly id!: string;
  @Id('Of the case it is about') readonly caseId!: string;
  @Text('What people call the case by', 'JD-26-7K3M9Q') readonly reference!: string;
  @Text('What it is about, in short', 'Screening is due') readonly subject!: string;
  @Text('What I was told', 'Screening is due by the end of 18 September 2026')
  readonly text!: string;
  @Instant('When I was told') readonly toldAt!: string;
  @Text('The same, in words', '9:30am on 18 September 2026') readonly toldSaid!: string;
  @YesNo('I have read it', false) readonly read!: boolean;
  @YesNo('I may see the case now: it may have gone to somebody else since', true)
  readonly open!: boolean;
}

export class NoticeFailureSchema implements Failure {
  @Id('Whom they did not reach') readonly memberId!: string;
  @Text('Whom they did not reach, by name', 'Priya Shah') readonly name!: string;
  @OneOf('What is refused is not tried again of itself', [
    'refused',
    'still trying',
  ] satisfies Failure['kind'][])
  readonly kind!: Failure['kind'];
  @OneOf('What kind of failure it is: programs may rely on it', failureKinds)
  readonly failure!: FailureKind;
  @Text('What the mail service answered, or what kind of error it was', '550', { nullable: true })
  readonly code!: string | null;
  @Text('The same in words, with what mends it', 'They have left. Nothing is sent to them')
  readonly why!: string;
  @Instant('Since when') readonly since!: string;
  @Text('The same, in words', '9:30am on 18 September 2026') readonly sinceSaid!: string;
  @Count('How many notices', 3) readonly notices!: number;
  @Count('How often they were handed over in all', 9) readonly tries!: number;
}

export class NoticeFailuresSchema implements Failures {
  @Many('By person, those refused for good first', NoticeFailureSchema)
  readonly items!: readonly NoticeFailureSchema[];
  @Count('Notices that may have come twice', 0) readonly mayHaveComeTwice!: number;
}

export class TriedAgainSchema {
  @Count('How many notices will be tried again', 3) readonly notices!: number;
}
