/** What the clocks of a remand are called, and what starts each. */
import type { Words } from '../../../libs/domain/procedure';

export const clocks: Words['clocks'] = {
  allocation: 'Allocate a worker',
  package: 'Package with the solicitor and the CPS',
  outcome: 'Record what the court decided',
  listing: 'Find out the next hearing',
  review: 'Review the hearing',
  reviewSoon: 'Review before the next hearing',
  signOff: 'Sign the review off',
  authority: 'Know the designated authority',
  carePlan: 'Care plan',
  senNotification: 'Notify home and host authority',
  advocate: 'Youth advocate',
  firstMeeting: 'First planning meeting',
  nextMeeting: 'Next planning meeting',
  pathways: 'All seven pathways',
  timeLimit: 'Custody time limit',
  reckoned56: 'Custody time limit, indicative',
  reckoned182: 'Custody time limit, indicative',
  eighteen: 'The child turns 18',
};

export const triggers: Words['triggers'] = {
  allocation: 'when we were told',
  package: 'when we were told of the hearing',
  outcome: 'when we were told of the hearing',
  listing: 'when the child was remanded with no next hearing',
  review: 'at the hearing, or when its review was sent back',
  reviewSoon: 'at the hearing',
  signOff: 'when the hearing was reviewed',
  authority: 'when we were told of the remand',
  carePlan: 'when we were told of the remand',
  senNotification:
    'when we were told of the detention (by remand or sentence), transfer or release',
  advocate: 'when we were told of the detention',
  firstMeeting: 'when we were told of the detention',
  nextMeeting: 'at the last planning meeting',
  pathways: 'when we were told of the detention',
  timeLimit: 'as the CPS or the court gave it',
  reckoned56: 'at the hearing that remanded the child',
  reckoned182: 'at the hearing that remanded the child',
  eighteen: 'by the date of birth',
};
