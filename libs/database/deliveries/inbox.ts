/** A case to start, and what its run is to begin with. Leases and retries are on real time. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Json } from '../../domain/form';
import { CaseFile } from '../record/case-file';

@Entity('inbox')
export class Inbox {
  @ForeignKey(() => CaseFile) @PrimaryColumn('uuid') caseId!: string;
  @Column('text') procedure!: string;
  @Column('jsonb') run!: Json;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) startedAt!: Date | null;
  @Column('timestamptz') nextAttemptAt!: Date;
  @Column('int', { default: 0 }) attempts!: number;
  @Column('text', { nullable: true }) lastError!: string | null;
}
