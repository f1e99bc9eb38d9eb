/** What an assessment asks. */
import type { Words } from '../../../../libs/domain/procedure';
import * as asked from '../../../parts/words/asking';

export const assessment: Words['fields'] = {
  familysView: asked.familysView,
  strengths: 'Strengths',
  diversity: 'Diversity, and what it means for this child',
  family: 'Family and home',
  exploitation: 'Exploitation',
  behaviour: 'The behaviour, and what lies behind it',
  safetyAndWellbeing: {
    label: 'The child’s safety and wellbeing',
    hint: 'How likely and how serious harm to the child is',
  },
  seriousHarm: {
    label: 'The safety of others',
    hint: 'Risk of serious harm',
  },
  reoffending: 'How likely it is to happen again',
  outcomes: 'Outcome',
  proposalReason: { label: 'Why you propose this', as: 'reason' },
  plan: 'Plan, made with the child',
  qualityNote: 'What you looked at, and what you changed',
};
