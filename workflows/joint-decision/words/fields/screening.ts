/** What is asked of whoever takes a referral on. */
import type { Words } from '../../../../libs/domain/procedure';

export const screening: Words['fields'] = {
  knownNote: 'Note for whoever is allocated',
  knifePlanNeeded: { label: 'Does the knife guidance ask for a plan?', as: 'question' },
  returnReasons: 'Reasons',
  transferredTo: 'Which service',
  practitioner: 'Who will work with the child',
  victimWorker: 'Who will work with the victim',
  chair: 'Who will chair this item',
};
