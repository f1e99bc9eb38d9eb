/**
 * Working days in England and Wales. Bank holidays are data, handed in: a workflow may read neither
 * a file nor a clock. A calendar is plain JSON and travels with the case that opened under it, so
 * it is never changed in place.
 */
import { addDays, addMonths, atHour, londonDay, weekday, type Day, type Hour } from './london';

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

/**
 * What one calendar has that another had not: days added, days taken away. Closures are marked,
 * since they are this service's alone.
 */
export interface Recalendared {
  /** The calendar it was taken from: the difference holds for no other. */
  readonly from: string;
  readonly version: string;
  readonly announcedTo: Day;
  readonly added: readonly {
    readonly day: Day;
    readonly name: string;
    readonly closure: boolean;
  }[];
  readonly removed: readonly Day[];
}

const allDays = ({ holidays, closures }: Calendar) => [
  ...holidays.map((one) => ({ ...one, closure: false })),
  ...closures.map((one) => ({ ...one, closure: true })),
];

/** The difference between two calendars, small enough to travel to every open case. */
export function recalendaring(from: Calendar, to: Calendar): Recalendared {
  const [before, after] = [allDays(from), allDays(to)];
  const same = (one: { day: Day; closure: boolean }) => (other: { day: Day; closure: boolean }) =>
    one.day === other.day && one.closure === other.closure;
  return {
    from: from.version,
    version: to.version,
    announcedTo: to.announcedTo,
    added: after.filter((one) => !before.some(same(one))),
    removed: before.filter((one) => !after.some(same(one))).map(({ day }) => day),
  };
}

/** The calendar that a difference makes of an earlier one. */
export function recalendared(
  calendar: Calendar,
  { version, announcedTo, added, removed }: Recalendared,
): Calendar {
  const kept = (days: Calendar['holidays'], closure: boolean) =>
    [
      ...days.filter(({ day }) => !removed.includes(day)),
      ...added.filter((one) => one.closure === closure).map(({ day, name }) => ({ day, name })),
    ].sort((a, b) => (a.day < b.day ? -1 : 1));
  return {
    version,
    holidays: kept(calendar.holidays, false),
    closures: kept(calendar.closures, true),
    announcedTo,
  };
}

/**
 * The calendar with days announced since, this service's own closures or bank holidays that its
 * file does not know yet.
 */
export function calendarWith(
  calendar: Calendar,
  days: readonly { readonly day: Day; readonly name: string; readonly closure: boolean }[],
): Calendar {
  if (days.length === 0) return calendar;
  const { holidays, closures } = recalendared(calendar, {
    from: calendar.version,
    version: '',
    announcedTo: calendar.announcedTo,
    added: days,
    removed: [],
  });
  return {
    version: `${calendar.announcedTo}/${digest([holidays, closures])}`,
    holidays,
    closures,
    announcedTo: calendar.announcedTo,
  };
}

/**
 * gov.uk's file, https://www.gov.uk/bank-holidays.json, and beside it the day up to which its
 * holidays are announced.
 */
export interface GovukHolidays {
  readonly announcedTo: string;
  readonly 'england-and-wales': {
    readonly events: readonly { readonly title: string; readonly date: string }[];
  };
}

/**
 * A calendar from gov.uk's file and the service's own closure days. Throws, naming the fault, on a
 * file of another shape, on a day that is none or stands twice, and on a year with fewer than the
 * eight holidays every year has.
 */
export function calendarOf(
  file: GovukHolidays,
  { closures }: { readonly closures: Calendar['closures'] },
): Calendar {
  const events: unknown = file?.['england-and-wales']?.events;
  if (!Array.isArray(events) || events.length === 0)
    throw new Error(
      'The bank holiday file has no events for england-and-wales: it should have the shape of ' +
        'www.gov.uk/bank-holidays.json',
    );
  const announcedTo = named(
    'announcedTo of the bank holiday file',
    file.announcedTo,
    'announced',
  ).day;
  const holidays = events
    .map((event, i) => named(`Event ${i + 1} of the bank holiday file`, event?.date, event?.title))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  const twice = holidays.find(({ day }, i) => day === holidays[i + 1]?.day);
  if (twice) throw new Error(`The bank holiday file has ${twice.day} twice`);
  lacksNoYear(holidays, announcedTo);
  const shut = closures.map((closure, i) =>
    named(`Closure day ${i + 1}`, closure?.day, closure?.name),
  );
  return {
    version: `${announcedTo}/${digest([holidays, shut])}`,
    holidays,
    closures: shut,
    announcedTo,
  };
}

function named(
  what: string,
  day: unknown,
  name: unknown,
): { readonly day: Day; readonly name: string } {
  if (typeof name !== 'string' || name === '') throw new Error(`${what} has no name`);
  if (typeof day !== 'string') throw new Error(`${what} has no date: write it as 2026-12-25`);
  try {
    weekday(day);
  } catch (error) {
    throw new Error(`${what}: ${(error as Error).message}`, { cause: error });
  }
  return { day, name };
}

/** From the first holiday to the last, or as far as the file says it was announced. */
function lacksNoYear(holidays: Calendar['holidays'], announcedTo: Day): void {
  const years = [holidays[0]!.day, holidays.at(-1)!.day, announcedTo].map((day) =>
    Number(day.slice(0, 4)),
  );
  for (let year = years[0]!; year <= Math.max(...years); year += 1) {
    const n = holidays.filter(({ day }) => Number(day.slice(0, 4)) === year).length;
    if (n < 8)
      throw new Error(
        `The bank holiday file has ${n} holidays in ${year}: every year has eight or more`,
      );
  }
}

/**
 * FNV-1a, 32 bits: enough to tell one calendar of a service from the next, and nothing rests on
 * more.
 */
function digest(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify(value))
    hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
