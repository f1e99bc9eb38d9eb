/**
 * What must not happen in silence, one query for each thing. SQL: they ask of many cases at once,
 * and count.
 */
import type { Day } from '../../domain/london';

export type Kind =
  | 'no-clock'
  | 'rung-passed'
  | 'holder-gone'
  | 'not-started'
  | 'outbox-waiting'
  | 'sitting-unheld'
  | 'worker-away'
  | 'temporal-away';

export interface Watched {
  /**
   * Since when somebody watches, real time: a worker that started at the same moment has a minute
   * to be heard.
   */
  readonly since: number;
  /** The stages at which a case waits for its sitting. */
  readonly heardAt: readonly string[];
}

interface When extends Watched {
  readonly missed: Date;
  readonly queued: Date;
  readonly readersMissed: Date;
  readonly today: Day;
}

interface Check {
  readonly kind: Kind;
  /** Gives each thing it finds as `example`, where it has a name. */
  readonly sql: string;
  readonly asks: (when: When) => readonly unknown[];
  /** While the demonstration clock is moved, what this looks for waits on purpose. */
  readonly notWhileHeld?: true;
}

/** Somebody who works today: neither gone nor away. $1 is the day. */
const here = `here as (
  select m.id, m.roles
  from member m
  where m.disabled_at is null
    and not exists (
      select 1
      from absence a
      where a.member_id = m.id and a.ended_at is null and $1 between a.from_day and a.to_day
    )
)`;
/** Who can hold a case today: who works, and whose deputy does. */
const able = `able as (
  select id, roles
  from here
  union
  select m.id, m.roles
  from member m
  join absence a on a.member_id = m.id and a.ended_at is null
    and $1 between a.from_day and a.to_day
  join here d on d.id = a.deputy_id
  where m.disabled_at is null
)`;

export const checks: readonly Check[] = [
  {
    kind: 'no-clock',
    asks: () => [],
    sql: `
      select c.reference as example
      from case_file c
      where c.ended_at is null
        and c.seq > 0
        and not exists (select 1 from clock k where k.case_id = c.id and k.stopped_at is null)`,
  },
  {
    // The end of a pause stands there too, as what is to happen next.
    kind: 'rung-passed',
    notWhileHeld: true,
    asks: ({ readersMissed }) => [readersMissed],
    sql: `
      select c.reference as example
      from clock k
      join case_file c on c.id = k.case_id
      where c.ended_at is null and k.stopped_at is null and k.next_rung_at < $1`,
  },
  {
    // Whoever holds a case and has the role no longer is as good as gone, as in hearing.ts.
    kind: 'holder-gone',
    asks: ({ today }) => [today],
    sql: `
      with ${here}, ${able}
      select c.reference as example
      from case_file c
      where c.ended_at is null
        and c.holder_role is not null
        and not exists (
          select 1
          from able
          where c.holder_role = any(able.roles)
            and (c.holder_member is null or able.id = c.holder_member)
        )`,
  },
  {
    kind: 'not-started',
    notWhileHeld: true,
    asks: ({ missed }) => [missed],
    sql: `
      select c.reference as example
      from inbox i
      join case_file c on c.id = i.case_id
      where c.ended_at is null
        and ((i.started_at is null and i.created_at < $1) or (c.seq = 0 and i.started_at < $1))`,
  },
  {
    // What is in a digest waits until its hour, and what was refused for good is an
    // administrator's. A long queue that moves is no alarm before it takes ten minutes; what was
    // tried in vain is, and so is a queue that stands.
    kind: 'outbox-waiting',
    notWhileHeld: true,
    asks: ({ missed, queued, readersMissed }) => [missed, queued, readersMissed],
    sql: `
      select c.reference as example
      from outbox o
      join case_file c on c.id = o.case_id
      where o.delivered_at is null
        and o.failed_at is null
        and o.created_at < $1
        and (o.digest_at is null or o.digest_at < $3)
        and (
          o.last_error is not null
          or o.failure_kind is not null
          or o.attempts > 1
          or o.created_at < $2
          or not exists (select 1 from outbox d where d.delivered_at > $1)
        )`,
  },
  {
    kind: 'sitting-unheld',
    asks: ({ today, heardAt }) => [today, heardAt],
    sql: `
      select s.procedure || ' on ' || s.day as example
      from sitting s
      where s.day < $1
        and s.closed_at is null
        and exists (
          select 1
          from case_file c
          where c.sitting_id = s.id and c.ended_at is null and c.stages && $2::text[]
        )`,
  },
  {
    kind: 'worker-away',
    asks: ({ missed, since }) => [missed, new Date(since)],
    sql: `
      select null as example
      where greatest((select beat_at from heartbeat where part = 'worker'), $2::timestamptz) < $1`,
  },
  {
    // A worker that is away could not say whether Temporal is.
    kind: 'temporal-away',
    asks: ({ missed, since }) => [missed, new Date(since)],
    sql: `
      select null as example
      from heartbeat
      where part = 'worker' and beat_at >= $1 and greatest(temporal_at, $2::timestamptz) < $1`,
  },
];
