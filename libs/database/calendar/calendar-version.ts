/** A calendar that cases are or were counted by. A version never changes. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Calendar } from '../../domain/calendar';

@Entity('calendar_version')
export class CalendarVersion {
  @PrimaryColumn('text') version!: string;
  @Column('jsonb') body!: Calendar;
}
