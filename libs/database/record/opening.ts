/** Which case opened which: by an entry of its own, through an ordinary referral. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Referral } from '../referrals/referral';
import { CaseFile } from './case-file';

@Entity('opening')
export class Opening {
  @ForeignKey(() => CaseFile) @PrimaryColumn('uuid') byCase!: string;
  @PrimaryColumn('int') bySeq!: number;
  @ForeignKey(() => Referral) @Column('uuid', { unique: true }) referralId!: string;
}
