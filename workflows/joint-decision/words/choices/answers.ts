/** Answers to many questions. */
import type { Words } from '../../../../libs/domain/procedure';
import { yesNoOrNotKnown } from '../../../parts/words/asking';

export const answers: Words['choices'] = {
  ...yesNoOrNotKnown,
  other: 'Something else',
  none: 'No',
  now: 'Yes, now',
  later: 'Perhaps later',
  notAsked: 'Not asked',
  withdrawn: 'Withdrawn',
  mostly: 'Mostly',
  notSaid: 'They would rather not say',
};
