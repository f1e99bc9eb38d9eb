/**
 * What openapi.json says of cases. Forms and answers are as the procedure declares them, so they
 * are open here.
 */
import { ApiProperty } from '@nestjs/swagger';

const open = { type: 'object', additionalProperties: true } as const;
const when = { type: 'string', format: 'date-time' } as const;

class CaseRowSchema {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() reference!: string;
  @ApiProperty() procedure!: string;
  @ApiProperty() title!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null where I may not know who the child is',
  })
  child!: string | null;
  @ApiProperty({
    type: [String],
    description: 'Where it stands, in words; none until it is opened',
  })
  stages!: string[];
  @ApiProperty({ type: String, nullable: true }) holder!: string | null;
  @ApiProperty(when) receivedAt!: string;
  @ApiProperty({ type: String, nullable: true }) ended!: string | null;
}

export class CasePage {
  @ApiProperty({ type: [CaseRowSchema] }) items!: CaseRowSchema[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page' }) next!:
    string | null;
}

class OpenActSchema {
  @ApiProperty() act!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ required: false }) about?: string;
  @ApiProperty({ description: 'In which of my roles I would take it' }) as!: string;
  @ApiProperty({ type: 'array', items: open, description: 'What it asks' }) form!: object[];
  @ApiProperty(open) options!: object;
  @ApiProperty(open) each!: object;
  @ApiProperty(open) labels!: object;
}

class ClosedActSchema {
  @ApiProperty() act!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'The kind of refusal, as in a problem' }) type!: string;
  @ApiProperty() why!: string;
}

export class ActsSchema {
  @ApiProperty({ type: [OpenActSchema] }) open!: OpenActSchema[];
  @ApiProperty({ type: [ClosedActSchema] }) closed!: ClosedActSchema[];
  @ApiProperty() version!: number;
}

class LineSchema {
  @ApiProperty() seq!: number;
  @ApiProperty(when) at!: string;
  @ApiProperty({ example: '9:30am on 18 September 2026' }) atSaid!: string;
  @ApiProperty({
    enum: [
      'opened',
      'act',
      'entered',
      'left',
      'armed',
      'stopped',
      'rung',
      'told',
      'follows',
      'ended',
    ],
  })
  kind!: string;
  @ApiProperty() what!: string;
  @ApiProperty({ type: String, nullable: true }) why!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null for the clerk' }) by!:
    string | null;
  @ApiProperty({ type: 'array', items: open }) details!: object[];
}

export class TimelineSchema {
  @ApiProperty({ type: [LineSchema] }) items!: LineSchema[];
}

class ClockLineSchema {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ example: 'by the end of 18 September 2026' }) due!: string;
  @ApiProperty({ ...when, description: 'The first instant that is late' }) dueAt!: string;
  @ApiProperty(when) from!: string;
  @ApiProperty({ enum: ['running', 'overdue', 'paused', 'stopped in time', 'stopped late'] })
  state!: string;
  @ApiProperty() stateSaid!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'When it was first due; null where that is when it is due now',
  })
  first!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The law’s own date, where ours is meant to come before it',
  })
  statutory!: string | null;
  @ApiProperty({ type: [String], description: 'Why it is due at another time than first' })
  moves!: string[];
  @ApiProperty({
    ...open,
    nullable: true,
    description:
      'Why it stands still now, since when, until when at the latest, and who has the case ' +
      'meanwhile',
  })
  paused!: object | null;
  @ApiProperty({
    type: 'array',
    items: open,
    description: 'Stretches in which it ran or stood still; empty where it never stood still',
  })
  segments!: object[];
  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['critically overdue', 'overdue', 'due soon', 'not due yet'],
  })
  urgency!: string | null;
  @ApiProperty({
    ...open,
    description: 'Rule, source, standing, trigger, calendar and policy version, days skipped',
  })
  why!: object;
  @ApiProperty({ type: 'array', items: open }) rungs!: object[];
}

class LinkedSchema {
  @ApiProperty() id!: string;
  @ApiProperty() reference!: string;
}

class OtherSchema {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() reference!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: ['opened', 'opened by'] }) relation!: string;
  @ApiProperty({ example: 'Ended: signed off' }) stands!: string;
}

export class CaseSchema extends ActsSchema {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() reference!: string;
  @ApiProperty() procedure!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ ...open, nullable: true }) child!: object | null;
  @ApiProperty({
    ...open,
    description:
      'The case as its journal makes it, as far as I may read it. Instants are epoch milliseconds',
  })
  state!: object;
  @ApiProperty({ type: 'array', items: open }) stands!: object[];
  @ApiProperty({ ...open, nullable: true }) ended!: object | null;
  @ApiProperty({ type: 'array', items: open }) facts!: object[];
  @ApiProperty({ type: 'array', items: open }) answers!: object[];
  @ApiProperty({ type: 'array', items: open }) victims!: object[];
  @ApiProperty({ type: [LineSchema] }) timeline!: LineSchema[];
  @ApiProperty({ type: [ClockLineSchema] }) clocks!: ClockLineSchema[];
  @ApiProperty({ type: [String] }) warnings!: string[];
  @ApiProperty({
    type: [LinkedSchema],
    description: 'Cases of children said to have been there too, of those you may see',
  })
  linked!: LinkedSchema[];
  @ApiProperty({
    type: [OtherSchema],
    description: 'Cases that this one opened, and the one that opened it, of those you may see',
  })
  others!: OtherSchema[];
  @ApiProperty({
    type: 'array',
    items: open,
    description: 'Further referrals of the child that came while this case was open',
  })
  further!: object[];
  @ApiProperty({ ...open, nullable: true }) holder!: object | null;
}

export class ActAnswer {
  @ApiProperty({ description: 'The act’s number in the journal' }) seq!: number;
  @ApiProperty() version!: number;
  @ApiProperty({ required: false, description: 'How the case ended, where this ended it' })
  ended?: string;
}
