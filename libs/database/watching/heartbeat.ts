/** Who is at work, by real time, for those who watch. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('heartbeat')
export class Heartbeat {
  @PrimaryColumn('text') part!: string;
  @Column('timestamptz') beatAt!: Date;
  /** When Temporal last answered it. */
  @Column('timestamptz', { nullable: true }) temporalAt!: Date | null;
}
