/**
 * The journal's entries: everything that happens to a case, in order, with ids, choices and
 * instants only. A case is what its entries make it (`case.ts`), and nothing else.
 */
import type { Recalendared } from './calendar';
import type { Facts } from './form';
import type { Actor, Agency, Holder, Role } from './member';
import type { Due } from './span';

/**
 * What a member does to a case. `key` is the caller's Idempotency-Key; the same key is the same
 * act.
 */
export interface Act {
  readonly act: string;
  readonly fields: Facts;
  readonly by: Actor;
  readonly key: string;
  /**
   * The version the member saw: refused as stale when another act or a change of stage came
   * between.
   */
  readonly version?: number;
}

/** Who is told: a role, and the one person who holds the case in that role where one does. */
export interface Tell {
  readonly role: Role;
  readonly member?: string;
  /** For which agency, where the role alone does not say. */
  readonly agency?: Agency;
  /** Not that person but whoever manages them. */
  readonly above?: true;
  /**
   * When the office is shut, whoever of the role is on the rota at that hour, be it theirs or not.
   */
  readonly onDuty?: true;
}

/** When something is to be told of a clock. */
export interface RungAt {
  readonly key: string;
  readonly at: number;
}

/**
 * Somebody who would have heard and did not, and why; a role that nobody could hear in; one whose
 * manager would have heard and is not known; or an hour at which nobody of the role was on the
 * rota.
 */
export interface PassedOver {
  readonly role: Role;
  readonly member?: string;
  readonly why:
    'absent' | 'gone' | 'may not see' | 'nobody' | 'no manager' | 'off duty' | 'no cover';
}

/**
 * What the record learned when it turned a role into people: who heard, in which role, and who was
 * passed over.
 */
export interface Heard {
  readonly to?: readonly string[];
  readonly as?: Role;
  readonly over?: readonly PassedOver[];
}

export type Happening =
  | {
      readonly kind: 'opened';
      readonly procedure: string;
      readonly policy: string;
      readonly calendar: string;
      readonly received: number;
      readonly facts: Facts;
    }
  | {
      readonly kind: 'act';
      readonly act: string;
      readonly fields: Facts;
      readonly by: Actor;
      readonly key: string;
    }
  | { readonly kind: 'entered'; readonly stage: string }
  | { readonly kind: 'left'; readonly stage: string }
  | {
      readonly kind: 'armed';
      readonly clock: string;
      readonly id: string;
      readonly of?: string;
      readonly from: number;
      readonly due: Due;
      readonly statutory?: number;
      readonly rungs: readonly RungAt[];
    }
  | { readonly kind: 'stopped'; readonly id: string }
  /**
   * It stands still, for a reason its policy knows, until somebody has it go on or `until` comes.
   */
  | {
      readonly kind: 'paused';
      readonly id: string;
      readonly reason: string;
      readonly with: Holder;
      readonly until: number;
    }
  /** `to` is when it was to go on, which an outage may have kept us from saying in time. */
  | {
      readonly kind: 'resumed';
      readonly id: string;
      readonly to: number;
      readonly due: Due;
      readonly rungs: readonly RungAt[];
    }
  /** Its instant is another now; the one it was armed with stays beside it. */
  | {
      readonly kind: 'moved';
      readonly id: string;
      readonly why: 'extended' | 'calendar';
      readonly due: Due;
      readonly rungs: readonly RungAt[];
    }
  | { readonly kind: 'acknowledged'; readonly id: string; readonly rung: string }
  | ({ readonly kind: 'calendar' } & Recalendared)
  /**
   * `due` is when it was to be told, the entry's `at` when it was; the difference is our own
   * lateness.
   */
  | ({
      readonly kind: 'rung';
      readonly id: string;
      readonly rung: string;
      readonly due: number;
      readonly tell: Tell;
      readonly answerBy?: number;
    } & Heard)
  | ({ readonly kind: 'told'; readonly notice: string; readonly tell: Tell } & Heard)
  /**
   * Another case about the same child; or, where the child has an open one that takes in what
   * triggers it further, one more trigger for that.
   */
  | { readonly kind: 'opens'; readonly procedure: string; readonly facts: Facts }
  /** What entry `opened` opened has ended. */
  | { readonly kind: 'otherEnded'; readonly opened: number; readonly ending: string }
  | { readonly kind: 'follows'; readonly change: string }
  | { readonly kind: 'ended'; readonly ending: string };

export type Entry = Happening & { readonly seq: number; readonly at: number };

/**
 * An entry without what the record learned from the world when it settled it: what a clerk alone
 * makes.
 */
export function asMade(entry: Entry): Entry {
  if (entry.kind !== 'rung' && entry.kind !== 'told') return entry;
  const { to: _to, as: _as, over: _over, ...made } = entry;
  return made as Entry;
}
