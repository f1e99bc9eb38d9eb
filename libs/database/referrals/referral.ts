/** What an agency sends: as it was asked, with the receipt that was given for it. */
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Answers } from '../../domain/form';
import { Child } from './child';

@Entity('referral')
@Unique(['procedure', 'source', 'sourceReference'])
export class Referral {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) reference!: string;
  @Column('text') procedure!: string;
  @Column('text') source!: string;
  @Column('text') sourceReference!: string;
  @Column('text') bodyHash!: string;
  /** Without what is said of victims, which stands apart. */
  @Column('jsonb') answers!: Answers;
  @ForeignKey(() => Child) @Column('uuid') childId!: string;
  @Column('timestamptz') receivedAt!: Date;
  /** Why the clocks start when they do. */
  @Column('text') receivedWhy!: string;
  /** A member, or the clerk where another case opened this one: so there is no relation. */
  @Column('text') referrer!: string;
  /** Its case: known before that is written, so there is no relation. */
  @Column('uuid') caseId!: string;
  /** The signed receipt; '' where nobody was to be given one. */
  @Column('text') receipt!: string;
}
