/** `panel-clerk clock`: shows the demonstration clock, and moves it with every open case. */
import { calendarInForce } from '../../libs/database/calendar/in-force';
import type { Database } from '../../libs/database/connect';
import { keepSittings, weeksAhead } from '../../libs/database/sittings/demonstration';
import { atHour, sayInstant, type Hour } from '../../libs/domain/london';
import type { Span } from '../../libs/domain/span';
import { whileReached } from '../../libs/temporal/connecting';
import { MovingTime } from '../../libs/temporal/moving-time';
import { instantAfter } from '../../libs/temporal/target';
import { procedures } from '../../workflows/procedures';

export async function clock(
  database: Database,
  address: string,
  namespace: string,
  { by, to }: { by?: string; to?: string },
  say: (line: string) => void,
): Promise<void> {
  if (by !== undefined && to !== undefined) throw new Error('Say --by or --to, not both');
  await whileReached(address, async (connection) => {
    const moving = new MovingTime(database, connection, namespace);
    const now = await moving.now();
    if (by === undefined && to === undefined)
      return say(`It is ${sayInstant(now)} in the demonstration`);
    const target =
      to === undefined ? instantAfter(now, by as Span, calendarInForce()) : instantOf(to);
    await moving.moveTo(target, (at) => say(`  … ${sayInstant(at)}`));
    await keepSittings(database, procedures, await moving.now(), { past: 0, coming: weeksAhead });
    say(`It is now ${sayInstant(await moving.now())} in the demonstration`);
  });
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
