/**
 * Strict recall: a clerk lives its journal again, every act judged and every clock armed anew, and
 * what it would write is compared with what it wrote. No case is recalled so: a rule that changed
 * since would stop it. It is a law over lives of one build, and says what another would do otherwise.
 */
import { canonical } from '../domain/canonical';
import { asMade, type Act, type Entry } from '../domain/entry';
import { Differs } from './recall';
import type { Runtime } from './runtime';

/**
 * The runtime that tells a journal again and hands over to `live` where it ends.
 * `resubmit` puts a past act in the clerk's line. An empty journal is simply live.
 */
export function recalling(
  caseId: string,
  journal: readonly Entry[],
  live: Runtime,
  resubmit: (act: Act) => void,
): Runtime {
  let told = 0;
  let refused: Entry | undefined;
  const next = () => journal[told];

  return {
    // The instant of whatever happens next: the head of the line is always dealt with at its own
    // time.
    now: () => next()?.at ?? live.now(),

    async rest(until, arrived) {
      const entry = next();
      if (!entry) return live.rest(until, arrived);
      if (refused) throw new Differs(caseId, undefined, refused);
      // Nothing is due by then, so only an act can be what happened.
      if (entry.kind !== 'act') throw new Differs(caseId, undefined, entry);
      // It leaves the journal by being settled; refused this time, it would come up for ever.
      refused = entry;
      resubmit({ act: entry.act, fields: entry.fields, by: entry.by, key: entry.key });
    },

    async settle(entries) {
      if (!next()) return live.settle(entries);
      refused = undefined;
      const from = told;
      for (const made of entries) {
        const recorded = next();
        if (!recorded || canonical(made) !== canonical(asMade(recorded)))
          throw new Differs(caseId, made, recorded);
        told += 1;
      }
      return journal.slice(from, told);
    },

    follows: (change, seq) => {
      if (!next()) return live.follows(change, seq);
      const recorded = journal[seq - 1];
      return recorded?.kind === 'follows' && recorded.change === change;
    },
  };
}
