/**
 * London's civil time, from the rule alone: summer time runs from 1:00 UTC on the last Sunday of
 * March to 1:00 UTC on the last Sunday of October. The rule holds from 1996. Instants are epoch
 * milliseconds. No Intl and no local getters: inside a workflow both could differ from one machine
 * to the next.
 */

/** A civil date in London, 'YYYY-MM-DD'. Days of this shape compare and sort as text. */
export type Day = string;
/** London's wall clock, 'HH:MM', from '00:00' to '23:59'. */
export type Hour = `${number}:${number}`;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * What was worked out once is not worked out again: a case asks after the same few hundred days all
 * its life. Forgotten at so many, so that no process grows by it.
 */
function remembering<K, V>(find: (key: K) => V, most = 5_000): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(key);
    if (known.size >= most) known.clear();
    known.set(key, found);
    return found;
  };
}

const lastSunday = (year: number, month: number): number => {
  const end = Date.UTC(year, month + 1, 0);
  return end - new Date(end).getUTCDay() * DAY + HOUR;
};
const summerOf = remembering((year: number) => [lastSunday(year, 2), lastSunday(year, 9)] as const);
const meanYear = 365.2425 * DAY;

/**
 * How far London is ahead of UTC at an instant: an hour in summer, nothing in winter. Milliseconds.
 */
export function offset(at: number): number {
  // About New Year this may count as the year next door: it is winter in both.
  const summer = summerOf(1970 + Math.floor(at / meanYear));
  return at >= summer[0] && at < summer[1] ? HOUR : 0;
}

const [earliest, latest] = [Date.UTC(1000, 0), Date.UTC(10_000, 0)];
/**
 * In whole milliseconds. Throws on what is no instant, and on years that four digits cannot write.
 */
function whole(at: number): number {
  const instant = Math.trunc(at);
  if (!(instant >= earliest && instant < latest))
    throw new Error(`${at} is no instant: give epoch milliseconds`);
  return instant;
}

const dayNumbered = remembering((n: number): Day => new Date(n * DAY).toISOString().slice(0, 10));
const asDay = (utc: number): Day => dayNumbered(Math.floor(whole(utc) / DAY));

/** Midnight UTC of a civil date. Throws on what is no date, such as 30 February. */
const utc = remembering((day: Day): number => {
  const date = Number(day.slice(8));
  const at = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, date);
  // A date that its month does not have is carried on into the next.
  if (!/^[1-9]\d{3}-(0[1-9]|1[0-2])-\d\d$/.test(day) || new Date(at).getUTCDate() !== date)
    throw new Error(`${day} is no date: write it as 2026-09-18`);
  return at;
});

/** The London date of an instant. Throws on what is no instant, as everything here does. */
export const londonDay = (at: number): Day => asDay(at + offset(at));
/** London's wall clock at an instant, 'HH:MM'; seconds are cut off. */
export const londonTime = (at: number): Hour =>
  new Date(whole(at + offset(at))).toISOString().slice(11, 16) as Hour;

const sinceMidnight = remembering((hour: Hour): number => {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(hour))
    throw new Error(`${hour} is no time of day: write it as 09:30`);
  const [h, m] = hour.split(':').map(Number) as [number, number];
  return h * HOUR + m * 60_000;
});

/**
 * The instant of a London wall clock. An hour that spring leaves out counts as the hour after; of
 * the hour that autumn doubles, the first. Throws on what is no date or no time of day.
 */
export function atHour(day: Day, hour: Hour): number {
  const time = sinceMidnight(hour);
  const wall = utc(day) + time;
  const summer = wall - HOUR;
  return offset(summer) === HOUR ? summer : wall;
}

/** The instant of the London midnight with which a day begins. */
export const startOf = (day: Day): number => atHour(day, '00:00');
/** The instant with which the next day begins in London: the first that is too late. */
export const endOf = (day: Day): number => startOf(addDays(day, 1));

/** The date n days on, or back where n is negative. */
export const addDays = (day: Day, n: number): Day => asDay(utc(day) + n * DAY);
/** Days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / DAY);

/**
 * The same date n months on, or back where n is negative; that month's last day where it has no
 * such date.
 */
export function addMonths(day: Day, n: number): Day {
  const date = new Date(utc(day));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + n];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return asDay(Date.UTC(year, month, Math.min(date.getUTCDate(), last)));
}

/** 0 is Sunday. */
export const weekday = (day: Day): number => (((utc(day) / DAY + 4) % 7) + 7) % 7;

/** '18 September 2026'. */
export const say = (day: Day): string => inWords(day, (month) => month);

/** '18 Sep 2026' */
export const sayShort = (day: Day): string => inWords(day, (month) => month.slice(0, 3));

function inWords(day: Day, called: (month: string) => string): string {
  const date = new Date(utc(day));
  return `${date.getUTCDate()} ${called(months[date.getUTCMonth()]!)} ${date.getUTCFullYear()}`;
}

/**
 * Midnight as people are told it: the last minute of the day it ends, or they would take it for
 * that day's other end.
 */
const toldAs = (at: number): number => (at === startOf(londonDay(at)) ? at - 1 : at);

/**
 * '9:30am', 'midday'; exactly midnight is '11:59pm'. London time.
 * Beside a date, use `sayInstant`: the '11:59pm' of midnight is that of the day before.
 */
export function sayTime(at: number): string {
  const time = londonTime(toldAs(at));
  if (time === '12:00') return 'midday';
  const [h, m] = time.split(':') as [string, string];
  return `${Number(h) % 12 || 12}${m === '00' ? '' : `:${m}`}${Number(h) < 12 ? 'am' : 'pm'}`;
}

/** '9:30am on 18 September 2026'; midnight is '11:59pm' on the day it ends. London time. */
export const sayInstant = (at: number): string => `${sayTime(at)} on ${say(londonDay(toldAs(at)))}`;
