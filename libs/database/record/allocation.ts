/** Who a case is allocated to, in which role, as its journal has it. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/member';
import { CaseFile } from './case-file';

@Entity('allocation')
export class Allocation {
  @ForeignKey(() => CaseFile) @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('text') role!: Role;
  @Column('text') memberId!: string;
}
