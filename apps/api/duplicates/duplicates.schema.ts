/** What openapi.json says of records that may be of one child. */
import { Id, Many, OnDay, One, OneOf, Text } from '../web/contract/properties';
import type { Candidate, Duplicate } from './duplicates.service';

export class CandidateReferralSchema {
  @Text('Of the referral', 'JD-26-7K3M9Q') readonly reference!: string;
  @Text('When it was received, in words', '9:30am on 18 September 2026')
  readonly receivedSaid!: string;
}

export class CandidateSchema implements Candidate {
  @Id('Of the child’s record') readonly childId!: string;
  @Text('The child’s name', 'Ayesha Khan') readonly name!: string;
  @OnDay('When the child was born') readonly dateOfBirth!: string;
  @Text('The same, in words', '18 September 2010') readonly dateOfBirthSaid!: string;
  @Many('Referrals of the child', CandidateReferralSchema)
  readonly referrals!: readonly CandidateReferralSchema[];
}

export class DuplicateSchema implements Duplicate {
  @Id('Of the pair') readonly id!: string;
  @Text('Why they may be one', 'same date of birth, names that sound alike')
  readonly why!: string;
  @Text('When it was noticed, in words', '9:30am on 18 September 2026')
  readonly openedSaid!: string;
  @One('One record', CandidateSchema) readonly one!: CandidateSchema;
  @One('The other', CandidateSchema) readonly other!: CandidateSchema;
  @OneOf('Whether they are one child; null while nobody has said', ['linked', 'different'], {
    nullable: true,
  })
  readonly decision!: Duplicate['decision'];
  @Text('Who said so, and when', 'Grace Turner on 19 September 2026', { nullable: true })
  readonly decidedBy!: string | null;
  @Text('Changes with each decision: what a later one must have seen', '0')
  readonly version!: string;
}

export class DuplicatesSchema {
  @Many('Those to be decided first', DuplicateSchema) readonly items!: readonly DuplicateSchema[];
}
