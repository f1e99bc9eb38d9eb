/** Days counted one by one, by nothing that the clerk counts with but the calendar itself. */
import { isWorkingDay, type Calendar } from '../../libs/domain/calendar';
import { addDays, type Day } from '../../libs/domain/london';

/** The n-th of the days counted after this one, walked. */
export function walked(day: Day, n: number, working: boolean, calendar: Calendar): Day {
  let at = day;
  for (let met = 0; met < n;) {
    at = addDays(at, 1);
    if (!working || isWorkingDay(at, calendar)) met += 1;
  }
  return at;
}

/** How many such days lie after the one, up to and with the other. */
export function met(from: Day, to: Day, working: boolean, calendar: Calendar): number {
  let n = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (!working || isWorkingDay(day, calendar)) n += 1;
  }
  return n;
}

export const counted = (span: string): { n: number; working: boolean } => {
  const n = Number.parseInt(span, 10);
  return { n: / week/.test(span) ? n * 7 : n, working: /working/.test(span) };
};
