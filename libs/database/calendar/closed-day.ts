/** A day on which nobody works, announced since this build was made. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../domain/london';

@Entity('closed_day')
export class ClosedDay {
  @PrimaryColumn('date') day!: Day;
  @Column('text') name!: string;
  @Column('text') kind!: 'bank holiday' | 'closure';
  @Column('text') announcedBy!: string;
  @Column('timestamptz') announcedAt!: Date;
}
