/** Which entry of which case asked for which referral: how one case opened another. */
import { Column, Entity, ForeignKey, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Referral } from '../referrals/referral';
import { CaseFile } from './case-file';

@Entity('opening')
export class Opening {
  @PrimaryColumn('uuid', { name: 'by_case' })
  byCaseId!: string;

  @ManyToOne(() => CaseFile)
  @JoinColumn({ name: 'by_case' })
  byCase!: CaseFile;

  @PrimaryColumn('int')
  bySeq!: number;

  @ForeignKey(() => Referral)
  @Column('uuid', { unique: true })
  referralId!: string;
}
