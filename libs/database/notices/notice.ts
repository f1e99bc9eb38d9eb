/** Something that one member was told of one case, and when they read it. */
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CaseFile } from '../record/case-file';

@Entity('notice')
@Unique(['caseId', 'seq', 'memberId'])
export class Notice {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => CaseFile) @Column('uuid') caseId!: string;
  /** The entry of the journal that told it. */
  @Column('int') seq!: number;
  /** Known when it was written: no foreign key is checked in every settlement. */
  @Column('uuid') memberId!: string;
  @Column('text') notice!: string;
  @Column('text', { nullable: true }) clockId!: string | null;
  @Column('text', { nullable: true }) rung!: string | null;
  @Column('timestamptz', { nullable: true }) dueAt!: Date | null;
  @Column('timestamptz') toldAt!: Date;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
}
