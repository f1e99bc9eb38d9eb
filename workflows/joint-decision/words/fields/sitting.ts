/** What is asked at a sitting, and where agencies differ. */
import type { Words } from '../../../../libs/domain/procedure';
import { sittingFields } from '../../../parts/words/sitting';

export const sitting: Words['fields'] = {
  ...sittingFields,
  present: 'Who is here',
  positionReason: 'Why',
  whyChanged: {
    label: 'Why your position changes',
    hint: 'Needed if your agency has taken one',
  },
  recommendationReason: 'Why the panel recommends this',
  nextSitting: 'Next sitting',
  resolutionReason: 'Why this should go forward',
};
