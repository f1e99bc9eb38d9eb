/** Somebody who sits, refers or works here; one who has left stays, and is disabled. */
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Agency, Role } from '../../domain/member';

@Entity('member')
export class Member {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { unique: true }) email!: string;
  @Column('text') agency!: Agency;
  @Column('text', { array: true }) roles!: Role[];
  @ManyToOne(() => Member)
  @JoinColumn({ name: 'managed_by' })
  manager!: Relation<Member> | null;
  @Column('uuid', { nullable: true }) managedBy!: string | null;
  @Column('timestamptz', { nullable: true }) disabledAt!: Date | null;
  /** Tokens are kept as their hashes, so that the table lets nobody in; not read with the rest. */
  @Column('text', { unique: true, nullable: true, select: false }) tokenHash!: string | null;
  /** How they hear by email. */
  @Column('text', { default: 'at once' }) notices!: 'at once' | 'digest';
}
