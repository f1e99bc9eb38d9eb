/** What a case is found by: a crime number, a source's reference, the reference of a co-accused. */
import { Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { CaseFile } from './case-file';

@Entity({ name: 'case_key' })
export class CaseKey {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @ManyToOne(() => CaseFile)
  @JoinColumn({ name: 'case_id' })
  case!: CaseFile;

  @PrimaryColumn('text')
  kind!: string;

  @PrimaryColumn('text')
  value!: string;
}
