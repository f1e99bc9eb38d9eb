/**
 * Weeks as ISO 8601 counts them, from Monday to Sunday of London's calendar: '2026-W48'. A year's
 * first week is the one with its first Thursday.
 */
import { addDays, daysBetween, weekday, type Day } from './london';

export type Week = string;

const monday = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));
/** The fourth of January is in the first week of every year. */
const first = (year: number): Day => monday(`${String(year).padStart(4, '0')}-01-04`);

/** The week in which a day lies. */
export function weekOf(day: Day): Week {
  const thursday = addDays(monday(day), 3);
  const year = Number(thursday.slice(0, 4));
  return `${year}-W${String(daysBetween(first(year), monday(day)) / 7 + 1).padStart(2, '0')}`;
}

/** Its Monday. Undefined for what is no week, such as the 53rd of a year that has 52. */
export function mondayOf(week: Week): Day | undefined {
  const [, year, n] = /^([12]\d{3})-W(\d\d)$/.exec(week) ?? [];
  if (year === undefined) return undefined;
  const day = addDays(first(Number(year)), (Number(n) - 1) * 7);
  return weekOf(day) === week ? day : undefined;
}
