/**
 * Deadlines once more, by another hand: Luxon's Europe/London, an almanac walked day by day, and
 * its own reading of the bank holiday file. Slow and plain on purpose, and it imports nothing of
 * libs/domain: what both get wrong in the same way nobody would see. Instants are epoch
 * milliseconds; days are London's, 'YYYY-MM-DD'.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';

const zone = 'Europe/London';
const file = JSON.parse(
  readFileSync(join(process.cwd(), 'libs/domain/bank-holidays.json'), 'utf8'),
) as {
  'england-and-wales': { events: { title: string; date: string }[] };
};
const bankHolidays = Object.fromEntries(
  file['england-and-wales'].events.map(({ date, title }) => [date, title]),
);

interface Page {
  readonly iso: string;
  readonly begins: number;
  readonly weekday: string;
  readonly month: number;
  readonly date: number;
}

/** Every London day of these years in order, each found by stepping on from the last. */
const almanac: readonly Page[] = (() => {
  const pages: Page[] = [];
  let day = DateTime.fromISO('2017-01-01', { zone, locale: 'en-GB' });
  while (day.year < 2036) {
    pages.push({
      iso: day.toISODate()!,
      begins: day.toMillis(),
      weekday: day.weekdayLong!,
      month: day.year * 12 + day.month,
      date: day.day,
    });
    day = day.plus({ days: 1 });
  }
  return pages;
})();
const pageOf = new Map(almanac.map(({ iso }, i) => [iso, i]));
const page = (i: number): Page => almanac[i]!;
const at = (day: string): number => pageOf.get(day)!;

/** The page of the day an instant falls in: the last that has begun. */
function today(instant: number): number {
  let [low, high] = [0, almanac.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (page(middle).begins <= instant) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * A day of 24 hours reads its clock by counting; Luxon is asked about the two of a year that have
 * another length.
 */
const plainDay = (i: number): boolean => page(i + 1).begins - page(i).begins === 86_400_000;

function clockAt(instant: number): string {
  const i = today(instant);
  if (!plainDay(i)) return DateTime.fromMillis(instant, { zone }).toFormat('HH:mm');
  const minutes = Math.floor((instant - page(i).begins) / 60_000);
  return [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');
}

/**
 * The first instant of a day at which London's clock reads so; an hour on, where no clock reads so
 * that day.
 */
function when(i: number, reads: string): number {
  const [h, m] = reads.split(':').map(Number) as [number, number];
  const counted = page(i).begins + (h * 60 + m) * 60_000;
  if (plainDay(i)) return counted;
  for (const hours of [-1, 0, 1]) {
    const candidate = counted + hours * 3_600_000;
    if (today(candidate) === i && clockAt(candidate) === reads) return candidate;
  }
  return counted;
}

/** Hours on, or back: London's clock has no part in it. */
const hoursOn = (instant: number, hours: number): number =>
  DateTime.fromMillis(instant, { zone: 'utc' }).plus({ hours }).toMillis();

/**
 * What the slow side needs of the world: when the day's post closes, and which days the service is
 * closed.
 */
export interface Desk {
  readonly cutOff: string;
  readonly closures: readonly { readonly day: string; readonly name: string }[];
}

function shut(i: number, { closures }: Pick<Desk, 'closures'>): string | undefined {
  const { iso, weekday } = page(i);
  if (weekday === 'Saturday' || weekday === 'Sunday') return weekday;
  if (bankHolidays[iso]) return bankHolidays[iso];
  const closure = closures.find(({ day }) => day === iso);
  return closure && `local closure: ${closure.name}`;
}

function received(from: number, desk: Desk): number {
  let i = today(from);
  if (!shut(i, desk) && from > when(i, desk.cutOff)) i += 1;
  while (shut(i, desk)) i += 1;
  return i;
}

/** Walk until so many working days have been met, the first page itself not among them. */
function meet(i: number, working: number, step: 1 | -1, desk: Pick<Desk, 'closures'>): number {
  for (let met = 0; met < working;) {
    i += step;
    if (!shut(i, desk)) met += 1;
  }
  return i;
}

/**
 * Walk a number of months: to the same date of the month, or that month's last day where it has no
 * such date.
 */
function months(start: number, n: number): number {
  const { month, date } = page(start);
  let i = start;
  while (page(i).month < month + n) i += 1;
  while (page(i).month > month + n) i -= 1;
  while (page(i).date > date) i -= 1;
  while (page(i).date < date && page(i + 1).month === month + n) i += 1;
  return i;
}

/** Walk a number of weeks, by meeting the same weekday so often. */
function weeks(start: number, n: number, step: 1 | -1): number {
  let i = start;
  for (let met = 0; met < n;) {
    i += step;
    if (page(i).weekday === page(start).weekday) met += 1;
  }
  return i;
}

function walk(
  start: number,
  count: number,
  unit: string,
  step: 1 | -1,
  desk: Pick<Desk, 'closures'>,
): number {
  switch (unit.replace(/s$/, '')) {
    case 'working day':
      return meet(start, count, step, desk);
    case 'week':
      return weeks(start, count, step);
    case 'month':
      return months(start, count * step);
    default:
      return start + count * step;
  }
}

/**
 * The day on which a period of months that begins with this one is whole: the eve of its successor.
 */
function wholeMonths(start: number, n: number): number {
  const { month, date } = page(start);
  const succeeded = (i: number) =>
    page(i).month > month + n || (page(i).month === month + n && page(i).date >= date);
  let i = start;
  while (!succeeded(i + 1)) i += 1;
  return i;
}

/** The last page of a span whose first day is itself counted. */
function lastOf(start: number, count: number, unit: string, desk: Desk): number {
  if (unit.startsWith('month')) return wholeMonths(start, count);
  if (unit.startsWith('week')) return weeks(start, count, 1) - 1;
  let i = start;
  for (let counted = 1; counted < count;) {
    i += 1;
    if (unit.startsWith('day') || !shut(i, desk)) counted += 1;
  }
  return i;
}

export interface SlowDue {
  readonly at: number;
  readonly lastDay: string | undefined;
  readonly countedFrom: string;
  readonly moved: boolean;
  readonly skipped: readonly { readonly day: string; readonly why: string }[];
}

/**
 * When a span is over. `count` is a whole number, and at least 1 where the first day is itself
 * counted. `movesBack`: a last day on which nobody works gives way to one before it.
 */
export function slowDue(
  from: number,
  span: string,
  counting: string,
  desk: Desk,
  movesBack = false,
): SlowDue {
  const [count, unit] = [Number.parseInt(span, 10), span.replace(/^\d+ /, '')];
  const happened = today(from);
  if (unit.startsWith('hour')) {
    return {
      at: hoursOn(from, count),
      lastDay: undefined,
      countedFrom: page(happened).iso,
      moved: false,
      skipped: [],
    };
  }
  const working = unit.startsWith('working');
  const start = working ? received(from, desk) : happened;
  let last =
    counting === 'within' ? walk(start, count, unit, 1, desk) : lastOf(start, count, unit, desk);
  const skipped = [];
  for (; movesBack && !working && shut(last, desk); last -= 1)
    skipped.unshift({ day: page(last).iso, why: shut(last, desk)! });
  for (let i = happened; working && i <= last; i += 1) {
    const why = shut(i, desk);
    if (why) skipped.push({ day: page(i).iso, why });
  }
  return {
    at: page(last + 1).begins,
    lastDay: page(last).iso,
    countedFrom: page(start).iso,
    moved: start !== happened,
    skipped,
  };
}

export interface SlowRung {
  readonly key: string;
  readonly when: 'due' | { readonly before: string } | { readonly after: string };
  readonly speaksAt?: string;
}

/** When each rung speaks, earliest first, without those that would speak before their cause. */
export function slowRungs(
  due: number,
  lastDay: string | undefined,
  from: number,
  ladder: readonly SlowRung[],
  desk: Pick<Desk, 'closures'>,
): readonly { readonly key: string; readonly at: number }[] {
  const last = lastDay === undefined ? today(due - 1) : at(lastDay);
  const spoken = ladder.map(({ key, when: of, speaksAt }, place) => {
    const step = of !== 'due' && 'after' in of ? 1 : -1;
    const span = of === 'due' ? '0 days' : 'after' in of ? of.after : of.before;
    const [count, unit] = [Number.parseInt(span, 10), span.replace(/^\d+ /, '')];
    if (unit.startsWith('hour')) return { key, place, at: hoursOn(due, step * count) };
    let i = walk(last, count, unit, step, desk);
    if (speaksAt === undefined)
      return { key, place, at: count === 0 ? due : exactly(i, due, last) };
    while (shut(i, desk)) i += step;
    return { key, place, at: when(i, speaksAt) };
  });
  const heard = spoken.filter((rung) => rung.at > from);
  heard.sort((one, other) => (one.at === other.at ? one.place - other.place : one.at - other.at));
  return heard.map((rung) => ({ key: rung.key, at: rung.at }));
}

/** The end of the day where what is due ends with its day; else the same reading of the clock. */
function exactly(i: number, due: number, last: number): number {
  if (due === page(last + 1).begins) return page(i + 1).begins;
  return when(i, clockAt(due)) + (due % 60_000);
}
