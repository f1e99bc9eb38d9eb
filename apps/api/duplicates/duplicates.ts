/** Two records that may be one child: a manager looks at both, side by side, and decides. Undoable; the cases go on meanwhile. */
import { Injectable } from '@nestjs/common';
import type { Member } from '../members/member';

export interface Candidate {
  readonly childId: string;
  readonly name: string;
  readonly dateOfBirth: string;
  readonly dateOfBirthSaid: string;
  readonly referrals: readonly { readonly reference: string; readonly receivedSaid: string }[];
}

export interface Duplicate {
  readonly id: string;
  /** 'same date of birth, names that sound alike' */
  readonly why: string;
  readonly openedSaid: string;
  readonly one: Candidate;
  readonly other: Candidate;
  readonly decision: 'linked' | 'different' | null;
  readonly decidedBy: string | null;
}

@Injectable()
export class Duplicates {
  list(_member: Member): Promise<readonly Duplicate[]> { throw new Error('not yet'); }
  /** Throws NotThere. */
  one(_member: Member, _id: string): Promise<Duplicate> { throw new Error('not yet'); }
  /** `null` undoes an earlier decision. */
  decide(_member: Member, _id: string, _decision: 'linked' | 'different' | null): Promise<Duplicate> { throw new Error('not yet'); }
}
