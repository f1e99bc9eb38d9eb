/** What a case is found by besides its own reference: a crime number, the sender's reference … */
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseFile } from './case-file';

@Entity('case_key')
export class CaseKey {
  @ForeignKey(() => CaseFile) @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('text') kind!: 'sourceReference' | 'crimeNumber' | 'coAccused';
  @PrimaryColumn('text') value!: string;
}
