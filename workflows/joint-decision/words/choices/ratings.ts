/** How high a risk is. */
import type { Words } from '../../../../libs/domain/procedure';

export const ratings: Words['choices'] = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  veryHigh: 'Very high',
};
