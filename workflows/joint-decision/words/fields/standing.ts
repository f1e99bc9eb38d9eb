/** How it stands with the police. */
import type { Words } from '../../../../libs/domain/procedure';

export const standing: Words['fields'] = {
  admission: {
    label: 'What the child says of it',
    hint: 'A child who denies it or makes no comment can be referred',
  },
  howDealtWith: 'How the child was dealt with',
  status: 'Where the child stands now',
  bailedOn: 'Day the child was bailed',
  bailEnds: 'When bail ends',
  bailConditions: 'Bail conditions',
  appropriateAdult: 'Appropriate adult, and who they are to the child',
  legalAdvice: 'Legal advice',
  interviewSummary: 'Summary of the interview',
  previousOutcomes: 'Earlier outcomes',
  childInformationForm: { label: 'Is there a Child Information Form?', as: 'question' },
  gravityMatrix: 'Date of the Child Gravity Matrix used',
  requestedOutcome: 'Outcome you would suggest',
};
