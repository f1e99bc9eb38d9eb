/** Free text that concerns victims, apart from every other. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseFile } from '../record/case-file';

@Entity('words', { schema: 'victims' })
export class WordsOfVictims {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => CaseFile) @Column('uuid') caseId!: string;
  @Column('text') text!: string;
  /** As the journal says it; nothing joins it. */
  @Column('text') writtenBy!: string;
  @Column('timestamptz') writtenAt!: Date;
}
