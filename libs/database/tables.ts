/**
 * The tables that are read and written as entities. What the settle and intake transactions do,
 * they do in SQL.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Case } from '../domain/case';
import type { Role } from '../domain/member';

@Entity({ name: 'case_file' })
export class CaseFile {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') reference!: string;
  @Column('text') procedure!: string;
  @Column('uuid', { name: 'child_id' }) childId!: string;
  @Column('int') generation!: number;
  @Column('int') seq!: number;
  @Column('int') version!: number;
  @Column('text', { array: true }) stages!: string[];
  @Column('text', { name: 'holder_role', nullable: true }) holderRole!: Role | null;
  @Column('text', { name: 'holder_member', nullable: true }) holderMember!: string | null;
  @Column('uuid', { name: 'sitting_id', nullable: true }) sittingId!: string | null;
  /** The case as its journal makes it; null until its workflow has opened it. */
  @Column('jsonb', { nullable: true }) state!: Case | null;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) ending!: string | null;
  @Column('text', { name: 'policy_version' }) policyVersion!: string;
  @Column('text', { name: 'calendar_version' }) calendarVersion!: string;
  @Column('text') referrer!: string;
}

@Entity({ name: 'sitting' })
export class Sitting {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') procedure!: string;
  @Column('date') day!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('text') place!: string;
  @Column('text', { name: 'chair_id' }) chairId!: string;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
}
