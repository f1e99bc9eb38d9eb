/** What was last said of a child, in any of their cases. */
import { sameChildren } from '../referrals/same-child';
import type { Ask } from '../the-record';
import type { ActEntry } from './taken-acts';

interface Said {
  readonly procedure: string;
  readonly body: ActEntry;
}

/**
 * The last of these acts, each as 'procedure/act', on any case of the child whose case this is.
 * SQL: who is the same child is told by names, birth dates and reviews.
 */
export async function lastSaidOfChild(
  ask: Ask,
  caseId: string,
  acts: readonly string[],
): Promise<Said | undefined> {
  const [last] = await ask<Said>(
    `select c.procedure, e.body
     from case_event e
     join case_file c on c.id = e.case_id
     where c.child_id in (${sameChildren('(select child_id from case_file where id = $1)')})
       and e.kind = 'act'
       and c.procedure || '/' || (e.body->>'act') = any($2)
     order by (e.body->>'at')::bigint desc, c.id
     limit 1`,
    [caseId, acts],
  );
  return last;
}
