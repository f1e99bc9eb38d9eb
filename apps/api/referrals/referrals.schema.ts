/** What openapi.json says of referrals. */
import { LabelledSchema } from '../cases';
import { Id, Instant, Many, One, OneOf, Text, Texts } from '../web/contract/properties';
import { SaidFaultSchema } from '../web/problems/responses';
import { ApiProperty } from '@nestjs/swagger';
import type { ImportedRow } from '../../../libs/intake/import';
import type { Receipt } from '../../../libs/intake/receipts';
import type { Progress, ReferralRow } from './referrals.service';

const orNull = { nullable: true } as const;

export class ReceiptSchema implements Receipt {
  @Text('What people call the case by', 'JD-26-7K3M9Q') readonly reference!: string;
  @Id('Of the case') readonly caseId!: string;
  @Text('Its procedure', 'joint-decision') readonly procedure!: string;
  @Text('Where it came from', 'police') readonly source!: string;
  @Text('What the referrer calls it', 'RMS/2026/004417') readonly sourceReference!: string;
  @Instant('When it was received') readonly receivedAt!: string;
  @Instant('The instant from which the first clocks count') readonly clockStarted!: string;
  @Text('Why the clock started then', 'It was received on a working day before 5pm')
  readonly why!: string;
  @Text('The same as a JWS: check it against /.well-known/jwks.json', 'eyJhbGciOiJFUzI1NiJ9.…')
  readonly signed!: string;
}

export class ReferralRowSchema implements ReferralRow {
  @Text('What people call the case by', 'JD-26-7K3M9Q') readonly reference!: string;
  @Text('What the referrer calls it', 'RMS/2026/004417') readonly sourceReference!: string;
  @Texts('Crime numbers in it', ['42CY/18342/26']) readonly crimeNumbers!: readonly string[];
  @Text('Its procedure', 'joint-decision') readonly procedure!: string;
  @Text('The child’s name', 'Ayesha Khan') readonly child!: string;
  @Instant('When it was received') readonly receivedAt!: string;
  @Text('Where it stands, in words; “Received” until it is opened', 'Screening')
  readonly stage!: string;
  @Text('How it ended; null while it is open', 'Signed off', orNull)
  readonly ended!: string | null;
}

export class ReferralRows {
  @Many('My referrals, newest first', ReferralRowSchema)
  readonly items!: readonly ReferralRowSchema[];
}

export class StageTimeSchema {
  @Text('A stage, in words', 'Screening') readonly stage!: string;
  @Instant('Since when') readonly since!: string;
  @Instant('When it was left; null where it stands there now', orNull)
  readonly left!: string | null;
}

export class ProgressSchema extends ReferralRowSchema implements Progress {
  @Many('Where it has been and where it stands', StageTimeSchema)
  readonly stages!: readonly StageTimeSchema[];
  @Many('What the referrer’s own agency decided, and how it ended', LabelledSchema)
  readonly outcome!: readonly LabelledSchema[];
  @Instant('When it ended', orNull) readonly endedAt!: string | null;
  @One('The receipt that was given', ReceiptSchema) readonly receipt!: ReceiptSchema;
  @Id('Of the case') readonly caseId!: string;
}

export class ImportedRowSchema implements ImportedRow {
  @ApiProperty({ type: [Number], description: 'Lines of the file', example: [2, 3] })
  readonly rows!: readonly number[];
  @Text('What the referrer calls it', 'RMS/2026/004417') readonly sourceReference!: string;
  @OneOf('What became of it', [
    'taken',
    'taken before',
    'would be taken',
    'refused',
  ] satisfies ImportedRow['result'][])
  readonly result!: ImportedRow['result'];
  @Text('What people call the case by; null where there is none', 'JD-26-7K3M9Q', orNull)
  readonly reference!: string | null;
  @Many('Why it was refused', SaidFaultSchema) readonly faults!: readonly SaidFaultSchema[];
}

export class ImportReport {
  @Many('Each referral in the file', ImportedRowSchema)
  readonly rows!: readonly ImportedRowSchema[];
}
