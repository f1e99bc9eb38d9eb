/** What the police still have to decide, and when somebody asks them. Epoch milliseconds. */
import { last, type Case } from '../../../libs/domain/case';
import { addDays, addMonths, endOf, londonDay } from '../../../libs/domain/london';
import { figure, type Policy } from '../../../libs/domain/policy';
import type { Due } from '../../parts/due';
import { releasedAt } from './instants';

export const waitsForPolice = (c: Case): boolean =>
  c.facts.leftHow === 'rui' || c.facts.leftHow === 'bail';
export const policeDecided = (c: Case): boolean => last(c, 'recordPoliceDecision') !== undefined;
export const bailEnds = (c: Case): number | undefined =>
  (last(c, 'giveBailEnd')?.fields.bailEnds ?? c.facts.bailEnds) as number | undefined;

/**
 * When somebody is next to ask the police: after some weeks, then each month, or sooner where the
 * last who asked said so.
 */
export function nextReview(c: Case, policy: Policy): Due {
  const asked = last(c, 'recordReview');
  if (!asked)
    return {
      from: releasedAt(c),
      at: endOf(addDays(londonDay(releasedAt(c)), figure<number>(policy, 'firstReviewDays'))),
    };
  const latest = addMonths(londonDay(asked.at), figure<number>(policy, 'reviewMonths'));
  const wanted = asked.fields.nextReview as string | undefined;
  return { from: asked.at, at: endOf(wanted !== undefined && wanted < latest ? wanted : latest) };
}
