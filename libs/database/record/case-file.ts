/**
 * One child's matter before one procedure, as lists read it: the settle transaction makes it from
 * the journal, and nobody else writes here.
 */
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Case } from '../../domain/case';
import type { Role } from '../../domain/member';
import { Child } from '../referrals/child';

@Entity({ name: 'case_file' })
export class CaseFile {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  reference!: string;

  @Column('text')
  procedure!: string;

  @Column('uuid', { name: 'child_id' })
  childId!: string;

  @ManyToOne(() => Child)
  @JoinColumn({ name: 'child_id' })
  child!: Child;

  /** Which run of its workflow may write: a rebuild raises it. */
  @Column('int', { default: 1 })
  generation!: number;

  @Column('int', { default: 0 })
  seq!: number;

  @Column('int', { default: 0 })
  version!: number;

  @Column('text', { array: true, default: [] })
  stages!: string[];

  @Column('text', { name: 'holder_role', nullable: true })
  holderRole!: Role | null;

  /** Without a foreign key: it is written in settlements. */
  @Column('uuid', { name: 'holder_member', nullable: true })
  holderMember!: string | null;

  @Column('uuid', { name: 'sitting_id', nullable: true })
  sittingId!: string | null;

  /** The case as its journal makes it; null until its workflow has opened it. */
  @Column('jsonb', { nullable: true })
  state!: Case | null;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  ending!: string | null;

  @Column('text', { name: 'policy_version' })
  policyVersion!: string;

  @Column('text', { name: 'calendar_version' })
  calendarVersion!: string;

  /** The member who referred; text, since the clerk refers too. */
  @Column('text')
  referrer!: string;
}
