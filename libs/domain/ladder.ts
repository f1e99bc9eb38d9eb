/** A ladder: who hears of a clock, before it is due and after, as policy. Rungs are pure data; this says when each speaks. */
import { addDays, atHour, londonDay, type Day, type Hour } from './london';
import { workingDayOnOrAfter, workingDayOnOrBefore, workingDaysFrom, type Calendar } from './calendar';
import { parse, type Span } from './span';

export interface Rung {
  readonly key: string;
  readonly when: { readonly before: Span } | 'due' | { readonly after: Span };
  /** The London hour at which it speaks, on a working day. Left out: at its exact instant. */
  readonly speaksAt?: Hour;
  /** A role, or 'holder': whoever holds the case. */
  readonly tell: string;
  readonly acknowledge?: boolean;
}

/**
 * When each rung of a clock speaks, earliest first; ties keep the ladder's order. A rung that would speak before
 * its cause, at or before `from`, is left out. Epoch milliseconds.
 */
export function rungInstants(due: number, lastDay: Day | undefined, from: number, ladder: readonly Rung[], calendar: Calendar): readonly { readonly key: string; readonly at: number }[] {
  return ladder
    .map((rung) => ({ key: rung.key, at: instant(rung, due, lastDay ?? londonDay(due), calendar) }))
    .filter(({ at }) => at > from)
    .sort((a, b) => a.at - b.at);
}

function instant({ when, speaksAt }: Rung, due: number, lastDay: Day, calendar: Calendar): number {
  const { count, unit } = when === 'due' ? { count: 0, unit: 'day' as const } : parse('before' in when ? when.before : when.after);
  const sign = when !== 'due' && 'before' in when ? -1 : 1;
  if (unit === 'hour') return due + sign * count * 3_600_000;
  if (when === 'due' && speaksAt === undefined) return due;
  const day = unit === 'working day' ? workingDaysFrom(lastDay, sign * count, calendar) : addDays(lastDay, sign * count * (unit === 'week' ? 7 : 1));
  const late = when !== 'due' && sign > 0;
  if (speaksAt === undefined) return due + (atHour(day, '00:00') - atHour(lastDay, '00:00'));
  // A warning moves back to a day somebody works; news of lateness moves on to one.
  return atHour(late ? workingDayOnOrAfter(day, calendar) : workingDayOnOrBefore(day, calendar), speaksAt);
}
