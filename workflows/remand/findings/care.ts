/** What is owed to a child who is held, and to one who is released. Epoch milliseconds. */
import { every, last, type Case } from '../../../libs/domain/case';
import { addMonths, endOf, londonDay } from '../../../libs/domain/london';
import { figure, type Policy } from '../../../libs/domain/policy';
import type { Due } from '../../parts/due';
import { pathways } from '../../parts/pathways';
import { detentionKnown, releasedAt, thisTime } from './being-held';
import { lastHeard, remanded } from './standing';

export const practitioner = (c: Case): string | undefined =>
  (last(c, 'reallocate') ?? last(c, 'allocate'))?.fields.practitioner as string | undefined;

export const occasions = ['detention', 'transfer', 'release'] as const;
type Occasion = (typeof occasions)[number];
const authorities = ['home', 'host'] as const;

/**
 * Since when both authorities are to be told of the child's special educational needs, by occasion.
 */
export const owedSince = (c: Case, occasion: Occasion): number | undefined =>
  occasion === 'detention'
    ? detentionKnown(c)
    : occasion === 'transfer'
      ? thisTime(c, 'recordTransfer', detentionKnown(c))?.at
      : releasedAt(c);

export function notified(c: Case, occasion: Occasion): boolean {
  const from = owedSince(c, occasion) ?? Infinity;
  const to = new Set(
    every(c, 'notifySen')
      .filter(({ fields, at }) => fields.occasion === occasion && at >= from)
      .flatMap(({ fields }) => fields.notified as readonly string[]),
  );
  return authorities.every((one) => to.has(one));
}

/**
 * Held no longer, and nothing is owed any more; a sentence of custody leaves its own notification
 * owed.
 */
export const cared = (c: Case): boolean =>
  lastHeard(c) !== undefined &&
  !remanded(c) &&
  occasions.every((one) => owedSince(c, one) === undefined || notified(c, one));
export const owedCare = (c: Case): boolean => !cared(c);

export const pathwaysMissing = (c: Case): readonly string[] =>
  pathways.filter(
    (one) =>
      !every(c, 'recordPathway').some(
        ({ fields, at }) => fields.pathway === one && at >= (detentionKnown(c) ?? Infinity),
      ),
  );

/** When the next planning meeting is to be: so long after the last as the policy has it. */
export function nextMeeting(c: Case, policy: Policy): Due | undefined {
  const met = thisTime(c, 'recordPlanningMeeting', detentionKnown(c));
  return (
    met && {
      from: met.at,
      at: endOf(addMonths(londonDay(met.at), figure<number>(policy, 'meetingMonths'))),
    }
  );
}
