/** The board as pages, the file and the API show it, with every word already chosen. */
import type { Holder } from '../../../libs/domain/member';
import type { ClockLine } from '../cases';
import type { WorkGroup, WorkRow } from '../work';

export interface DriftBoard {
  readonly groups: readonly (Omit<WorkGroup, 'rows'> & { readonly rows: readonly DriftRow[] })[];
  /** Of those that are wanted: how many are open, and how many of these are late. */
  readonly open: number;
  readonly late: number;
  /** There are more than are shown; those left out are due last. */
  readonly more: boolean;
  /**
   * How many of them stand at each stage, in words. Not told of those with one holder, or of mine
   * alone.
   */
  readonly stages: readonly {
    readonly stage: string;
    readonly open: number;
    readonly late: number;
  }[];
}

/** Whom somebody may choose to see the cases of. */
export interface Choosable {
  readonly workers: readonly { readonly id: string; readonly name: string }[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}

export interface DriftRow extends WorkRow {
  /** Who has it, within a sentence. */
  readonly heldBy: string;
  readonly procedure: string;
  readonly clockId: string | null;
  /** Who has the case; while the clock stands still, whoever it waits for. */
  readonly with: Holder;
  readonly withSaid: string;
  /** The day since which it stands there: '3 May 2026'. */
  readonly since: string | null;
  /** The rule, and what it counts from. */
  readonly why: string;
  /** When it was first due, where that was another day; and each move with its reason. */
  readonly first: string | null;
  readonly moves: readonly string[];
  readonly paused: ClockLine['paused'];
  /**
   * Who was told of it, when, and who said that they know: 'Team manager on 3 May 2026: Grace
   * Turner, acknowledged on 4 May 2026'.
   */
  readonly told: readonly string[];
  /** Who would have heard and did not, and why. */
  readonly passedOver: readonly string[];
  /** Who hears next, and when. */
  readonly next: string | null;
  /** Other clocks of the case that are late, due soon or paused. */
  readonly also: readonly string[];
  readonly workers: readonly string[];
  /** It waits for the one who reads, or for their word. */
  readonly mine: boolean;
  /** The first of them is what to do first. */
  readonly steps: readonly Step[];
  /** What the one who reads has done about it, the latest first. */
  readonly did: readonly string[];
}

export interface Step {
  readonly act: string;
  readonly name: string;
  readonly href: string;
  /** The clock it is about, where it is about one. */
  readonly clock?: string;
}
