/**
 * Notices owed to people outside the service: claimed, and what came of handing them over. Email is
 * at-least-once: where a server took one and its answer was lost, it is handed over again under the
 * same key, and counted (`unanswered`). Leases and retries are on real time; only the hour of a
 * digest is by the readers' clock, which a demonstration moves: were it kept as a real instant,
 * moving a week would leave a week's digests waiting for days that have gone by.
 */
import type { DataSource } from 'typeorm';
import type { DeliveryFailure } from '../../domain/delivery-failure';
import { isHeld } from '../deliveries/relaying';
import { owed, type Owed, type OwedRow } from './owed-post';

export type { Owed } from './owed-post';

const waiting = `kind = 'notice' and delivered_at is null and failed_at is null`;

/**
 * Claim up to `most` for half a minute. Claims stand in one line, so that no two relays share out a
 * digest between them.
 */
export function claimOwed(
  source: DataSource,
  most: number,
  realNow: number,
): Promise<readonly Owed[]> {
  return source.transaction(async (manager) => {
    await manager.query(`select pg_advisory_xact_lock(hashtext('notices'))`);
    if (await isHeld(manager, realNow)) return [];
    const now = new Date(realNow);
    // A digest is closed, and has its key, when it is first claimed: whatever is told later is for
    // the next.
    await manager.query(
      `update outbox o
       set digest = g.key, next_attempt_at = least(o.next_attempt_at, $1)
       from (
         select member_id, digest_at,
           'digest/' || encode(
             sha256(convert_to(string_agg(dedupe_key, ' ' order by dedupe_key), 'UTF8')), 'hex'
           ) as key
         from outbox
         where ${waiting}
           and digest is null
           and digest_at <= $1::timestamptz + coalesce(
             (select shift_ms from demonstration), 0
           ) * interval '1 millisecond'
         group by 1, 2
       ) g
       where ${waiting}
         and o.digest is null
         and o.member_id = g.member_id
         and o.digest_at = g.digest_at`,
      [now],
    );
    const [rows] = await manager.query<[OwedRow[], number]>(
      `update outbox o
       set
         next_attempt_at = $2::timestamptz + interval '30 seconds',
         attempts = attempts + 1,
         unanswered = unanswered + handing::int,
         handing = true
       from case_file c, member m
       where c.id = o.case_id
         and m.id = o.member_id
         and o.id in (
           select unnest(g.ids)
           from (
             select array_agg(id) as ids, min(next_attempt_at) as since
             from outbox
             where ${waiting}
               and next_attempt_at <= $2
               and (digest_at is null or digest is not null)
             group by coalesce(digest, dedupe_key)
             order by since
             limit $1
           ) g
         )
       returning
         o.id, coalesce(o.digest, o.dedupe_key) as key, o.digest_at, o.unanswered, c.procedure,
         o.body, m.name, m.email, m.disabled_at is not null as "left",
         case when o.body ? 'clock' then (
           select k.body
           from calendar_version k
           where k.version = c.calendar_version
         ) end as calendar`,
      [most, now],
    );
    return [...new Set(rows.map(({ key }) => key))]
      .map((key) =>
        owed(
          key,
          rows.filter((row) => row.key === key),
        ),
      )
      .sort((a, b) => a.at - b.at);
  });
}

/** It is there. `once`: whoever took it knows the key, so it is there no more than once. */
export async function handedOver(
  source: DataSource,
  ids: readonly string[],
  once: boolean,
  realNow: number,
): Promise<void> {
  await source.query(
    `update outbox
     set
       delivered_at = coalesce(delivered_at, $2),
       handing = false,
       last_error = null,
       failure_kind = null,
       failure_code = null,
       unanswered = case when $3 then 0 else unanswered end
     where id = any($1)`,
    [ids, new Date(realNow), once],
  );
}

/**
 * Refused for good: kept, shown to administrators, and not tried again until one of them says so.
 */
export async function refused(
  source: DataSource,
  ids: readonly string[],
  { kind, code }: DeliveryFailure,
  realNow: number,
): Promise<void> {
  await source.query(
    `update outbox
     set
       failed_at = $4,
       failure_kind = $2,
       failure_code = $3,
       last_error = null,
       handing = false,
       next_attempt_at = 'infinity'
     where id = any($1) and delivered_at is null`,
    [ids, kind, code, new Date(realNow)],
  );
}

/**
 * Not now. After one second at first, after ten minutes at most: a mail server that hangs would
 * else keep every place busy. Where no answer came, it stays marked as being handed over, and is
 * counted when it is claimed again.
 */
export async function notNow(
  source: DataSource,
  ids: readonly string[],
  { kind, code }: DeliveryFailure,
  answered: boolean,
  realNow: number,
): Promise<void> {
  await source.query(
    `update outbox
     set
       failure_kind = $2,
       failure_code = $3,
       last_error = null,
       handing = not $4,
       next_attempt_at = $5::timestamptz + least(
         600, power(2, least(attempts, 11) - 1)
       ) * interval '1 second'
     where id = any($1) and delivered_at is null`,
    [ids, kind, code, answered, new Date(realNow)],
  );
}

/** In a demonstration: kept to be looked at, once for each key. */
export async function keepPost(
  source: DataSource,
  {
    key,
    name,
    address,
    subject,
    text,
    at,
  }: {
    readonly key: string;
    readonly name: string;
    readonly address: string;
    readonly subject: string;
    readonly text: string;
    readonly at: number;
  },
): Promise<void> {
  await source.query(
    `insert into demonstration_post (dedupe_key, name, address, subject, text, told_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [key, name, address, subject, text, new Date(at)],
  );
}
