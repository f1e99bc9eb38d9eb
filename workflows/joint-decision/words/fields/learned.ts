/** What is worked out of a referral when it comes. */
import type { Words } from '../../../../libs/domain/procedure';
import { turns18 } from '../../../parts/words/asking';

export const learned: Words['fields'] = {
  turns18,
  under18Now: 'Under 18 when referred',
};
