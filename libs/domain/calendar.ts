/** Working days. Bank holidays are data, handed in: a workflow may read neither a file nor a clock. */
import { addDays, atHour, londonDay, weekday, type Day, type Hour } from './london';

export interface Calendar {
  readonly version: string;
  /** England and Wales bank holidays, from gov.uk's file. */
  readonly holidays: readonly { readonly day: Day; readonly name: string }[];
  /** Days on which this service alone is closed. */
  readonly closures: readonly { readonly day: Day; readonly name: string }[];
  /** Later holidays follow the rule and may still change: pages mark them provisional. */
  readonly announcedTo: Day;
}

const named = new WeakMap<Calendar, Map<Day, string>>();

function closed(calendar: Calendar): Map<Day, string> {
  let days = named.get(calendar);
  if (!days) {
    days = new Map([...calendar.holidays.map(({ day, name }) => [day, name] as const), ...calendar.closures.map(({ day, name }) => [day, `local closure: ${name}`] as const)]);
    named.set(calendar, days);
  }
  return days;
}

/** Why nobody works that day ('Saturday', 'Christmas Day', 'local closure: …'), or undefined when they do. */
export function whyNotWorking(day: Day, calendar: Calendar): string | undefined {
  const n = weekday(day);
  return closed(calendar).get(day) ?? (n === 6 ? 'Saturday' : n === 0 ? 'Sunday' : undefined);
}

export const isWorkingDay = (day: Day, calendar: Calendar): boolean => whyNotWorking(day, calendar) === undefined;

/** The n-th working day after a day, or before it when n is negative; the day itself when n is 0. */
export function workingDaysFrom(day: Day, n: number, calendar: Calendar): Day {
  const step = n < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(n); left > 0; ) {
    at = addDays(at, step);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

export const workingDayOnOrAfter = (day: Day, calendar: Calendar): Day => (isWorkingDay(day, calendar) ? day : workingDaysFrom(day, 1, calendar));
export const workingDayOnOrBefore = (day: Day, calendar: Calendar): Day => (isWorkingDay(day, calendar) ? day : workingDaysFrom(day, -1, calendar));

/** The working day something counts as received on: after the cut-off, or on a day nobody works, the next one. */
export function receivedOn(at: number, cutOff: Hour, calendar: Calendar): Day {
  const day = londonDay(at);
  return isWorkingDay(day, calendar) && at <= atHour(day, cutOff) ? day : workingDaysFrom(day, 1, calendar);
}

export const isProvisional = (day: Day, calendar: Calendar): boolean => day > calendar.announcedTo;

/** gov.uk's file: https://www.gov.uk/bank-holidays.json, with the day up to which its holidays are announced. */
export interface GovukHolidays {
  readonly announcedTo: string;
  readonly 'england-and-wales': { readonly events: readonly { readonly title: string; readonly date: string }[] };
}

/** A calendar from gov.uk's file and the service's own closure days. Throws on a file with a missing year or another shape, naming the fault. */
export function calendarOf(file: GovukHolidays, { closures }: { readonly closures: Calendar['closures'] }): Calendar {
  const events = file['england-and-wales']?.events;
  if (!Array.isArray(events) || events.length === 0 || !file.announcedTo) throw new Error('The bank holiday file has no england-and-wales events, or does not say up to when they are announced');
  const holidays = events.map(({ title, date }) => ({ day: date, name: title }));
  const years = new Set(holidays.map(({ day }) => weekday(day) >= 0 && day.slice(0, 4)));
  const [first, end] = [holidays[0]!.day, holidays.at(-1)!.day].map((day) => Number(day.slice(0, 4))) as [number, number];
  for (let year = first; year <= end; year += 1) if (!years.has(String(year))) throw new Error(`The bank holiday file has no holidays in ${year}`);
  return { version: `${file.announcedTo}/${holidays.length}/${closures.length}`, holidays, closures, announcedTo: file.announcedTo };
}

/** Whole months from a day to the last one whose holidays are announced; negative when it has passed. */
export function announcedMonthsLeft({ announcedTo }: Calendar, today: Day): number {
  const [y, m] = announcedTo.split('-').map(Number) as [number, number];
  const [ty, tm] = today.split('-').map(Number) as [number, number];
  return (y - ty) * 12 + (m - tm) - (announcedTo.slice(8) < today.slice(8) ? 1 : 0);
}
