/**
 * The calendar in force: gov.uk's committed file, and the service's closure days from CLOSURE_DAYS
 * (JSON) where it has any.
 */
import holidays from '../../domain/bank-holidays.json';
import { calendarOf, type Calendar } from '../../domain/calendar';

let calendar: Calendar | undefined;

/** Throws, naming the fault, when the file or CLOSURE_DAYS cannot be read. */
export function calendarInForce(): Calendar {
  calendar ??= calendarOf(holidays, { closures: closuresIn(process.env.CLOSURE_DAYS) });
  return calendar;
}

function closuresIn(given: string | undefined): Calendar['closures'] {
  if (!given) return [];
  const mend = 'write it as [{"day":"2026-12-24","name":"Christmas Eve"}]';
  let closures: unknown;
  try {
    closures = JSON.parse(given);
  } catch {
    throw new Error(`CLOSURE_DAYS is not JSON: ${mend}`);
  }
  if (
    !Array.isArray(closures) ||
    !closures.every(
      (c: { day?: unknown; name?: unknown }) =>
        typeof c.name === 'string' && /^\d{4}-\d\d-\d\d$/.test(String(c.day)),
    )
  )
    throw new Error(`CLOSURE_DAYS is not a list of days with names: ${mend}`);
  return closures as Calendar['closures'];
}
