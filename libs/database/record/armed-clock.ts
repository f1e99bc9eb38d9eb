/** A clock of a case, as lists read it. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Day } from '../../domain/london';
import { CaseFile } from './case-file';

@Entity('clock')
export class ArmedClock {
  @ForeignKey(() => CaseFile) @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') clock!: string;
  @Column('text', { nullable: true }) ofItem!: string | null;
  @Column('timestamptz') fromAt!: Date;
  @Column('timestamptz') dueAt!: Date;
  /** The day by whose end it is due, where it counts days. */
  @Column('date', { nullable: true }) lastDay!: Day | null;
  @Column('timestamptz', { nullable: true }) stoppedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) nextRungAt!: Date | null;
  @Column('timestamptz') originalAt!: Date;
  @Column('timestamptz', { nullable: true }) pausedUntil!: Date | null;
}
