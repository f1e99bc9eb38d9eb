/** What is asked of the work with the child, and when it has ended. */
import type { Words } from '../../../../libs/domain/procedure';

export const delivery: Words['fields'] = {
  contactOn: {
    label: 'When',
    hint: 'If not today',
  },
  engagement: 'How it went',
  engagementNote: 'Note',
  finished: 'How it ended',
  notCompletedReason: { label: 'Why', as: 'reason' },
  reasonableExcuse: { label: 'Does the child give an excuse?', as: 'question' },
  breachDecision: 'What follows',
  undertaken: 'What was done, and by whom',
  acknowledgement: 'Note',
  whatWorked: 'What worked',
  exitPlan: 'What comes next, and whom the child can turn to',
};
