/** What comes next of itself, of all that a case waits for. */
import { pausedNow, type CaseClock } from './clock';
import type { Case } from './the-case';

/** What comes next of itself: a rung not yet told of a clock that runs, or the end of a pause. */
interface Next {
  readonly clock: CaseClock;
  readonly rung?: string;
  readonly at: number;
}

/**
 * The earliest of them. Ties keep the order in which clocks were armed; of one clock, a pause ends
 * before anything is told.
 */
export function nextDue(c: Case): Next | undefined {
  let first: Next | undefined;
  for (const clock of c.clocks) {
    if (clock.stopped !== undefined) continue;
    for (const next of nextOf(clock)) if (!first || next.at < first.at) first = next;
  }
  return first;
}

function nextOf(clock: CaseClock): readonly Next[] {
  const paused = pausedNow(clock);
  if (paused)
    return [
      { clock, at: paused.until },
      ...clock.rungs
        .filter(({ told, after }) => told === undefined && after !== undefined)
        .map(({ key, at }) => ({ clock, rung: key, at })),
    ];
  return clock.rungs
    .filter(({ told }) => told === undefined)
    .map(({ key, at }) => ({ clock, rung: key, at }));
}
