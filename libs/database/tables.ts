/**
 * The tables that are read and written as entities. What the settle and intake transactions do,
 * they do in SQL.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

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
