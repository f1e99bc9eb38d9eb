/** A calendar read from gov.uk's file of bank holidays. */
import { weekday, type Day } from '../london';
import { digest } from './digest';
import type { Calendar } from './working-days';

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
