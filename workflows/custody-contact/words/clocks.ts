/** What the clocks of contact after custody are called, and what starts each. */
import type { Words } from '../../../libs/domain/procedure';

export const clocks: Words['clocks'] = {
  contact: 'Offer support',
  contactSinceNotified: 'Offer support, since we were told',
  conclusion: 'Come to an end of trying',
  allocation: 'Allocate a worker',
  firstMeeting: 'First meeting',
  review: 'Ask the police where it stands',
  bailEnds: 'Bail ends',
  challenge: 'Challenge the night in custody',
};

export const triggers: Words['triggers'] = {
  contact: 'when the child left custody',
  contactSinceNotified: 'when we were told',
  conclusion: 'when we were told',
  allocation: 'when they said yes',
  firstMeeting: 'when a worker was allocated',
  review: 'when the child left custody, or when the police were last asked',
  bailEnds: 'as the police gave it',
  challenge: 'when we were told',
};
