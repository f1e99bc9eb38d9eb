/** What one calendar has that another had not, and what it makes of that other. */
import type { Day } from '../london';
import { digest } from './digest';
import type { Calendar } from './working-days';

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
