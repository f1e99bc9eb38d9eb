/** The one row of the demonstration clock; none in production. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('demonstration')
export class DemonstrationClock {
  @PrimaryColumn('boolean', { default: true }) onlyOne!: true;
  /** Milliseconds by which it is ahead of real time, as PostgreSQL's bigint is read: a string. */
  @Column('bigint', { default: 0 }) shiftMs!: string;
  @Column('timestamptz', { nullable: true }) targetAt!: Date | null;
  @Column('timestamptz', { nullable: true }) heldUntil!: Date | null;
}
