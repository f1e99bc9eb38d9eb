/** A clock of a case as pages and the API say it, with every word already chosen. */
import type { Standing } from '../../../libs/domain/policy';
import type { Urgency } from '../../../libs/domain/urgency';

export interface ClockLine {
  readonly id: string;
  /** 'Screening', or 'Time limit of offence 2'. */
  readonly name: string;
  /** 'by the end of 18 September 2026' */
  readonly due: string;
  readonly dueAt: string;
  readonly from: string;
  readonly state: 'running' | 'overdue' | 'paused' | 'stopped in time' | 'stopped late';
  /**
   * 'Due in 2 working days', '3 working days late', 'Paused: …', 'Stopped on 3 May 2026, in time'.
   */
  readonly stateSaid: string;
  /** When it was first due, in the words of `due`; null where that is when it is due now. */
  readonly first: string | null;
  /** By the law's own date, where our own is meant to come before it. */
  readonly statutory: string | null;
  /**
   * Why it is due at another time than first: 'It was given longer, on 3 May 2026: due by the end
   * of 18 May 2026, not 4 May 2026'.
   */
  readonly moves: readonly string[];
  /**
   * Why it stands still now, since when, until when at the latest, and who has the case meanwhile.
   */
  readonly paused: PausedView | null;
  /**
   * All its time so far, in stretches in which it ran or stood still; empty where it never stood
   * still.
   */
  readonly segments: readonly Stretch[];
  /** Null once it has stopped. */
  readonly urgency: Urgency | null;
  readonly why: ClockWhy;
  readonly rungs: readonly RungLine[];
}

interface PausedView {
  readonly reason: string;
  readonly since: string;
  readonly until: string;
  readonly with: string;
}

/** RFC 3339 with London's offset. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly said: string;
}

/** Why it is due then. */
export interface ClockWhy {
  /** '10 working days, counted from the day after', or 'Given by the police'. */
  readonly rule: string;
  readonly source: string;
  readonly standing: Standing;
  /** What started it: 'when the referral was received'. */
  readonly trigger: string;
  readonly counted: string;
  /** The version of the calendar it was counted by. */
  readonly calendar: string;
  /** It ends after the last bank holiday announced so far, so it may still move. */
  readonly provisional: boolean;
  readonly policy: string;
  readonly skipped: readonly { readonly day: string; readonly why: string }[];
}

export interface RungLine {
  readonly key: string;
  readonly at: string;
  readonly atSaid: string;
  readonly tells: string;
  readonly told: string | null;
  readonly toldSaid: string | null;
  /** Who heard, of those whom the reader may know by name. */
  readonly to: readonly string[];
  /** Until when somebody is to say that they know. */
  readonly answerBy: string | null;
  /** 'at 9:30am on 3 May 2026 by Grace Turner' */
  readonly acknowledged: string | null;
}
