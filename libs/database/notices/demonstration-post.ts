/** What a demonstration would have sent: nothing leaves one. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('demonstration_post')
export class DemonstrationPost {
  @PrimaryColumn('text') dedupeKey!: string;
  @Column('text') name!: string;
  @Column('text') address!: string;
  @Column('text') subject!: string;
  @Column('text') text!: string;
  @Column('timestamptz') toldAt!: Date;
}
