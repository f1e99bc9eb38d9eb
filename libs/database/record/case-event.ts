/** The journal: everything that happened to a case, in order. Rows are added, never changed. */
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Entry } from '../../domain/entry';
import { CaseFile } from './case-file';

@Entity({ name: 'case_event' })
export class CaseEvent {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @ManyToOne(() => CaseFile)
  @JoinColumn({ name: 'case_id' })
  case!: CaseFile;

  @PrimaryColumn('int')
  seq!: number;

  /** The case's own instant. */
  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: Entry['kind'];

  @Column('jsonb')
  body!: Entry;

  /** The real instant; entries of one settlement share it. */
  @Column('timestamptz', { name: 'settled_at' })
  settledAt!: Date;
}
