/** Days on which a member is away, and who stands in. It is ended, never deleted. */
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Day } from '../../domain/london';
import { Member } from './member';

@Entity('absence')
export class Absence {
  @PrimaryColumn('uuid') id!: string;
  @ManyToOne(() => Member, { nullable: false }) @JoinColumn() member!: Relation<Member>;
  @Column('uuid') memberId!: string;
  /** Both days are days away. */
  @Column('date') fromDay!: Day;
  @Column('date') toDay!: Day;
  @ManyToOne(() => Member) @JoinColumn() deputy!: Relation<Member> | null;
  @Column('uuid', { nullable: true }) deputyId!: string | null;
  @ManyToOne(() => Member, { nullable: false })
  @JoinColumn({ name: 'recorded_by' })
  recorder!: Relation<Member>;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}
