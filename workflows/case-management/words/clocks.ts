/** What the clocks of case management are called, and what starts each. */
import type { Words } from '../../../libs/domain/procedure';

export const clocks: Words['clocks'] = {
  allocation: 'Allocation',
  firstReview: 'First review',
  nextReview: 'Next review',
  broughtForward: 'Review brought forward',
  sitting: 'Hear the review',
  quarterlyLook: 'Quarterly look',
  stabilityTest: 'Settle who is responsible',
};

export const triggers: Words['triggers'] = {
  allocation: 'when it came to us',
  firstReview: 'when it came to us',
  nextReview: 'when the panel last heard it',
  broughtForward: 'when a further trigger came',
  sitting: 'when the review was submitted',
  quarterlyLook: 'when it came to us, or at the last look',
  stabilityTest: 'when the child moved',
};
