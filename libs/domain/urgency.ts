/**
 * How urgent something is, in the four groups every list uses. Counted in working days, so that a
 * weekend makes nothing critical.
 */
import { workingDaysBetween, workingDaysFrom, type Calendar } from './calendar';
import { addDays, endOf, londonDay, say } from './london';

export const urgencies = {
  'critically overdue': 'Critically overdue',
  overdue: 'Overdue',
  'due soon': 'Due soon',
  'not due yet': 'Not due yet',
} as const;
export type Urgency = keyof typeof urgencies;

/**
 * Working days late at which something is critically overdue, and working days ahead at which it is
 * due soon.
 */
const critical = 5;
const soon = 2;

/**
 * Something that must be done before the instant `due`, seen at the instant `now`. Epoch
 * milliseconds.
 */
export function urgency(due: number, now: number, calendar: Calendar): Urgency {
  if (now >= due)
    return workingDaysLate(due, now, calendar) >= critical ? 'critically overdue' : 'overdue';
  return due <= endOf(workingDaysFrom(londonDay(now), soon, calendar)) ? 'due soon' : 'not due yet';
}

/** Whole working days since something was due: 0 on the first day, whatever the hour. */
export function workingDaysLate(due: number, now: number, calendar: Calendar): number {
  return workingDaysBetween(londonDay(due - 1), londonDay(now), calendar);
}

/** Working days left until the last day something may be done: 0 on that day. */
export function workingDaysLeft(due: number, now: number, calendar: Calendar): number {
  return workingDaysBetween(londonDay(now), londonDay(due - 1), calendar);
}

/**
 * 'Due today', 'Due in 2 working days', '3 working days late'; a date where it is more than 30 days
 * away.
 */
export function sayLateness(due: number, now: number, calendar: Calendar): string {
  if (now >= due) {
    const late = workingDaysLate(due, now, calendar);
    return late === 0 ? 'Late' : `${late} working ${late === 1 ? 'day' : 'days'} late`;
  }
  if (londonDay(now) === londonDay(due - 1)) return 'Due today';
  if (londonDay(due - 1) > addDays(londonDay(now), 30)) return `Due on ${say(londonDay(due - 1))}`;
  const left = workingDaysLeft(due, now, calendar);
  return left === 0
    ? 'Due before the next working day'
    : `Due in ${left} working ${left === 1 ? 'day' : 'days'}`;
}
