/** Free text of acts, kept apart from the journal, which names it by id; none is a victim's. */
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { CaseFile } from './case-file';

@Entity({ name: 'words' })
export class Words {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @ManyToOne(() => CaseFile)
  @JoinColumn({ name: 'case_id' })
  case!: CaseFile;

  @Column('text')
  text!: string;

  @Column('text', { name: 'written_by' })
  writtenBy!: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;
}
