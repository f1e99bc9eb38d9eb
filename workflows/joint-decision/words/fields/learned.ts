/** What is worked out of a referral when it comes. */
import type { Words } from '../../../../libs/domain/procedure';

export const learned: Words['fields'] = {
  turns18: 'Turns 18 on',
  under18Now: 'Under 18 when referred',
};
