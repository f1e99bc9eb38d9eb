/** Two records that may be of one child, and what a manager decided of them. */
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Member } from '../people/member';
import { Child } from './child';

@Entity('duplicate_review')
@Unique(['childA', 'childB'])
export class DuplicateReview {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Child) @Column('uuid') childA!: string;
  @ForeignKey(() => Child) @Column('uuid') childB!: string;
  @Column('text') why!: string;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @ForeignKey(() => Member) @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('text', { nullable: true }) decision!: 'linked' | 'different' | null;
}
