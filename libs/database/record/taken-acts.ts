/** Acts that the record holds already, by the key under which they were sent. */
import type { Entry } from '../../domain/entry';
import type { Ask } from '../the-record';

export type ActEntry = Extract<Entry, { readonly kind: 'act' }>;

export interface TakenAct {
  readonly entry: ActEntry;
  /** The version of the case, and its ending, as the act's own settlement left them. */
  readonly version: number;
  readonly ending: string | null;
}

/**
 * SQL: what came of an act is told from the entries that were settled together with it, in one
 * statement.
 */
export async function takenUnder(
  ask: Ask,
  caseId: string,
  key: string,
): Promise<TakenAct | undefined> {
  const [found] = await ask<TakenAct>(
    `select e.body as entry,
       (
         select max(v.seq)
         from case_event v
         where v.case_id = e.case_id
           and v.settled_at = e.settled_at
           and v.kind in ('act', 'entered', 'left', 'ended')
       ) as version,
       (
         select x.body->>'ending'
         from case_event x
         where x.case_id = e.case_id
           and x.settled_at = e.settled_at
           and x.kind = 'ended'
       ) as ending
     from case_event e
     where e.case_id = $1 and e.kind = 'act' and e.body->>'key' = $2`,
    [caseId, key],
  );
  return found;
}
