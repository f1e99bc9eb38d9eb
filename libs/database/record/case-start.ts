/**
 * What a case was opened with, from the record: the policy and the calendar of that day, whatever
 * came later.
 */
import type { DataSource } from 'typeorm';
import type { Calendar } from '../../domain/calendar';
import type { CaseStart } from '../../domain/case-start';
import type { Entry } from '../../domain/entry';
import type { Policy } from '../../domain/policy';

/** Undefined while the case has no journal yet. */
export async function caseStartOf(
  source: Pick<DataSource, 'query'>,
  caseId: string,
): Promise<CaseStart | undefined> {
  const [row] = await source.query<
    { body: Extract<Entry, { kind: 'opened' }>; policy: Policy; calendar: Calendar }[]
  >(
    // SQL: joined by what stands in the entry's body.
    `select e.body, p.body as policy, k.body as calendar
     from case_event e
     join policy_version p
       on p.procedure = e.body->>'procedure' and p.version = e.body->>'policy'
     join calendar_version k on k.version = e.body->>'calendar'
     where e.case_id = $1 and e.seq = 1`,
    [caseId],
  );
  return (
    row && {
      caseId,
      received: row.body.received,
      facts: row.body.facts,
      policy: row.policy,
      calendar: row.calendar,
    }
  );
}
