/** How a clock stands at an instant: how urgent it is, and how late. */
import type { Calendar } from '../../../libs/domain/calendar';
import { pausedNow, type CaseClock } from '../../../libs/domain/case';
import { londonDay, say } from '../../../libs/domain/london';
import {
  sayLateness,
  urgency,
  workingDaysLate,
  workingDaysLeft,
  type Urgency,
} from '../../../libs/domain/urgency';
import { lowerFirst } from '../web/layout/filters';
import type { ClockLine } from './clock-view';

/** Stands still, and was in time when that began. */
export function rests(clock: CaseClock): boolean {
  const paused = pausedNow(clock);
  return paused !== undefined && paused.from < clock.due.at;
}

/** While it stands still, it is seen as it stood when that began. */
const seenAt = (clock: CaseClock, now: number): number =>
  Math.min(now, pausedNow(clock)?.from ?? now);

/**
 * What was late when it was paused stays late; what was in time is not due while it stands still.
 */
export const urgencyOf = (clock: CaseClock, now: number, calendar: Calendar): Urgency =>
  rests(clock) ? 'not due yet' : urgency(clock.due.at, seenAt(clock, now), calendar);

/**
 * '3 working days late', 'Paused with 3 working days left', 'Paused, 2 working days late already'.
 */
export function latenessOf(clock: CaseClock, now: number, calendar: Calendar): string {
  const due = clock.due.at;
  if (!pausedNow(clock)) return sayLateness(due, now, calendar);
  const seen = seenAt(clock, now);
  if (seen >= due) return `Paused, ${lowerFirst(sayLateness(due, seen, calendar))} already`;
  const left = workingDaysLeft(due, seen, calendar);
  return left === 0 ? 'Paused on its last day' : `Paused with ${sayWorkingDays(left)} left`;
}

type Standing = Pick<ClockLine, 'state' | 'stateSaid' | 'urgency'>;

export function standingOf(clock: CaseClock, now: number, calendar: Calendar): Standing {
  if (clock.stopped !== undefined) return stoppedAt(clock.stopped, clock.due.at, calendar);
  return {
    state: runningState(clock, now),
    stateSaid: latenessOf(clock, now, calendar),
    urgency: urgencyOf(clock, now, calendar),
  };
}

function runningState(clock: CaseClock, now: number): ClockLine['state'] {
  if (pausedNow(clock)) return 'paused';
  return now >= clock.due.at ? 'overdue' : 'running';
}

function stoppedAt(stopped: number, due: number, calendar: Calendar): Standing {
  const on = `Stopped on ${say(londonDay(stopped))}`;
  if (stopped < due)
    return { state: 'stopped in time', stateSaid: `${on}, in time`, urgency: null };
  const late = workingDaysLate(due, stopped, calendar);
  const how = late === 0 ? 'late' : `${sayWorkingDays(late)} late`;
  return { state: 'stopped late', stateSaid: `${on}, ${how}`, urgency: null };
}

const sayWorkingDays = (n: number): string => `${n} working ${n === 1 ? 'day' : 'days'}`;
