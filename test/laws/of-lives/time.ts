/** All the time of a case, its clocks and those who had the ball is accounted for. */
import { heldFor, ledger, segmentsOf } from '../../../libs/domain/ball';
import type { Procedure } from '../../../libs/domain/procedure';
import type { Life } from '../../support/lives';
import type { LawOfLives } from '../law';

/**
 * Every clock keeps the instant it was armed with; its segments sum to its time, and the ledger of
 * holders to the case's. Throws where they do not.
 */
export function accountsForAll(procedure: Procedure, { simulated }: Pick<Life, 'simulated'>): void {
  const { current: c, journal } = simulated;
  const now = Math.max(simulated.now(), ...journal.map(({ at }) => at));
  for (const clock of c.clocks) {
    const armed = journal.find((e) => e.kind === 'armed' && e.id === clock.id)!;
    if (armed.kind !== 'armed' || armed.due.at !== clock.original)
      throw new Error(`${clock.id} does not keep the instant it was armed with`);
    if (clock.due.at !== clock.original && clock.moves === undefined)
      throw new Error(`${clock.id} was moved in silence`);
    if (
      simulated.opening.policy.clocks[clock.clock]!.standing === 'statute' &&
      (clock.pauses || clock.statutory !== clock.due.at)
    )
      throw new Error(`${clock.id}, whose date the law gives, was moved or paused`);
    const segments = segmentsOf(clock, now);
    const end = Math.max(clock.from, clock.stopped ?? now);
    let at = clock.from;
    for (const segment of segments) {
      if (segment.from !== at || segment.to < segment.from)
        throw new Error(`the segments of ${clock.id} leave a gap`);
      at = segment.to;
    }
    if (at !== end)
      throw new Error(
        `the segments of ${clock.id} do not sum to its time: they end ${end - at} ms early`,
      );
  }
  const held = ledger(procedure, journal);
  const sum = Object.values(heldFor(held, now)).reduce((a, b) => a + b, 0);
  const all = (c.ended?.at ?? now) - c.received;
  if (sum !== all) throw new Error(`the ledger accounts for ${sum} ms of ${all}`);
  if (!c.ended && held.at(-1)!.with === 'nobody') throw new Error('a live case is with nobody');
}

export const ofTime: readonly LawOfLives[] = [
  {
    says:
      'keeps of each clock the instant it was armed with, and accounts for all its time and for ' +
      'whoever had the ball',
    holds: accountsForAll,
  },
];
