/**
 * What begins, lasts and is over: alarms from one look to the next, and what is to be said of them.
 * Pure. An alarm is told when it begins, each hour while it lasts, and when it is over. One that
 * comes and goes is one alarm: it is over when two looks have passed without it. Instants are epoch
 * milliseconds of real time.
 */
import type { Found, Kind } from '../../libs/database/watching/watching';

export interface Alarm extends Omit<Found, 'kind'> {
  readonly kind: Kind | 'record-away';
  readonly since: number;
  /** The last look that found it. */
  readonly seen: number;
  /** When it was last spoken of. */
  readonly told: number;
}
export type Amiss = Pick<Alarm, 'kind' | 'count' | 'examples'>;
export interface News extends Amiss {
  readonly is: 'begun' | 'lasting' | 'over';
  readonly since: number;
}

const hour = 3_600_000;
/** A little more than a look is from the next. */
const lull = 20_000;

export function follow(
  before: readonly Alarm[],
  found: readonly Amiss[],
  now: number,
): { readonly alarms: readonly Alarm[]; readonly news: readonly News[] } {
  const alarms: Alarm[] = [];
  const news: News[] = [];
  for (const amiss of found) {
    const alarm = before.find(({ kind }) => kind === amiss.kind);
    const is = alarm === undefined ? 'begun' : now - alarm.told >= hour ? 'lasting' : undefined;
    const since = alarm?.since ?? now;
    if (is) news.push({ ...amiss, is, since });
    alarms.push({ ...amiss, since, seen: now, told: is ? now : alarm!.told });
  }
  for (const alarm of before.filter(({ kind }) => !found.some((amiss) => amiss.kind === kind))) {
    const { kind, count, examples, since } = alarm;
    if (now - alarm.seen < lull) alarms.push(alarm);
    else news.push({ kind, count, examples, is: 'over', since });
  }
  return { alarms, news };
}
