/** What is said of one victim, where only those who work with victims may read it. */
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Answers } from '../../domain/form';
import { CaseFile } from '../record/case-file';

@Entity('victim', { schema: 'victims' })
@Unique(['caseId', 'item'])
export class Victim {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => CaseFile) @Column('uuid') caseId!: string;
  /** The item of the referral's list; '' for what is said of no one of them. */
  @Column('text') item!: string;
  @Column('jsonb') particulars!: Answers;
  @Column('timestamptz') createdAt!: Date;
}
