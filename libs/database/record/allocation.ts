/** Who holds a case in a role: what makes it theirs to see. */
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/member';
import { CaseFile } from './case-file';

@Entity('allocation')
export class Allocation {
  @PrimaryColumn('uuid')
  caseId!: string;

  @ManyToOne(() => CaseFile)
  @JoinColumn()
  case!: CaseFile;

  @PrimaryColumn('text')
  role!: Role;

  /** Without a foreign key: it is written in settlements. */
  @Column('uuid')
  memberId!: string;
}
