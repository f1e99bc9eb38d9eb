/**
 * London's civil time, from the rule alone: summer time runs from 1:00 UTC on the last Sunday of March to 1:00 UTC
 * on the last Sunday of October. Instants are epoch milliseconds; a day is a civil date in London, 'YYYY-MM-DD'.
 * No Intl and no local getters: inside a workflow both could differ from one machine to the next.
 */
export type Day = string;
export type Hour = `${number}:${number}`;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const lastSunday = (year: number, month: number): number => {
  const end = Date.UTC(year, month + 1, 0);
  return end - new Date(end).getUTCDay() * DAY + HOUR;
};

/** How far London is ahead of UTC at an instant: an hour in summer, nothing in winter. Milliseconds. */
export function offset(at: number): number {
  const year = new Date(at).getUTCFullYear();
  return at >= lastSunday(year, 2) && at < lastSunday(year, 9) ? HOUR : 0;
}

const asDay = (utc: number): Day => new Date(utc).toISOString().slice(0, 10);

/** Midnight UTC of a civil date. Throws on what is no date, such as 30 February. */
function utc(day: Day): number {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(at) || asDay(at) !== day) throw new Error(`${day} is no date: write it as 2026-09-18`);
  return at;
}

/** The London date of an instant. */
export const londonDay = (at: number): Day => asDay(at + offset(at));
/** London's wall clock at an instant, 'HH:MM'. */
export const londonTime = (at: number): Hour => new Date(at + offset(at)).toISOString().slice(11, 16) as Hour;

/** The instant of a London wall clock. An hour that spring leaves out counts as the hour after; the hour that autumn doubles, as its first. */
export function atHour(day: Day, hour: Hour): number {
  const [h, m] = hour.split(':').map(Number) as [number, number];
  const wall = utc(day) + h * HOUR + m * 60_000;
  const summer = wall - HOUR;
  return offset(summer) === HOUR ? summer : wall;
}

/** The instant a day begins in London. */
export const startOf = (day: Day): number => atHour(day, '00:00');
/** The first instant after a day in London: from then on it is late. */
export const endOf = (day: Day): number => startOf(addDays(day, 1));

export const addDays = (day: Day, n: number): Day => asDay(utc(day) + n * DAY);

/** The same date n months on, or the month's last day where it has no such date. */
export function addMonths(day: Day, n: number): Day {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(y, m + n, 0)).getUTCDate();
  return asDay(Date.UTC(y, m - 1 + n, Math.min(d, lastOfMonth)));
}

/** 0 is Sunday. */
export const weekday = (day: Day): number => new Date(utc(day)).getUTCDay();

/** '18 September 2026'. */
export function say(day: Day): string {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  return `${d} ${months[m - 1]} ${y}`;
}

/** '9:30am'; one minute to midnight is '11:59pm'. London time. */
export function sayTime(at: number): string {
  const [h, m] = londonTime(at).split(':').map(Number) as [number, number];
  return `${h % 12 === 0 ? 12 : h % 12}${m === 0 ? '' : `:${String(m).padStart(2, '0')}`}${h < 12 ? 'am' : 'pm'}`;
}

/** '9:30am on 18 September 2026'. London time. */
export const sayInstant = (at: number): string => `${sayTime(at)} on ${say(londonDay(at))}`;
