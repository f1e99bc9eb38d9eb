/** Free text of a case, saved before the act that names it by its id. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseFile } from './case-file';

@Entity('words')
export class Words {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => CaseFile) @Column('uuid') caseId!: string;
  @Column('text') text!: string;
  /** As the journal says it; nothing joins it. */
  @Column('text') writtenBy!: string;
  @Column('timestamptz') writtenAt!: Date;
}
