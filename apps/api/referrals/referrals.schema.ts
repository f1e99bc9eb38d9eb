/** What openapi.json says of referrals. */
import { ApiProperty } from '@nestjs/swagger';

export class ReceiptSchema {
  @ApiProperty({ example: 'JD-26-7K3M9Q' }) reference!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() procedure!: string;
  @ApiProperty() source!: string;
  @ApiProperty() sourceReference!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({
    format: 'date-time',
    description: 'The instant from which the first clocks count',
  })
  clockStarted!: string;
  @ApiProperty({ description: 'Why the clock started then' }) why!: string;
  @ApiProperty({ description: 'The same as a JWS: check it against /.well-known/jwks.json' })
  signed!: string;
}

class ReferralRowSchema {
  @ApiProperty() reference!: string;
  @ApiProperty() sourceReference!: string;
  @ApiProperty({ type: [String] }) crimeNumbers!: string[];
  @ApiProperty() procedure!: string;
  @ApiProperty() child!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ description: 'In words' }) stage!: string;
  @ApiProperty({ type: String, nullable: true }) ended!: string | null;
}

export class ReferralRows {
  @ApiProperty({ type: [ReferralRowSchema] }) items!: ReferralRowSchema[];
}

class StageTime {
  @ApiProperty() stage!: string;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) left!: string | null;
}

export class ProgressSchema extends ReferralRowSchema {
  @ApiProperty({ type: [StageTime] }) stages!: StageTime[];
  @ApiProperty({ type: [Object], description: 'What the referrer’s own agency decided, labelled' })
  outcome!: object[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: string | null;
  @ApiProperty({ type: ReceiptSchema }) receipt!: ReceiptSchema;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
}

class ImportedRowSchema {
  @ApiProperty({ type: [Number], description: 'Lines of the file' }) rows!: number[];
  @ApiProperty() sourceReference!: string;
  @ApiProperty({ enum: ['taken', 'taken before', 'would be taken', 'refused'] }) result!: string;
  @ApiProperty({ type: String, nullable: true }) reference!: string | null;
  @ApiProperty({ type: [Object] }) faults!: object[];
}

export class ImportReport {
  @ApiProperty({ type: [ImportedRowSchema] }) rows!: ImportedRowSchema[];
}
