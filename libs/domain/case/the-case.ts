/** What a case is. Plain JSON throughout: it crosses processes and years. */
import type { Facts } from '../form';
import type { Actor } from '../member';
import type { CaseClock } from './clock';

export interface Taken {
  readonly seq: number;
  readonly at: number;
  readonly act: string;
  readonly fields: Facts;
  readonly by: Actor;
  readonly key: string;
}

export interface StandingStage {
  readonly stage: string;
  readonly since: number;
}

/** A case that this one opened: the entry that did, and how it ended once that is known here. */
export interface OpenedCase {
  readonly seq: number;
  readonly at: number;
  readonly procedure: string;
  readonly facts: Facts;
  readonly ended?: { readonly ending: string; readonly at: number };
}

export interface Case {
  readonly id: string;
  readonly procedure: string;
  readonly policy: string;
  readonly calendar: string;
  /** When the referral was received: the instant the first clocks count from. */
  readonly received: number;
  readonly facts: Facts;
  readonly acts: readonly Taken[];
  /** The stages it stands at now: more than one while strands run side by side. */
  readonly stands: readonly StandingStage[];
  readonly been: readonly (StandingStage & { readonly left: number })[];
  readonly clocks: readonly CaseClock[];
  readonly openedCases: readonly OpenedCase[];
  readonly follows: readonly string[];
  readonly ended?: { readonly ending: string; readonly at: number };
  /** The last entry's number. */
  readonly seq: number;
  /**
   * The number of the last act or change of stage: what a member must have seen. A rung is no
   * conflict.
   */
  readonly version: number;
}
