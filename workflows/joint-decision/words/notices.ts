/** What a notice says: that something waits, and nothing of whom it is about. */
import type { Words } from '../../../libs/domain/procedure';

export const notices: Words['notices'] = {
  returned: {
    subject: 'A referral has been returned',
    text: 'One referral has been returned to you, with reasons. Sign in to see it.',
  },
  allocated: {
    subject: 'A case has been allocated to you',
    text: 'One case has been allocated to you. Sign in to see it.',
  },
  recommended: {
    subject: 'A recommendation waits for a decision',
    text: 'The panel has made one recommendation. Sign in to decide on it.',
  },
  confirmed: {
    subject: 'A decision has been made',
    text: 'A decision has been made on one of your referrals. Sign in to see it.',
  },
  result: {
    subject: 'A result is ready',
    text: 'The result of one case is ready. Sign in to see and acknowledge it.',
  },
  ended: {
    subject: 'The work on a referral has ended',
    text: 'The work that followed one of your referrals has ended. Sign in to see the result.',
  },
};
