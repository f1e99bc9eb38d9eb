/** A journal lived again by a clerk that judges all of it anew: throws `Differs` where it would not. */
import type { CaseStart } from '../../libs/domain/case-start';
import type { Entry } from '../../libs/domain/entry';
import type { Procedure } from '../../libs/domain/procedure';
import { Clerk } from '../../libs/durable/clerk';
import { Differs } from '../../libs/durable/recall';
import type { Runtime } from '../../libs/durable/runtime';
import { recalling } from '../../libs/durable/strict-recall';

export async function relive(
  procedure: Procedure,
  opening: CaseStart,
  journal: readonly Entry[],
): Promise<void> {
  let over: () => void = () => undefined;
  const end: Runtime = {
    now: () => journal.at(-1)!.at,
    // Nothing is left of the journal, so the clerk has done all that it did.
    rest: () => {
      over();
      return new Promise(() => undefined);
    },
    settle: ([made]) => Promise.reject(new Differs(opening.caseId, made, undefined)),
    follows: () => true,
  };
  const runtime = recalling(opening.caseId, journal, end, (act) => {
    clerk.submit(act).catch(() => undefined);
  });
  const clerk = new Clerk(procedure, opening, runtime);
  await new Promise<void>((resolve, reject) => {
    over = resolve;
    clerk.run().then(() => resolve(), reject);
  });
}
