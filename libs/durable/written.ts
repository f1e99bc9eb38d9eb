/** What the prose of a live case asks for is written down. */
import type { CaseInHand } from './case-in-hand';
import type { Asked } from './prose';
import type { Runtime } from './runtime';

export const written = (hand: CaseInHand, runtime: Runtime): Asked => ({
  enters: (stage) => {
    hand.enter({ kind: 'entered', stage });
    return true;
  },
  tells: (role, notice) => hand.enter({ kind: 'told', notice, tell: hand.inRole(role) }),
  opens: (procedure, facts) =>
    hand.enter({
      kind: 'opens',
      procedure,
      facts: typeof facts === 'function' ? facts(hand.c) : facts,
    }),
  follows: (change) => {
    if (!runtime.follows(change, hand.c.seq + 1)) return false;
    hand.enter({ kind: 'follows', change });
    return true;
  },
  ends: (ending) => hand.enter({ kind: 'ended', ending }),
});
