/** Where the child stands by what the court decided last, and what is still to be heard. */
import { once, type Case } from '../../../libs/domain/case';
import { detaining, held } from './decisions';
import { allDecided, hearings, undecided, type Hearing } from './hearings';

/** What the court decided last, by the hour of the hearing. */
export const lastHeard = once((c): Hearing | undefined =>
  [...allDecided(c)].sort((a, b) => a.at - b.at).at(-1),
);

export const remanded = (c: Case): boolean => held.includes(lastHeard(c)?.decision ?? '');
export const detained = (c: Case): boolean => lastHeard(c)?.decision === 'yda';

export const sentencedToCustody = (c: Case): boolean =>
  lastHeard(c)?.decision === 'sentencedCustody';

/** Held in detention, on remand or by sentence. */
export const inDetention = (c: Case): boolean => detaining.includes(lastHeard(c)?.decision ?? '');

/** Not held any more, and not sentenced. */
export const freed = (c: Case): boolean =>
  !['sentencedCommunity', 'sentencedCustody'].includes(lastHeard(c)?.decision ?? '');

/** The hearing to come; none once the child is held no longer. */
export const nextHearing = (c: Case): Hearing | undefined =>
  lastHeard(c) === undefined || remanded(c) ? hearings(c).find(undecided) : undefined;

export const toBeHeard = (c: Case): boolean => lastHeard(c) === undefined;

/**
 * Each time that the case comes to stand before a hearing waits for one more than the time before.
 */
export function heardNow(c: Case): boolean {
  const opened = c.facts.decision === 'toCome' ? 0 : 1;
  return (
    allDecided(c).length - opened > c.been.filter(({ stage }) => stage === 'hearing').length ||
    (lastHeard(c) !== undefined && !remanded(c))
  );
}
