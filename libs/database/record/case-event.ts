/** The journal: everything that happened to a case, in order. Rows are added, never changed. */
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Entry } from '../../domain/entry';
import { CaseFile } from './case-file';

@Entity('case_event')
export class CaseEvent {
  @PrimaryColumn('uuid')
  caseId!: string;

  @ManyToOne(() => CaseFile)
  @JoinColumn()
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
  @Column('timestamptz')
  settledAt!: Date;
}
