/** Where a move of the clock leads that is said as a length of time. */
import { workingDaysFrom, type Calendar } from '../domain/calendar';
import { addDays, addMonths, atHour, londonDay, londonTime, type Day } from '../domain/london';
import { parse, type Span } from '../domain/span';

/**
 * A span from now: hours elapse; days keep the time of London's wall clock. Epoch milliseconds.
 * Throws where it is no span.
 */
export function instantAfter(now: number, by: Span, calendar: Calendar): number {
  const { count, unit } = parse(by);
  if (unit === 'hour') return now + count * 3_600_000;
  const today = londonDay(now);
  const day: Day =
    unit === 'working day'
      ? workingDaysFrom(today, count, calendar)
      : unit === 'month'
        ? addMonths(today, count)
        : addDays(today, count * (unit === 'week' ? 7 : 1));
  return Math.max(now, atHour(day, londonTime(now)) + (now % 60_000));
}
