/** From when each clock runs, in words. */
import type { Words } from '../../../libs/domain/procedure';

const received = 'when the referral was received';
const confirmed = 'when the outcome was confirmed';
const carriedOut = 'when the work with the child ended, or with the decision where no work follows';
const began = 'when the outcome was given to the child, or confirmed where nothing is given';

export const triggers: Words['triggers'] = {
  screening: received,
  allocation: received,
  firstVictimAttempt: received,
  victimStatus: received,
  assessment: received,
  reassessment: 'when the assessment was sent back',
  qualityAssurance: 'when the assessment was submitted',
  sitting: 'when the child was bailed; without a bail date, when the referral was received',
  sittingSinceTold: received,
  resolution: 'when the item was closed',
  resolutionByService: 'when the item was closed',
  confirmation: 'when the recommendation was made',
  confirmationByCps: 'when the recommendation was made',
  victimTold: confirmed,
  enhancedVictimTold: confirmed,
  childTold: confirmed,
  administration: confirmed,
  firstContact: began,
  delivery: began,
  breachDecision: 'when it was recorded that the child did not go on',
  finalising: 'when the work was completed',
  resultSent: carriedOut,
  resultAcknowledged: carriedOut,
  victimToldAtEnd: carriedOut,
  enhancedVictimToldAtEnd: carriedOut,
  exitPlan: carriedOut,
  bailEnds: 'as the police gave it',
  timeLimit: 'as the police gave it, or worked out from the offence',
  turns18: 'from the child’s date of birth',
};
