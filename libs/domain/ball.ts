/**
 * Who has the ball. At every instant a live case is with exactly one holder; the ledger is how long
 * each has had it, told from the journal alone.
 */
import { apply, caseOf, pausedNow, type Case } from './case';
import type { Entry, Tell } from './entry';
import { agencyOf, type Holder } from './member';
import type { Procedure } from './procedure';

export interface Ball {
  readonly with: Holder;
  /** Whose turn it is there; nobody’s while a case is not open. */
  readonly tell?: Tell;
  readonly stage?: string;
}

/**
 * Of strands that run side by side, the one that is due first has the ball. While its clock stands
 * still, whoever it waits for.
 */
export function ballOf(procedure: Procedure, c: Case): Ball {
  const running = c.clocks.filter(({ stopped }) => stopped === undefined);
  const at = (stage: string) =>
    running.filter(({ clock }) => procedure.clocks[clock]!.stage === stage);
  const first = (stage: string) => Math.min(...at(stage).map(({ due }) => due.at), Infinity);
  const stand = c.stands.reduce<Case['stands'][number] | undefined>(
    (best, one) => (best === undefined || first(one.stage) < first(best.stage) ? one : best),
    undefined,
  );
  if (!stand) return { with: 'nobody' };
  const tell = procedure.stages[stand.stage]!.holder(c);
  const waits = at(stand.stage).flatMap((clock) => pausedNow(clock) ?? [])[0];
  return { with: waits?.with ?? tell.agency ?? agencyOf(tell.role), tell, stage: stand.stage };
}

/** A stretch of time with one holder; still open while it has no `to`. Epoch milliseconds. */
export interface Held extends Ball {
  readonly from: number;
  readonly to?: number;
}

/**
 * From the receipt to the end, without a gap: until somebody had opened it, it was with nobody yet.
 */
export function ledger(procedure: Procedure, journal: readonly Entry[]): readonly Held[] {
  const [first] = journal;
  if (first?.kind !== 'opened') return [];
  const held: Held[] = [{ with: 'nobody', from: first.received }];
  let c = caseOf('', []);
  for (const [i, entry] of journal.entries()) {
    c = apply(c, entry);
    // What happens at one instant is one change of hands.
    if (journal[i + 1]?.at === entry.at) continue;
    const [now, before] = [ballOf(procedure, c), held.at(-1)!];
    if (c.ended) return [...held.slice(0, -1), { ...before, to: c.ended.at }];
    if (
      now.with === before.with &&
      now.tell?.role === before.tell?.role &&
      now.tell?.member === before.tell?.member
    )
      continue;
    held.splice(-1, 1, { ...before, to: entry.at }, { ...now, from: entry.at });
  }
  return held;
}

/** How long each holder has had it, in milliseconds. */
export function heldFor(held: readonly Held[], now: number): { readonly [H in Holder]?: number } {
  const sums: { [H in Holder]?: number } = {};
  for (const { with: holder, from, to = now } of held)
    sums[holder] = (sums[holder] ?? 0) + to - from;
  return sums;
}

/**
 * A clock's time, in stretches in which it ran or stood still. They sum to all the time there was.
 * Epoch milliseconds.
 */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** Why it stood still; left out while it ran. */
  readonly paused?: string;
}

export function segmentsOf(
  { from, pauses = [], stopped }: Pick<Case['clocks'][number], 'from' | 'pauses' | 'stopped'>,
  now: number,
): readonly Segment[] {
  const end = Math.max(from, stopped ?? now);
  const segments: Segment[] = [];
  let at = from;
  for (const pause of pauses) {
    const to = Math.min(pause.to ?? end, end);
    if (pause.from > at) segments.push({ from: at, to: pause.from });
    segments.push({ from: pause.from, to, paused: pause.reason });
    at = to;
  }
  return end > at || segments.length === 0 ? [...segments, { from: at, to: end }] : segments;
}
