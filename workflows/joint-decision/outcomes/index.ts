/** Every outcome, whether in force or not, from the least formal to charge. */
import { charge } from './charge';
import { communityResolution } from './community-resolution';
import { deferredProsecution } from './deferred-prosecution';
import {
  diversionUndertaken,
  noFurtherActionPublicInterest,
  otherAgencyAction,
} from './no-further-action';
import type { Outcome } from './outcome';
import { youthCaution } from './youth-caution';
import { youthConditionalCaution } from './youth-conditional-caution';

export const outcomes: readonly Outcome[] = [
  noFurtherActionPublicInterest,
  otherAgencyAction,
  diversionUndertaken,
  deferredProsecution,
  communityResolution,
  youthCaution,
  youthConditionalCaution,
  charge,
];

/** An outcome by its key. Throws on a key there is not, naming those there are. */
export function outcome(key: string): Outcome {
  const found = outcomes.find((each) => each.key === key);
  if (!found)
    throw new Error(
      `There is no outcome named ${key}; there are ${outcomes.map((each) => each.key).join(', ')}`,
    );
  return found;
}
