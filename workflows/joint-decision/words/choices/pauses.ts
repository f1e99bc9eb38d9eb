/** Why a clock may stand still. */
import type { Words } from '../../../../libs/domain/procedure';

export const pauses: Words['choices'] = {
  familyAway: 'The family is away',
  childUnwell: 'The child is unwell',
  victimAskedForTime: 'The victim asked for time',
};
