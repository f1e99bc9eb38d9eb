/** How it stands with the police. */
import type { Words } from '../../../../libs/domain/procedure';

export const standing: Words['choices'] = {
  full: 'Admits it',
  partial: 'Admits it in part',
  acceptsResponsibility: 'Accepts responsibility',
  denies: 'Denies it',
  noComment: 'No comment',
  'admission.notAsked': 'Has not been asked',
  arrest: 'Arrested',
  voluntaryInterview: 'Voluntary interview',
  bail: 'On bail',
  releasedUnderInvestigation: 'Released under investigation',
  noFurtherActionPending: 'No further action pending',
  neither: 'None of these',
  taken: 'Taken',
  offered: 'Offered, not taken',
  notOffered: 'Not offered',
};
