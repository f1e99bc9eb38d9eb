/** Why a referral is returned. */
import type { Words } from '../../../../libs/domain/procedure';

export const screening: Words['choices'] = {
  tooYoung: 'Under 10 at the offence',
  notAChildThen: '18 or over at the offence',
  turned18: '18 or over now',
  notEnoughInformation: 'Not enough information',
  noOffence: 'No offence',
};
