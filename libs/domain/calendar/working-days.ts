/**
 * Working days in England and Wales. Bank holidays are data, handed in: a workflow may read neither
 * a file nor a clock. A calendar is plain JSON and travels with the case that opened under it, so
 * it is never changed in place.
 */
import { addDays, addMonths, atHour, londonDay, weekday, type Day, type Hour } from '../london';

export interface Calendar {
  /** Another holiday, closure or announcement makes another version. */
  readonly version: string;
  /** England and Wales bank holidays, from gov.uk's file, in order. */
  readonly holidays: readonly { readonly day: Day; readonly name: string }[];
  /** Days on which this service alone is closed. */
  readonly closures: readonly { readonly day: Day; readonly name: string }[];
  /** Later holidays follow the rule and may still change: pages mark them provisional. */
  readonly announcedTo: Day;
}

/** Beside the calendar and not in it: a Map does not survive JSON. */
const found = new WeakMap<Calendar, ReadonlyMap<Day, string>>();

function closedDays(calendar: Calendar): ReadonlyMap<Day, string> {
  const known = found.get(calendar);
  if (known) return known;
  const days = new Map([
    ...calendar.closures.map(({ day, name }) => [day, `local closure: ${name}`] as const),
    ...calendar.holidays.map(({ day, name }) => [day, name] as const),
  ]);
  found.set(calendar, days);
  return days;
}

/**
 * Why nobody works that day, or undefined when they do. Of several reasons the widest: 'Saturday',
 * else 'Christmas Day', else 'local closure: …'.
 */
export function whyNotWorking(day: Day, calendar: Calendar): string | undefined {
  const n = weekday(day);
  return n === 6 ? 'Saturday' : n === 0 ? 'Sunday' : closedDays(calendar).get(day);
}

export const isWorkingDay = (day: Day, calendar: Calendar): boolean =>
  whyNotWorking(day, calendar) === undefined;

/**
 * The n-th working day after a day, or before it when n is negative; the day itself when n is 0.
 * Throws on what is no whole number.
 */
export function workingDaysFrom(day: Day, n: number, calendar: Calendar): Day {
  if (!Number.isInteger(n))
    throw new Error(`${n} working days cannot be counted: give a whole number`);
  let at = day;
  for (let left = Math.abs(n); left > 0;) {
    at = addDays(at, Math.sign(n));
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

/** Working days after `from`, up to and with `to`; 0 where `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let n = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) n += 1;
  }
  return n;
}

export const workingDayOnOrAfter = (day: Day, calendar: Calendar): Day =>
  isWorkingDay(day, calendar) ? day : workingDaysFrom(day, 1, calendar);
export const workingDayOnOrBefore = (day: Day, calendar: Calendar): Day =>
  isWorkingDay(day, calendar) ? day : workingDaysFrom(day, -1, calendar);

/**
 * The working day something counts as received on: after the cut-off, or on a day nobody works, the
 * next one. At the cut-off to the millisecond is not after it. `at` is in epoch milliseconds, the
 * cut-off London's wall clock.
 */
export function receivedOn(at: number, cutOff: Hour, calendar: Calendar): Day {
  const day = londonDay(at);
  return isWorkingDay(day, calendar) && at <= atHour(day, cutOff)
    ? day
    : workingDaysFrom(day, 1, calendar);
}

/** Whether holidays up to this day may still change. */
export const isProvisional = (day: Day, calendar: Calendar): boolean => day > calendar.announcedTo;

/**
 * Whole months from a day to the last one whose holidays are announced; negative once that has
 * passed.
 */
export function announcedMonthsLeft(
  { announcedTo }: Pick<Calendar, 'announcedTo'>,
  today: Day,
): number {
  const [months, monthsNow] = [announcedTo, today].map(
    (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)),
  );
  const apart = months! - monthsNow!;
  return addMonths(today, apart) <= announcedTo ? apart : apart - 1;
}
