/** What is owed to the world: an entry to another case, or a notice to one member. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { FailureKind } from '../../domain/delivery-failure';
import type { Json } from '../../domain/form';
import { CaseFile } from '../record/case-file';

@Entity('outbox')
export class Outbox {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => CaseFile) @Column('uuid') caseId!: string;
  @Column('int') seq!: number;
  @Column('text') kind!: string;
  @Column('jsonb') body!: Json;
  @Column('text', { unique: true }) dedupeKey!: string;
  @Column('timestamptz') createdAt!: Date;
  /** Real time. */
  @Column('timestamptz') nextAttemptAt!: Date;
  @Column('timestamptz', { nullable: true }) deliveredAt!: Date | null;
  @Column('int', { default: 0 }) attempts!: number;
  /** The kind of an error, of an entry to another case; of a notice, only what was kept before. */
  @Column('text', { nullable: true }) lastError!: string | null;
  /** Of a notice, and of nothing else; without a foreign key, as in notice.ts. */
  @Column('uuid', { nullable: true }) memberId!: string | null;
  /** By the readers' clock, which a demonstration moves. */
  @Column('timestamptz', { nullable: true }) digestAt!: Date | null;
  @Column('text', { nullable: true }) digest!: string | null;
  /** It is being handed over; stays where no answer came. */
  @Column('boolean', { default: false }) handing!: boolean;
  /** How often no answer came. */
  @Column('int', { default: 0 }) unanswered!: number;
  @Column('timestamptz', { nullable: true }) failedAt!: Date | null;
  /** Of a notice: what came of the last try. */
  @Column('text', { nullable: true }) failureKind!: FailureKind | null;
  @Column('text', { nullable: true }) failureCode!: string | null;
}
