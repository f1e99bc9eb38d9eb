/** Which cases are counted by which calendar, and what its last change moved. */
import { IsNull, Not } from 'typeorm';
import { CaseFile } from '../record/case-file';
import type { Ask } from '../the-record';

/** Open cases that are counted by another calendar than this one. */
export const casesCountedByOthers = (ask: Ask, version: string): Promise<number> =>
  ask.manager.countBy(CaseFile, { endedAt: IsNull(), calendarVersion: Not(version) });

/** What the change to this calendar moved in open cases. SQL: counted from their journals. */
export async function movedBy(
  ask: Ask,
  version: string,
): Promise<{ readonly clocks: number; readonly cases: number }> {
  const [row] = await ask<{ clocks: number; cases: number }>(
    `select count(*)::int as clocks, count(distinct e.case_id)::int as cases
     from case_event e
     join case_file c on c.id = e.case_id
     where c.calendar_version = $1
       and c.ended_at is null
       and e.kind = 'moved'
       and e.body->>'why' = 'calendar'
       and e.seq > (
         select max(k.seq)
         from case_event k
         where k.case_id = e.case_id and k.kind = 'calendar'
       )`,
    [version],
  );
  return row!;
}
