/** Since when the child is held, and what was done for them since. Epoch milliseconds. */
import { last, once, type Case, type Taken, type Told } from '../../../libs/domain/case';
import type { Facts } from '../../../libs/domain/form';
import { londonDay } from '../../../libs/domain/london';
import { detaining, held } from './decisions';
import { allDecided, type Hearing } from './hearings';

/**
 * The last unbroken run of decisions of a kind, by the hours of their hearings: where it began, and
 * what ended it. A child who was freed can be held again.
 */
function lastRun(
  c: Told,
  kinds: readonly string[],
): { readonly first: Hearing; readonly after?: Hearing } | undefined {
  const heard = [...allDecided(c)].sort((a, b) => a.at - b.at);
  const end = heard.findLastIndex(({ decision }) => kinds.includes(decision!));
  if (end < 0) return undefined;
  let begin = end;
  while (kinds.includes(heard[begin - 1]?.decision ?? '')) begin -= 1;
  return { first: heard[begin]!, ...(heard[end + 1] ? { after: heard[end + 1]! } : {}) };
}

const remandRun = once((c) => lastRun(c, held));
const detentionRun = once((c) => lastRun(c, detaining));
export const remandedAt = (c: Case): number | undefined => remandRun(c)?.first.at;
const detainedAt = (c: Case): number | undefined => detentionRun(c)?.first.at;

/** When it was known here that the child is held; what is owed cannot be owed sooner. */
export const remandKnown = (c: Case): number | undefined => remandRun(c)?.first.decided;
export const detentionKnown = (c: Case): number | undefined => detentionRun(c)?.first.decided;

/** To bail, to authority accommodation, or home; a sentence of custody releases nobody. */
export const releasedAt = (c: Case): number | undefined => detentionRun(c)?.after?.decided;

/** The last time this was done for the child as they are held now. */
export const thisTime = (c: Case, act: string, known: number | undefined): Taken | undefined => {
  const found = last(c, act);
  return found && found.at >= (known ?? Infinity) ? found : undefined;
};

export const doneSinceRemand = (c: Case, act: string): boolean =>
  thisTime(c, act, remandKnown(c)) !== undefined;
export const doneSinceDetention = (c: Case, act: string): boolean =>
  thisTime(c, act, detentionKnown(c)) !== undefined;

/** What the referral of a detained child to the SEND panel is told. */
export const detention = (c: Case): Facts => ({
  reason: 'detention',
  ehcp: c.facts.ehcp!,
  detainedOn: londonDay(detainedAt(c)!),
});

/** The limit of custody, as it was given for this remand. */
export const limitGiven = (c: Case): Taken | undefined =>
  thisTime(c, 'giveTimeLimit', remandKnown(c));
