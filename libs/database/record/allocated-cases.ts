/** Open cases by whom they are allocated to. */
import { parameters, type Ask, type Sees } from '../the-record';

export interface AllocatedCase {
  readonly member_id: string;
  /** When its first clock is due. One that stands still is not due. */
  readonly due: Date | null;
  /** It waits for them now. */
  readonly waiting: boolean;
}

/** SQL: a row for each case and holder, of all that the reader may see. */
export function allocatedCases(ask: Ask, sees: Sees): Promise<readonly AllocatedCase[]> {
  const { values, of } = parameters();
  return ask<AllocatedCase>(
    `select a.member_id, d.due, c.holder_member is not distinct from a.member_id as waiting
     from allocation a
     join case_file c on c.id = a.case_id
     left join (
       select k.case_id, min(k.due_at) as due
       from clock k
       where k.stopped_at is null and k.paused_until is null
       group by k.case_id
     ) d on d.case_id = c.id
     where c.ended_at is null and ${sees(of)}`,
    values,
  );
}

interface Worker {
  readonly id: string;
  readonly name: string;
  /** Whoever manages them. */
  readonly team: string | null;
  readonly manager: string | null;
}

/** Who has an open case, by name, with their team. SQL: access is text of a predicate. */
export function workersWithCases(ask: Ask, sees: Sees): Promise<readonly Worker[]> {
  const { values, of } = parameters();
  return ask<Worker>(
    `select distinct m.id::text, m.name, b.id::text as team, b.name as manager
     from allocation a
     join case_file c on c.id = a.case_id
     join member m on m.id = a.member_id
     left join member b on b.id = m.managed_by
     where c.ended_at is null and ${sees(of)}
     order by m.name`,
    values,
  );
}
