/** The seven resettlement pathways, by which a child in custody comes home. */
import type { Words } from '../../libs/domain/procedure';

export const pathways = [
  'caseManagement',
  'accommodation',
  'educationTraining',
  'health',
  'substanceUse',
  'families',
  'money',
] as const;

/** Health is left out: by the same key it is an agency and a need, too. */
export const pathwayWords: Words['choices'] = {
  caseManagement: 'Case management and moving on',
  accommodation: 'Somewhere to live',
  educationTraining: 'Education, training and work',
  substanceUse: 'Drugs and alcohol',
  families: 'Family',
  money: 'Money and benefits',
};
