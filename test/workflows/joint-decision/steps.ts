/** Steps with which more than one test of a joint decision begins. */
import * as paths from './paths';
import type { Step } from './paths';
import { before } from './on-the-clock';

export const one = (outcome: string) => ({ o1: outcome });
export const confirming = (outcome: string, more: Step['fields'] = {}) => ({
  outcomes: one(outcome),
  rationale: 'x',
  decidedBy: 'police',
  ...more,
});
export const toConfirm = before(paths.communityResolution, 'confirm');
export const toClose = before(paths.communityResolution, 'closeItem');
export const confirmed = (outcome: string, steps: readonly Step[] = toConfirm): readonly Step[] => [
  ...steps,
  {
    by: 'policeDecisionMaker',
    act: 'confirm',
    fields: confirming(outcome, { departureReason: 'x' }),
  },
];
export const childTold = paths.communityResolution.find(({ act }) => act === 'tellChild')!;
export const remedy = paths.communityResolution.find(({ act }) => act === 'recordRemedy')!;
export const inDelivery = before(paths.communityResolution, 'finish');
