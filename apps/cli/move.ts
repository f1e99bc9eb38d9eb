/** `panel-clerk clock`: shows the demonstration clock, and moves it with every open case. */
import { Connection } from '@temporalio/client';
import type { Database } from '../../libs/database/connect';
import { dueAfter, type Span } from '../../libs/domain/span';
import { sayInstant } from '../../libs/domain/london';
import { calendarInForce } from '../worker/calendar';
import { MovingTime } from '../worker/moving-time';

export async function clock(source: Database, address: string, namespace: string, { by, to }: { by?: string; to?: string }, say: (line: string) => void): Promise<void> {
  const connection = Connection.lazy({ address });
  try {
    const moving = new MovingTime(source, connection, namespace);
    const now = await moving.now();
    if (by === undefined && to === undefined) return say(`It is ${sayInstant(now)} in the demonstration`);
    const target = to === undefined ? instantAfter(now, by as Span) : Date.parse(to);
    if (Number.isNaN(target)) throw new Error(`--to ${to} is no moment: write it as 2026-12-01T09:00Z`);
    await moving.moveTo(target, (at) => say(`  … ${sayInstant(at)}`));
    say(`It is now ${sayInstant(await moving.now())} in the demonstration`);
  } finally { await connection.close(); }
}

/** The same time of day, so many days or working days on; hours elapse. */
function instantAfter(now: number, by: Span): number {
  const { at, lastDay, countedFrom } = dueAfter(now, by, { calendar: calendarInForce(), cutOff: '23:59' });
  return lastDay === undefined ? at : now + Math.round((Date.parse(lastDay) - Date.parse(countedFrom)) / 86_400_000) * 86_400_000;
}
