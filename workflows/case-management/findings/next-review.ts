/** When the next review is due, and the next look at every case. Epoch milliseconds. */
import { every, last, type Case } from '../../../libs/domain/case';
import { addDays, addMonths, endOf, londonDay, type Day } from '../../../libs/domain/london';
import { figure, type Policy } from '../../../libs/domain/policy';
import type { Due } from '../../parts/due';
import { inCustody, stagesToCome } from './custody';
import { closing, reviewed, submission } from './reviews';
import { domains, level } from './risks';

/**
 * By the highest risk, by custody and the stages that are to come there, and for every child within
 * the quarter; whichever comes first.
 */
export function nextReview(c: Case, policy: Policy): Due | undefined {
  const closed = closing(c);
  if (!closed || reviewed(c)) return undefined;
  const day = londonDay(closed.at);
  const due = [
    ...beforeStages(c, policy, closed.at),
    addMonths(day, figure<number>(policy, 'everyoneMonths')),
    ...(inCustody(c) ? [addMonths(day, figure<number>(policy, 'custodyMonths'))] : []),
    ...byRisk(c, policy, day),
  ].sort()[0]!;
  return { from: closed.at, at: endOf(due) };
}

/**
 * A stage of which we were told too late to review before it is asked for the day after, and not as
 * if it had been missed.
 */
function beforeStages(c: Case, policy: Policy, closed: number): readonly Day[] {
  const soonest = (told: number): Day => addDays(londonDay(Math.max(told, closed)), 1);
  return stagesToCome(c)
    .filter(({ on }) => on > londonDay(closed))
    .map(
      ({ on, told }) =>
        [addDays(on, -figure<number>(policy, 'daysBeforeStage')), soonest(told)].sort()[1]!,
    );
}

function byRisk(c: Case, policy: Policy, day: Day): readonly Day[] {
  const days = (name: string): Day => addDays(day, figure<number>(policy, name));
  if (domains.some((one) => level(c, one) === 'veryHigh')) return [days('veryHighDays')];
  return domains.some((one) => level(c, one) === 'high') ? [days('highDays')] : [];
}

/** A further trigger since the last review was written. */
export const broughtForward = (c: Case): number | undefined =>
  every(c, 'hearTrigger').findLast(({ seq }) => seq > (submission(c)?.seq ?? 0))?.at;

/** When somebody is next to look at every open case, whatever its reviews say. */
export function nextLook(c: Case, policy: Policy): Due {
  const from = last(c, 'recordLook')?.at ?? c.received;
  return { from, at: endOf(addMonths(londonDay(from), figure<number>(policy, 'lookMonths'))) };
}
