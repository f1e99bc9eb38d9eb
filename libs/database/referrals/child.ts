/** A child as one referral names them. Two records may be of one child: see duplicate-review.ts. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../domain/london';

@Entity('child')
export class Child {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') givenNames!: string;
  @Column('text') familyName!: string;
  @Column('date') dateOfBirth!: Day;
  @Column('jsonb', { default: {} }) particulars!: object;
  /** How the name sounds, so that nearly alike spellings are found. */
  @Column('text') sounds!: string;
}
