/** One entry of a case's journal. Append-only: triggers refuse any change. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Entry } from '../../domain/entry';
import { CaseFile } from './case-file';

@Entity('case_event')
export class CaseEvent {
  @ForeignKey(() => CaseFile) @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('int') seq!: number;
  @Column('timestamptz') at!: Date;
  @Column('text') kind!: Entry['kind'];
  @Column('jsonb') body!: Entry;
  @Column('timestamptz') settledAt!: Date;
}
