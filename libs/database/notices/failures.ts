/** Notices that did not reach people; in the asker's transaction. */
import type { FailureKind } from '../../domain/delivery-failure';
import type { Ask } from '../the-record';

interface FailureRow {
  readonly member_id: string;
  readonly name: string;
  readonly failure: FailureKind;
  readonly code: string | null;
  readonly refused: boolean;
  readonly since: Date;
  /** How many notices, and how often they were handed over in all. */
  readonly notices: number;
  readonly tries: number;
}

/** So many tries in vain take two minutes: until then a mail server may only be busy. */
const often = 8;
const failed = `o.kind = 'notice'
       and o.delivered_at is null
       and (o.failed_at is not null or o.attempts >= ${often})`;

/** By person and reason: what was refused for good first. SQL: grouped in the database. */
export const noticesFailed = (ask: Ask): Promise<readonly FailureRow[]> =>
  ask<FailureRow>(
    `select o.member_id, m.name,
       coalesce(o.failure_kind, 'failed') as failure, o.failure_code as code,
       o.failed_at is not null as refused,
       min(coalesce(o.failed_at, o.created_at)) as since,
       count(*)::int as notices,
       sum(o.attempts)::int as tries
     from outbox o
     join member m on m.id = o.member_id
     where ${failed}
     group by 1, 2, 3, 4, 5
     order by 5 desc, 6, 1`,
  );

/** Emails that may have come twice: an earlier handing over had no answer. SQL: a digest is one. */
export async function mayHaveComeTwice(ask: Ask): Promise<number> {
  const [row] = await ask<{ n: number }>(
    `select count(distinct coalesce(digest, dedupe_key))::int as n
     from outbox
     where kind = 'notice' and delivered_at is not null and unanswered > 0`,
  );
  return row!.n;
}

/** Gives how many of a person's are owed anew. SQL: the same condition as of the list. */
export async function oweAnew(ask: Ask, member: string, realNow: Date): Promise<number> {
  const rows = await ask<{ id: string }>(
    `with again as (
       update outbox o
       set failed_at = null, attempts = 0, next_attempt_at = $2
       where o.member_id = $1 and ${failed}
       returning o.id
     )
     select id from again`,
    [member, realNow],
  );
  await ask('notify outbox');
  return rows.length;
}
