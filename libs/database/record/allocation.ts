/** Who holds a case in a role: what makes it theirs to see. */
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/member';
import { CaseFile } from './case-file';

@Entity({ name: 'allocation' })
export class Allocation {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @ManyToOne(() => CaseFile)
  @JoinColumn({ name: 'case_id' })
  case!: CaseFile;

  @PrimaryColumn('text')
  role!: Role;

  /** Without a foreign key: it is written in settlements. */
  @Column('uuid', { name: 'member_id' })
  memberId!: string;
}
