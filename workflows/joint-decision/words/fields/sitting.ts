/** What is asked at a sitting, and where agencies differ. */
import type { Words } from '../../../../libs/domain/procedure';
import { sittingFields } from '../../../parts/words/sitting';

export const sitting: Words['fields'] = {
  ...sittingFields,
  present: 'Who is here',
  positionReason: { label: 'Why', as: 'reason' },
  whyChanged: {
    label: 'Why your position changes',
    as: 'reason',
    hint: 'Needed if your agency has taken one',
  },
  recommendationReason: { label: 'Why the panel recommends this', as: 'reason' },
  nextSitting: 'Next sitting',
  resolutionReason: { label: 'Why this should go forward', as: 'reason' },
};
