/** What is late or soon will be, over all the cases a manager answers for, and with whom it stands. */
import { Injectable } from '@nestjs/common';
import type { Member } from '../members/member';
import type { WorkGroup, WorkRow } from '../work/work';

export interface DriftRow extends WorkRow {
  /** Who was told of it, when: 'Team manager on 3 May 2026'. */
  readonly told: readonly string[];
  readonly why: string;
}

export interface DriftBoard {
  readonly groups: readonly (WorkGroup & { readonly rows: readonly DriftRow[] })[];
  readonly open: number;
  /** How many open cases stand at each stage, in words. */
  readonly stages: readonly { readonly stage: string; readonly open: number; readonly late: number }[];
}

@Injectable()
export class Drift {
  /** Throws NotForYou for who manages nothing. */
  board(_member: Member): Promise<DriftBoard> { throw new Error('not yet'); }
}
