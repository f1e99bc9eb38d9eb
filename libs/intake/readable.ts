/** What may be kept of a text, and which dates and instants an answer may name. */
import { startOf, type Day } from '../domain/london';

/** Control characters, and halves of characters, which PostgreSQL cannot keep. */
export const printable = (text: string) => !/[\p{Cc}\p{Cs}]/u.test(text);
export const printableLines = (text: string) => printable(text.replace(/[\r\n\t]/g, ''));

export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  try {
    return startOf(value) < Infinity;
  } catch {
    return false;
  }
}

/**
 * Years that an answer may name. Nothing a case asks lies outside them, and a date near the end of
 * what four digits write makes the case's own reckoning fail, for ever.
 */
const [firstYear, lastYear] = ['1900', '2099'];
export const inReach = (day: Day) => day.slice(0, 4) >= firstYear && day.slice(0, 4) <= lastYear;
export const outOfReach = `must be from ${firstYear} to ${lastYear}: check the year`;

export const isInstant = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
  isDay(value.slice(0, 10)) &&
  !Number.isNaN(Date.parse(value));
