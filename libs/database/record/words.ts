/** Free text of acts, kept apart from the journal, which names it by id; none is a victim's. */
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { CaseFile } from './case-file';

@Entity('words')
export class Words {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  caseId!: string;

  @ManyToOne(() => CaseFile)
  @JoinColumn()
  case!: CaseFile;

  @Column('text')
  text!: string;

  @Column('text')
  writtenBy!: string;

  @Column('timestamptz')
  writtenAt!: Date;
}
