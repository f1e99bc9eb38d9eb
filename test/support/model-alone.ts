/** What becomes of a case that nobody touches any more. */
import { canonical } from '../../libs/domain/canonical';
import type { Procedure } from '../../libs/domain/procedure';
import { clocksHold } from './model-clocks';
import { movesOf } from './model-moves';
import { again, type Explored, type Holds, type Node } from './model-node';
import { nextOf, stateHolds } from './model-stands';

const MINUTE = 60_000;

/**
 * Everybody goes home: the clock alone tells all there is to tell, up to the top, and decides
 * nothing.
 */
export async function leftAlone(
  procedure: Procedure,
  node: Node,
  seen: Explored,
  holds: Holds,
): Promise<void> {
  const s = await again(procedure, node);
  const before = canonical(s.current.stands);
  const acts = s.current.acts.length;
  for (let next = nextOf(s.current); next !== undefined; next = nextOf(s.current)) {
    const entries = s.journal.length;
    await s.turn(next);
    seen.transitions += 1;
    if (s.journal.length === entries)
      throw new Error(
        `nothing happened at ${new Date(next).toISOString()}, when the next rung was due`,
      );
  }
  seen.rungs += s.journal.slice(node.journal.length).filter(({ kind }) => kind === 'rung').length;
  const { open } = movesOf(procedure, s.clerk, s.current, s.now() + MINUTE);
  if (s.current.ended || canonical(s.current.stands) !== before || s.current.acts.length !== acts)
    throw new Error('the clock alone decided something');
  try {
    if (stateHolds(procedure, s.current, s.now(), open) === 'all said') seen.allSaid += 1;
  } catch (error) {
    throw new Error(`left alone for good, ${(error as Error).message}`, { cause: error });
  }
  clocksHold(procedure, s.opening, s.journal, s.now());
  holds(s, s.opening.received);
}
