/**
 * One child's matter before one procedure, as lists read it: the settle transaction makes it from
 * the journal, and nobody else writes here.
 */
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Case } from '../../domain/case';
import type { Role } from '../../domain/member';
import { Child } from '../referrals/child';

@Entity('case_file')
export class CaseFile {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  reference!: string;

  @Column('text')
  procedure!: string;

  @Column('uuid')
  childId!: string;

  @ManyToOne(() => Child)
  @JoinColumn()
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

  @Column('text', { nullable: true })
  holderRole!: Role | null;

  /** Without a foreign key: it is written in settlements. */
  @Column('uuid', { nullable: true })
  holderMember!: string | null;

  @Column('uuid', { nullable: true })
  sittingId!: string | null;

  /** The case as its journal makes it; null until its workflow has opened it. */
  @Column('jsonb', { nullable: true })
  state!: Case | null;

  @Column('timestamptz')
  receivedAt!: Date;

  @Column('timestamptz', { nullable: true })
  openedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  ending!: string | null;

  @Column('text')
  policyVersion!: string;

  @Column('text')
  calendarVersion!: string;

  /** The member who referred; text, since the clerk refers too. */
  @Column('text')
  referrer!: string;
}
