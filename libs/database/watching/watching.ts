/**
 * What the dead-man's switch asks of the record, one query for each thing that must not happen in
 * silence. It reads what was promised (a rung's instant, a receipt, a heartbeat) and never asks
 * whoever promised it. Leases, retries and heartbeats are on real time; rungs, days and digests on
 * the readers' clock, which a demonstration moves.
 */
import type { DataSource } from 'typeorm';
import { londonDay } from '../../domain/london';
import { checks, type Kind, type Watched } from './checks';

export type { Kind } from './checks';

export interface Found {
  readonly kind: Kind;
  readonly count: number;
  /** References of cases, or a panel and its day; five at most. Never who a child is. */
  readonly examples: readonly string[];
}

/** What should have happened by an instant is missed a minute after it. */
const patience = 60_000;
/** Real milliseconds. So long may something wait in an outbox that moves. */
const queue = 600_000;

/**
 * Everything that is amiss now, by the real instant of the one who asks. Throws where the record
 * cannot be asked.
 */
export async function lookAt(
  source: DataSource,
  realNow: number,
  watched: Watched,
): Promise<readonly Found[]> {
  const [moved] = await source.query<{ shift_ms: string; held: boolean | null }[]>(
    'select shift_ms, held_until > $1 as held from demonstration',
    [new Date(realNow)],
  );
  const readers = realNow + Number(moved?.shift_ms ?? 0);
  const when = {
    ...watched,
    missed: new Date(realNow - patience),
    queued: new Date(realNow - queue),
    readersMissed: new Date(readers - patience),
    today: londonDay(readers),
  };
  const found: Found[] = [];
  for (const { kind, sql, asks, notWhileHeld } of checks) {
    if (notWhileHeld && moved?.held) continue;
    const [row] = await source.query<{ count: number; examples: string[] }[]>(
      `select count(*)::int as count,
         coalesce(
           (array_agg(distinct example) filter (where example is not null))[1:5], '{}'
         ) as examples
       from (${sql}) found`,
      [...asks(when)],
    );
    if (row!.count > 0) found.push({ kind, ...row! });
  }
  return found;
}
