/** A spell in which a member is on duty while the office is shut. It is ended, never deleted. */
import {
  Column,
  Entity,
  ForeignKey,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Member } from './member';

@Entity('duty')
export class Duty {
  @PrimaryColumn('uuid') id!: string;
  @ManyToOne(() => Member, { nullable: false }) @JoinColumn() member!: Relation<Member>;
  @Column('uuid') memberId!: string;
  @Column('timestamptz') startsAt!: Date;
  @Column('timestamptz') endsAt!: Date;
  @ForeignKey(() => Member) @Column('uuid') recordedBy!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}
