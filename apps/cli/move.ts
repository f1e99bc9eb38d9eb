/** `panel-clerk clock`: shows the demonstration clock, and moves it with every open case. */
import { Connection } from '@temporalio/client';
import type { Database } from '../../libs/database/connect';
import { workingDaysFrom } from '../../libs/domain/calendar';
import {
  addDays,
  addMonths,
  atHour,
  londonDay,
  londonTime,
  sayInstant,
  type Hour,
} from '../../libs/domain/london';
import { parse, type Span } from '../../libs/domain/span';
import { calendarInForce } from '../../libs/database/calendar/in-force';
import { procedures } from '../../workflows/procedures';
import { keepSittings, weeksAhead } from '../../libs/database/sittings/demonstration';
import { MovingTime } from '../../libs/temporal/moving-time';

export async function clock(
  database: Database,
  address: string,
  namespace: string,
  { by, to }: { by?: string; to?: string },
  say: (line: string) => void,
): Promise<void> {
  if (by !== undefined && to !== undefined) throw new Error('Say --by or --to, not both');
  const connection = Connection.lazy({ address });
  try {
    const moving = new MovingTime(database, connection, namespace);
    const now = await moving.now();
    if (by === undefined && to === undefined)
      return say(`It is ${sayInstant(now)} in the demonstration`);
    await moving.moveTo(to === undefined ? instantAfter(now, by as Span) : instantOf(to), (at) =>
      say(`  … ${sayInstant(at)}`),
    );
    await keepSittings(database, procedures, await moving.now(), { past: 0, coming: weeksAhead });
    say(`It is now ${sayInstant(await moving.now())} in the demonstration`);
  } catch (error) {
    if ((error as { code?: number }).code === 14)
      throw new Error(
        `TEMPORAL_ADDRESS: Temporal cannot be reached at ${address}. Start it, or correct the ` +
          'address',
      );
    throw error;
  } finally {
    await connection.close();
  }
}

/**
 * '2026-12-01T09:00' is London's wall clock; with 'Z' or an offset it is that. Epoch milliseconds.
 */
export function instantOf(to: string): number {
  const [, day, hour, offset] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(to) ?? [];
  const at =
    day === undefined ? NaN : offset === undefined ? atHour(day, hour as Hour) : Date.parse(to);
  if (Number.isNaN(at))
    throw new Error(`--to ${to} is no moment: write it as 2026-12-01T09:00, London time`);
  return at;
}

/** A span from now: hours elapse; days keep the time of London's wall clock. Epoch milliseconds. */
export function instantAfter(now: number, by: Span): number {
  const { count, unit } = parse(by);
  if (unit === 'hour') return now + count * 3_600_000;
  const today = londonDay(now);
  const day =
    unit === 'working day'
      ? workingDaysFrom(today, count, calendarInForce())
      : unit === 'month'
        ? addMonths(today, count)
        : addDays(today, count * (unit === 'week' ? 7 : 1));
  return Math.max(now, atHour(day, londonTime(now)) + (now % 60_000));
}
