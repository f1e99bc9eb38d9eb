/** The tables that pages and the API read as entities. What the settle transaction writes, it writes in SQL. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Case } from '../domain/case';
import type { Answers } from '../domain/form';
import type { Agency, Role } from '../domain/member';

@Entity({ name: 'member' })
export class Member {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text') agency!: Agency;
  @Column('text', { array: true }) roles!: Role[];
  @Column('uuid', { name: 'managed_by', nullable: true }) managedBy!: string | null;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt!: Date | null;
  @Column('text', { name: 'token_hash', nullable: true, select: false }) tokenHash!: string | null;
}

@Entity({ name: 'child' })
export class Child {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'given_names' }) givenNames!: string;
  @Column('text', { name: 'family_name' }) familyName!: string;
  @Column('date', { name: 'date_of_birth' }) dateOfBirth!: string;
}

@Entity({ name: 'referral' })
export class Referral {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') reference!: string;
  @Column('text') procedure!: string;
  @Column('text') source!: string;
  @Column('text', { name: 'source_reference' }) sourceReference!: string;
  @Column('jsonb') answers!: Answers;
  @Column('uuid', { name: 'child_id' }) childId!: string;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('text', { name: 'received_why' }) receivedWhy!: string;
  @Column('text') referrer!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') receipt!: string;
}

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
