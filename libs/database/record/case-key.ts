/** What a case is found by: a crime number, a source's reference, the reference of a co-accused. */
import { Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { CaseFile } from './case-file';

@Entity('case_key')
export class CaseKey {
  @PrimaryColumn('uuid')
  caseId!: string;

  @ManyToOne(() => CaseFile)
  @JoinColumn()
  case!: CaseFile;

  @PrimaryColumn('text')
  kind!: string;

  @PrimaryColumn('text')
  value!: string;
}
