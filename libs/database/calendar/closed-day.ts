/** A day on which nobody works, announced since this build was made. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Day } from '../../domain/london';
import { Member } from '../people/member';

@Entity('closed_day')
export class ClosedDay {
  @PrimaryColumn('date') day!: Day;
  @Column('text') name!: string;
  @Column('text') kind!: 'bank holiday' | 'closure';
  @ForeignKey(() => Member) @Column('uuid') announcedBy!: string;
  @Column('timestamptz') announcedAt!: Date;
}
