/**
 * When somebody is at work without being on the rota, and which hours nobody covers. London's
 * clock.
 */
import { isWorkingDay, type Calendar } from './calendar';
import { addDays, atHour, londonDay, londonTime } from './london';

/** On working days. Settled for the first build: no service has said otherwise yet. */
export const officeHours = { from: '09:00', to: '17:00' } as const;

/** Epoch milliseconds; `to` is the first instant after. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function isOpen(at: number, calendar: Calendar): boolean {
  const time = londonTime(at);
  return isWorkingDay(londonDay(at), calendar) && time >= officeHours.from && time < officeHours.to;
}

/**
 * The stretches between two instants in which the office is shut and nobody is on duty, in order.
 */
export function uncovered(
  { from, to }: Stretch,
  duty: readonly Stretch[],
  calendar: Calendar,
): readonly Stretch[] {
  const turns = new Set([from, to, ...duty.flatMap((one) => [one.from, one.to])]);
  for (let day = londonDay(from); day <= londonDay(to); day = addDays(day, 1))
    for (const hour of ['00:00', officeHours.from, officeHours.to] as const)
      turns.add(atHour(day, hour));
  const instants = [...turns].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
  const found: { from: number; to: number }[] = [];
  for (const [i, at] of instants.slice(0, -1).entries()) {
    if (isOpen(at, calendar) || duty.some((one) => one.from <= at && at < one.to)) continue;
    const before = found.at(-1);
    if (before?.to === at) before.to = instants[i + 1]!;
    else found.push({ from: at, to: instants[i + 1]! });
  }
  return found;
}
