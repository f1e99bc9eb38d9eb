/** One meeting of one panel: one a day for each procedure. */
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Day } from '../../domain/london';
import { Member } from '../people/member';

@Entity('sitting')
@Unique(['procedure', 'day'])
export class Sitting {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') procedure!: string;
  @Column('date') day!: Day;
  @Column('timestamptz') startsAt!: Date;
  @Column('text') place!: string;
  @ForeignKey(() => Member) @Column('uuid') chairId!: string;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
}
