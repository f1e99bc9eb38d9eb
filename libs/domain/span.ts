/**
 * Lengths of time, written as guidance writes them: '10 working days'. A policy is read by people
 * who run panels, so its spans stay words until the moment they become an instant.
 */
import {
  receivedOn,
  whyNotWorking,
  workingDayOnOrBefore,
  workingDaysBetween,
  workingDaysFrom,
  type Calendar,
} from './calendar';
import {
  addDays,
  addMonths,
  daysBetween,
  endOf,
  londonDay,
  say,
  sayInstant,
  type Day,
  type Hour,
} from './london';

export type Unit = 'hour' | 'working day' | 'day' | 'week' | 'month';
export type Span = `${number} ${Unit | `${Unit}s`}`;

/** When something is due, and how that came about. Epoch milliseconds; days are London's. */
export interface Due {
  /** The first instant that is late. */
  readonly at: number;
  /** The last day in time; left out of spans in hours, which end at their instant. */
  readonly lastDay?: Day;
  /** The day the count begins from. */
  readonly countedFrom: Day;
  /** Why that is not the day it happened: it came after the cut-off, or on a day nobody works. */
  readonly received?: string;
  /**
   * Each day passed over because nobody works then, and why: of spans in working days, and of those
   * that move back.
   */
  readonly skipped: readonly { readonly day: Day; readonly why: string }[];
}

export interface Counting {
  readonly calendar: Calendar;
  /** Received later than this, London time, counts as received the next working day. */
  readonly cutOff: Hour;
  /** 'within', the default, leaves out the day counted from; 'beginning with' makes it day one. */
  readonly counting?: 'within' | 'beginning with';
  /** A last day on which nobody works gives way to the working day before it. */
  readonly movesBack?: true;
}

/** What a span counts, and how many. Throws on what cannot be counted, naming it. */
export function parse(span: Span): { readonly count: number; readonly unit: Unit } {
  const [, count, unit] = /^(\d{1,5}) (hour|working day|day|week|month)s?$/.exec(span) ?? [];
  if (count === undefined)
    throw new Error(`"${span}" cannot be counted: write it as "10 working days"`);
  return { count: Number(count), unit: unit as Unit };
}

/**
 * The day that lies n of a unit after a day, or before it when n is negative. Months are clamped to
 * their last day.
 */
export function daysOn(day: Day, n: number, unit: Exclude<Unit, 'hour'>, calendar: Calendar): Day {
  if (unit === 'working day') return workingDaysFrom(day, n, calendar);
  return unit === 'month' ? addMonths(day, n) : addDays(day, unit === 'week' ? n * 7 : n);
}

/**
 * When a span that begins at the instant `from` is over. Hours elapse; everything else ends with
 * the end of its last day in London, so that what is done on that day is in time. Throws on a span
 * that cannot be counted.
 */
export function dueAfter(from: number, span: Span, how: Counting): Due {
  const { count, unit } = parse(span);
  const happened = londonDay(from);
  if (unit === 'hour') return { at: from + count * 3_600_000, countedFrom: happened, skipped: [] };
  if (unit === 'working day') return afterWorkingDays(from, count, how);
  const there = daysOn(happened, count, unit, how.calendar);
  // A month that begins with the 31st and has no 31st to end before is whole with its own last day.
  const clamped = unit === 'month' && there.slice(8) !== happened.slice(8);
  const counted = clamped ? there : addDays(there, -dayOne(count, how));
  const lastDay = how.movesBack ? workingDayOnOrBefore(counted, how.calendar) : counted;
  return {
    at: endOf(lastDay),
    lastDay,
    countedFrom: happened,
    skipped: skippedIn(addDays(lastDay, 1), addDays(counted, 1), how.calendar),
  };
}

function afterWorkingDays(from: number, count: number, how: Counting): Due {
  const { calendar, cutOff } = how;
  const [happened, countedFrom] = [londonDay(from), receivedOn(from, cutOff, calendar)];
  const lastDay = workingDaysFrom(countedFrom, count - dayOne(count, how), calendar);
  const moved = countedFrom === happened ? {} : { received: whyMoved(happened, countedFrom, how) };
  return {
    at: endOf(lastDay),
    lastDay,
    countedFrom,
    ...moved,
    skipped: skippedIn(happened, lastDay, calendar),
  };
}

/**
 * When it is due after a clock stood still between two instants. Hours give back the time itself;
 * everything else whole days, so that a pause which ends on the day it began changes nothing.
 */
export function dueLater(
  due: Due,
  span: Span,
  { from, to }: { readonly from: number; readonly to: number },
  calendar: Calendar,
): Due {
  const { unit } = parse(span);
  if (due.lastDay === undefined) return { ...due, at: due.at + (to - from) };
  const [stood, went] = [londonDay(from), londonDay(to)];
  const lastDay =
    unit === 'working day'
      ? workingDaysFrom(due.lastDay, workingDaysBetween(stood, went, calendar), calendar)
      : addDays(due.lastDay, daysBetween(stood, went));
  return dueOn(due, lastDay, unit, calendar);
}

/** The same count with another last day. */
export function dueOn(due: Due, lastDay: Day, unit: Unit, calendar: Calendar): Due {
  const more =
    unit === 'working day' && due.lastDay !== undefined
      ? skippedIn(due.lastDay, lastDay, calendar)
      : [];
  return { ...due, at: endOf(lastDay), lastDay, skipped: [...due.skipped, ...more] };
}

function skippedIn(from: Day, to: Day, calendar: Calendar): Due['skipped'] {
  const skipped: { day: Day; why: string }[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) {
    const why = whyNotWorking(day, calendar);
    if (why !== undefined) skipped.push({ day, why });
  }
  return skipped;
}

/** How many of the days counted the first one already is. Of no days at all, none. */
const dayOne = (count: number, { counting }: Counting): 0 | 1 =>
  counting === 'beginning with' && count > 0 ? 1 : 0;

function whyMoved(happened: Day, countedFrom: Day, { calendar, cutOff }: Counting): string {
  const closed = whyNotWorking(happened, calendar);
  return closed === undefined
    ? `it came after ${cutOff} on ${say(happened)}, so it counts as received on ${say(countedFrom)}`
    : `${say(happened)} is not a working day (${closed})`;
}

/** 'by the end of 18 September 2026', or '9:30am on 18 September 2026' where hours count. */
export const sayDue = ({ at, lastDay }: Pick<Due, 'at' | 'lastDay'>): string =>
  lastDay === undefined ? sayInstant(at) : `by the end of ${say(lastDay)}`;
