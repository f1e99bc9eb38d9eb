/** Assessing, and checking it. */
import type { Words } from '../../../../libs/domain/procedure';

export const assessment: Words['acts'] = {
  submitAssessment: {
    name: 'Submit the assessment',
    done: 'Assessment submitted',
    about:
      'Begin with what the child says. Somebody other than you checks it before the panel sees it.',
  },
  signOff: {
    name: 'Sign off the assessment',
    done: 'Assessment signed off',
  },
  sendBack: {
    name: 'Send the assessment back',
    done: 'Assessment sent back',
    about: 'Say what is missing. It comes back to you in 2 working days.',
  },
};
