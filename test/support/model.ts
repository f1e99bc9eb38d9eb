/**
 * Walks through every state that a case can come to, on the simulated clock and within bounds, and
 * holds of each what must be so: nothing of it can drift in silence. A case has something to come
 * whose hearers exist, or everybody up to the top of the house has heard all there is to hear. That
 * is what "armed" means once no rung is left: at each stage where it stands a clock of that stage
 * runs whose whole ladder has spoken, and the Head of Service or the director heard, or somebody
 * who answers for lateness has said that they know. It shows as late to them; no timeout decides
 * it.
 */
import type { Procedure } from '../../libs/domain/procedure';
import { mirrorOf } from './mirror';
import { bounds, type Bounds, type Explored, type Holds } from './model-node';
import { findingsOf, openings } from './model-openings';
import { reaches } from './model-reach';
import { Steps } from './model-steps';
import { Walk } from './model-walk';
import { begin } from './paths';
import { Chance } from './random';
import { Simulated } from './simulated';

export { bounds, type Holds } from './model-node';

/** Explore until every move within the bounds was taken, or so many states were found. */
export async function explore(
  procedure: Procedure,
  holds: Holds,
  {
    states,
    seed,
    most = bounds,
  }: { readonly states: number; readonly seed: number; readonly most?: Bounds },
): Promise<Explored> {
  const [findings, chance] = [await findingsOf(procedure), new Chance(seed)];
  const walk = new Walk(procedure, findings, holds, chance);
  const moves = new Steps(walk, procedure, findings, chance, most);
  const received = Date.UTC(2026, 4, 19, 10);
  for (const given of openings(procedure, received, most))
    await walk.look(await Simulated.open(procedure, given, received), 'opened', undefined);
  const mirror = mirrorOf(procedure);
  const first = [...walk.nodes.values()][0];
  for (const steps of mirror?.paths ?? []) {
    // The scripted paths first: they come to where chance seldom does.
    const s = await Simulated.open(procedure, first!.given, received);
    let node = first;
    for (const step of steps) {
      await begin(s, [step]);
      node = await walk.look(s, step.act, node);
      if (s.ending !== undefined) break;
    }
  }
  for (let node = walk.next(); node && walk.seen.states < states; node = walk.next())
    await moves.expand(node);
  walk.seen.whole = walk.next() === undefined;
  reaches(walk.nodes, walk.seen);
  return walk.seen;
}
