/** What pages and notices say of a SEND referral. */
import type { Words } from '../../../libs/domain/procedure';
import { leavingEndings } from '../../parts/leaving';
import { acts } from './acts';
import { choices } from './choices';
import { clocks, triggers } from './clocks';
import { fields } from './fields';

export const words: Words = {
  title: 'SEND panel',
  about:
    'A child who has special educational needs, or may have them, is seen by those who can help; ' +
    'and everybody learns how this child is told things.',
  stages: {
    screening: 'Looking at the referral',
    sitting: 'Hearing it at the panel',
    profile: 'Writing down how the child is told things',
    firstFollowUp: 'First follow-up',
    secondFollowUp: 'Second follow-up',
    chase: 'Waiting for the plan from the authority',
    authority: 'With the education authority',
  },
  acts,
  fields,
  choices,
  clocks,
  triggers,
  endings: {
    followedUp: 'Followed up',
    notForPanel: 'Not for this panel',
    handedOn: leavingEndings.handedOn,
    inError: leavingEndings.inError,
  },
  notices: {
    allocated: {
      subject: 'A SEND referral is yours',
      text: 'A child is allocated to you for the SEND panel. Sign in to see who.',
    },
  },
};
