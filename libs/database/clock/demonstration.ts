/**
 * What a move of the demonstration clock needs of the record: its one row, who waits, and where
 * cases stand.
 */
import type { DataSource } from 'typeorm';

/** A hold lapses by itself: a mover that died must not stop the service. Real seconds. */
const holdSeconds = 60;

export interface Open {
  readonly caseId: string;
  readonly shift: number;
  readonly next: number | undefined;
}

/**
 * Milliseconds by which the demonstration clock is ahead of real time; 0 where it was never moved.
 */
export async function shiftOf(source: Pick<DataSource, 'query'>): Promise<number> {
  const [row] = await source.query<{ shift_ms: string }[]>('select shift_ms from demonstration');
  return Number(row?.shift_ms ?? 0);
}

/** Where a move that was not finished was going. Epoch milliseconds. */
export async function unfinished(source: DataSource): Promise<number | undefined> {
  const [row] = await source.query<{ target_at: Date | null }[]>(
    'select target_at from demonstration',
  );
  return row?.target_at?.getTime();
}

/**
 * Do this alone among all processes, or not at all: false when another is at it. A process that
 * dies lets go.
 */
export async function alone(source: DataSource, work: () => Promise<void>): Promise<boolean> {
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    const [got] = (await runner.query(
      `select pg_try_advisory_lock(hashtext('moving time')) mine`,
    )) as { mine: boolean }[];
    if (!got!.mine) return false;
    try {
      await work();
    } finally {
      await runner.query(`select pg_advisory_unlock(hashtext('moving time'))`);
    }
    return true;
  } finally {
    await runner.release();
  }
}

/** Acts, starts and deliveries wait from now on, for a minute at most. */
export async function hold(source: DataSource, realNow: number): Promise<void> {
  await source.query(
    `insert into demonstration (held_until)
     values ($1)
     on conflict (only_one)
     do update set held_until = $1`,
    [new Date(realNow + holdSeconds * 1000)],
  );
}

/** Where it is being moved to; known also after a crash. */
export async function bound(source: DataSource, target: number): Promise<void> {
  await source.query('update demonstration set target_at = $1', [new Date(target)]);
}

export async function release(source: DataSource): Promise<void> {
  await source.query('update demonstration set held_until = null');
  await source.query('notify inbox');
  await source.query('notify outbox');
}

/** It has arrived: the clock itself moves last. Never back. */
export async function arrived(source: DataSource, shift: number): Promise<void> {
  await source.query(
    'update demonstration set shift_ms = greatest(shift_ms, $1), target_at = null',
    [String(Math.round(shift))],
  );
}

/**
 * The first of what a worker has still to do; what failed once already is not waited for, and no
 * notice: its words stand as they were told.
 */
export async function waitedFor(source: DataSource): Promise<string | undefined> {
  const [row] = await source.query<{ what: string }[]>(
    `select 'to start case ' || case_id as what
     from inbox
     where started_at is null and attempts <= 1
     union all
     select 'to open case ' || c.id
     from inbox i
     join case_file c on c.id = i.case_id
     where i.started_at is not null and c.seq = 0
     union all
     select 'to make delivery ' || dedupe_key
     from outbox
     where kind <> 'notice' and delivered_at is null and attempts <= 1
     limit 1`,
  );
  return row?.what;
}

/** Cases that are open: what their own clock began with, and the earliest instant they wait for. */
export async function openCases(source: DataSource): Promise<readonly Open[]> {
  const rows = await source.query<{ id: string; shift: string; next: Date | null }[]>(
    `select c.id, i.run->>'shift' shift,
       (
         select min(k.next_rung_at)
         from clock k
         where k.case_id = c.id and k.stopped_at is null
       ) next
     from case_file c
     join inbox i on i.case_id = c.id
     where c.ended_at is null and c.seq > 0`,
  );
  return rows.map(({ id, shift, next }) => ({
    caseId: id,
    shift: Number(shift),
    next: next?.getTime(),
  }));
}

/**
 * Whether a rung due by this instant is not told yet. Epoch milliseconds of the case's own clock.
 */
export async function owesRungs(source: DataSource, caseId: string, by: number): Promise<boolean> {
  return (
    (
      await source.query<unknown[]>(
        `select 1
         from clock
         where case_id = $1 and stopped_at is null and next_rung_at <= $2
         limit 1`,
        [caseId, new Date(by)],
      )
    ).length > 0
  );
}
