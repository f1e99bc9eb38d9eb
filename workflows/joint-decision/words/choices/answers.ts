/** Answers to many questions. */
import type { Words } from '../../../../libs/domain/procedure';

export const answers: Words['choices'] = {
  yes: 'Yes',
  no: 'No',
  notKnown: 'Not known',
  other: 'Something else',
  none: 'No',
  now: 'Yes, now',
  later: 'Perhaps later',
  notAsked: 'Not asked',
  withdrawn: 'Withdrawn',
  mostly: 'Mostly',
  notSaid: 'They would rather not say',
};
