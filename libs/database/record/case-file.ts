/** A case: what lists are made from, and its state as its journal makes it. */
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Case } from '../../domain/case';
import type { Role } from '../../domain/member';
import { Child } from '../referrals/child';

@Entity('case_file')
export class CaseFile {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) reference!: string;
  @Column('text') procedure!: string;
  @ManyToOne(() => Child, { nullable: false }) @JoinColumn() child!: Relation<Child>;
  @Column('uuid') childId!: string;
  /** Raised by a rebuild, so that an older run may no longer write. */
  @Column('int', { default: 1 }) generation!: number;
  @Column('int', { default: 0 }) seq!: number;
  @Column('int', { default: 0 }) version!: number;
  @Column('text', { array: true, default: [] }) stages!: string[];
  @Column('text', { nullable: true }) holderRole!: Role | null;
  @Column('text', { nullable: true }) holderMember!: string | null;
  /** The sitting it is listed for, by an act: the journal may name one that is gone. */
  @Column('uuid', { nullable: true }) sittingId!: string | null;
  /** The case as its journal makes it; null until its workflow has opened it. */
  @Column('jsonb', { nullable: true }) state!: Case | null;
  @Column('timestamptz') receivedAt!: Date;
  @Column('timestamptz', { nullable: true }) openedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) ending!: string | null;
  @Column('text') policyVersion!: string;
  @Column('text') calendarVersion!: string;
  /** A member, or the clerk where another case opened this one: so there is no relation. */
  @Column('text') referrer!: string;
}
