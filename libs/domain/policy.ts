/**
 * A procedure's figures as data: how long, who hears, who must sit. Every figure says where it
 * comes from and how sure we are. JSON-safe: the policy a case opened under travels with it to the
 * end.
 */
import type { Json } from './form';
import type { Rung } from './ladder';
import type { Agency, Holder, Role } from './member';
import type { Calendar } from './calendar';
import type { Counting, Span } from './span';

/** 'assumption' is said on every page that shows the figure. */
export type Standing = 'statute' | 'guidance' | 'local' | 'assumption';
export interface Sourced {
  readonly source: string;
  readonly standing: Standing;
}

/**
 * Why a clock may stand still, by whose word, for how long in all, and who has the case meanwhile.
 */
interface Pause extends Sourced {
  readonly by: readonly Role[];
  readonly atMost: Span;
  readonly with: Holder;
}

/** By whose word, and by how much in all, a clock may be given longer. */
interface Extension extends Sourced {
  readonly by: readonly Role[];
  readonly atMost: Span;
}

export interface ClockPolicy extends Sourced {
  /** Left out where the instant is given, not counted: a bail end, a birthday, a time limit. */
  readonly within?: Span;
  /**
   * How an instant that the procedure works out comes about, in words, with {figure} for a figure
   * of this policy. Left out where somebody gives it.
   */
  readonly reckoned?: string;
  /**
   * The law's own date, where ours is meant to come before it. A clock whose standing is statute is
   * the law's own already.
   */
  readonly statutory?: Sourced & { readonly within: Span };
  /** By reason. A clock that names none may not pause. */
  readonly pauses?: { readonly [reason: string]: Pause };
  /** Left out: nobody may give it longer. */
  readonly extends?: Extension;
  readonly counting?: 'within' | 'beginning with';
  /**
   * Where its last day is one on which nobody works it is the working day before, never after: a
   * limit on how long a child is held.
   */
  readonly movesBack?: true;
  /** Whose duty it is, where it is not ours: we watch it, and hear of its lateness. */
  readonly duty?: Holder;
  readonly ladder: readonly Rung[];
}

export interface Quorum extends Sourced {
  readonly roles: readonly Role[];
  readonly atLeast: number;
  readonly of: readonly (Agency | Role)[];
}

export interface Figure extends Sourced {
  readonly value: Json;
}

export interface Policy {
  readonly procedure: string;
  /** The day it applies from, 'YYYY-MM-DD'; a case keeps the one in force when it opened. */
  readonly version: string;
  /**
   * Received after this London time, or on a day that is not a working day: counted as the next
   * working day.
   */
  readonly cutOff: Sourced & { readonly time: `${number}:${number}` };
  readonly clocks: { readonly [clock: string]: ClockPolicy };
  readonly quorum?: Quorum;
  readonly figures: { readonly [figure: string]: Figure };
}

/** How a clock of the policy is counted by a calendar. */
export const howCounted = (
  { cutOff }: Policy,
  { counting = 'within', movesBack }: ClockPolicy,
  calendar: Calendar,
): Counting => ({ calendar, cutOff: cutOff.time, counting, ...(movesBack ? { movesBack } : {}) });

/**
 * How a clock's instant is worked out, with the policy's figures in it. Throws where it names a
 * figure that the policy has not.
 */
export const sayReckoned = (policy: Policy, reckoned: string): string =>
  reckoned.replace(/\{(\w+)\}/g, (_, name: string) => String(figure(policy, name)));

/**
 * A figure of the policy, by name. Throws where the policy has none: a missing rule must never read
 * as zero.
 */
export function figure<T extends Json>(policy: Policy, name: string): T {
  const found = policy.figures[name];
  if (!found)
    throw new Error(
      `The ${policy.procedure} policy of ${policy.version} has no figure named ${name}`,
    );
  return found.value as T;
}
