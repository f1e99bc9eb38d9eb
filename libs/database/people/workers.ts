/** People who have cases, with who manages them and who stands in for them. */
import type { Day } from '../../domain/london';
import type { Role } from '../../domain/member';
import type { Ask } from '../the-record';

export interface WorkerRow {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly manager: string | null;
  readonly manager_id: string | null;
  /** They have left. */
  readonly gone: boolean;
  /** The last day of an absence that `today` lies in. */
  readonly away_to: Day | null;
  readonly deputy: string | null;
}

interface Wanted {
  /** Whether they are still here or not. */
  readonly ids: readonly string[];
  /** Of those who are still here. */
  readonly roles: readonly Role[];
  readonly today: Day;
}

/** These people, and whoever has one of these roles. SQL: with today's absence of each. */
export const workers = (ask: Ask, { ids, roles, today }: Wanted): Promise<readonly WorkerRow[]> =>
  ask<WorkerRow>(
    `select m.id::text, m.name, m.roles,
       b.name as manager, b.id::text as manager_id,
       m.disabled_at is not null as gone,
       w.to_day::text as away_to, p.name as deputy
     from member m
     left join member b on b.id = m.managed_by
     left join lateral (
       select a.to_day, a.deputy_id
       from absence a
       where a.member_id = m.id
         and a.ended_at is null
         and a.from_day <= $2
         and a.to_day >= $2
       limit 1
     ) w on true
     left join member p on p.id = w.deputy_id
     where m.id::text = any($1) or (m.disabled_at is null and m.roles && $3)`,
    [ids, today, roles],
  );
