/**
 * What is owed to the world: cases to start (inbox) and deliveries of whole entries (outbox); what
 * each person is handed of them is in posting.ts. Claimed by skip locked, so that any number of
 * relays may run; tried again for ever, ever less often, on real time. Nothing is claimed while the
 * demonstration clock is being moved.
 */
import type { DataSource } from 'typeorm';
import type { Recalendared } from '../../domain/calendar';
import type { Json } from '../../domain/form';
import type { Trigger } from '../referrals/placing';

export interface Start {
  readonly caseId: string;
  readonly procedure: string;
  /** With what it runs; the generation says which run of the case this is. */
  readonly run: { readonly generation: number; readonly [part: string]: Json };
}
export interface Delivery {
  readonly id: string;
  readonly caseId: string;
  readonly procedure: string;
  readonly seq: number;
  readonly kind: string;
  readonly body:
    | { readonly notice: string; readonly to: readonly string[] }
    | { readonly calendar: Recalendared }
    | { readonly opened: number; readonly ending: string }
    | Trigger;
  readonly dedupeKey: string;
}

const lease = `$2::timestamptz + interval '30 seconds'`;
const notHeld = 'not exists (select 1 from demonstration where held_until > $2)';

/**
 * Claim up to `most` cases to start, for half a minute. Real instants, epoch milliseconds. A run
 * begins by the clock as it stands when it is first sent; it may have arrived although no answer
 * came, so later sendings leave that be.
 */
export async function claimStarts(
  source: DataSource,
  most: number,
  realNow: number,
): Promise<readonly Start[]> {
  const [rows] = await source.query<
    [{ case_id: string; procedure: string; run: Start['run'] }[], number]
  >(
    `update inbox
     set
       next_attempt_at = ${lease},
       attempts = attempts + 1,
       run = case when attempts = 0 then jsonb_set(
         run, '{shift}', to_jsonb(coalesce((select shift_ms from demonstration), 0))
       ) else run end
     where case_id in (
       select case_id
       from inbox
       where started_at is null and next_attempt_at <= $2 and ${notHeld}
       order by next_attempt_at
       limit $1
       for update skip locked
     )
     returning case_id, procedure, run`,
    [most, new Date(realNow)],
  );
  return rows.map(({ case_id, procedure, run }) => ({ caseId: case_id, procedure, run }));
}

/** This run of the case was started. One that another has replaced meanwhile counts for nothing. */
export async function started(
  source: DataSource,
  caseId: string,
  generation: number,
  realNow: number,
): Promise<void> {
  await source.query(
    `update inbox
     set started_at = coalesce(started_at, $2), last_error = null
     where case_id = $1 and run->>'generation' = $3`,
    [caseId, new Date(realNow), String(generation)],
  );
}

export async function claimDeliveries(
  source: DataSource,
  most: number,
  realNow: number,
): Promise<readonly Delivery[]> {
  const [rows] = await source.query<
    [
      {
        id: string;
        case_id: string;
        procedure: string;
        seq: number;
        kind: string;
        body: Delivery['body'];
        dedupe_key: string;
      }[],
      number,
    ]
  >(
    `update outbox o
     set next_attempt_at = ${lease}, attempts = attempts + 1
     from case_file c
     where c.id = o.case_id
       and o.id in (
         select id
         from outbox
         where kind <> 'notice'
           and delivered_at is null
           and next_attempt_at <= $2
           and ${notHeld}
         order by next_attempt_at, seq
         limit $1
         for update skip locked
       )
     returning o.id, o.case_id, c.procedure, o.seq, o.kind, o.body, o.dedupe_key`,
    [most, new Date(realNow)],
  );
  return rows.map(({ id, case_id, procedure, seq, kind, body, dedupe_key }) => ({
    id,
    caseId: case_id,
    procedure,
    seq,
    kind,
    body,
    dedupeKey: dedupe_key,
  }));
}

export async function delivered(source: DataSource, id: string, realNow: number): Promise<void> {
  await source.query('update outbox set delivered_at = $2, last_error = null where id = $1', [
    id,
    new Date(realNow),
  ]);
}

/**
 * Whether a case has ended by the record: one that Temporal does not know may also have been lost
 * with it.
 */
export async function hasEnded(source: DataSource, caseId: string): Promise<boolean> {
  return (
    (
      await source.query<unknown[]>(
        'select 1 from case_file where id = $1 and ended_at is not null',
        [caseId],
      )
    ).length > 0
  );
}

/**
 * Try again later: after one second at first, after a minute at most. `why` names a kind of error
 * and nothing else.
 */
export async function later(
  source: DataSource,
  table: 'inbox' | 'outbox',
  id: string,
  why: string,
  realNow: number,
): Promise<void> {
  const key = table === 'inbox' ? 'case_id' : 'id';
  await source.query(
    `update ${table}
     set
       last_error = $2,
       next_attempt_at = $3::timestamptz + least(
         60, power(2, least(attempts, 6) - 1)
       ) * interval '1 second'
     where ${key} = $1`,
    [id, why, new Date(realNow)],
  );
}

/**
 * Whether the demonstration clock is being moved: acts and relays wait until it is done or its hold
 * runs out.
 */
export async function isHeld(source: Pick<DataSource, 'query'>, realNow: number): Promise<boolean> {
  const rows = await source.query<unknown[]>('select 1 from demonstration where held_until > $1', [
    new Date(realNow),
  ]);
  return rows.length > 0;
}
