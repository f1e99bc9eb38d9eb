/** What pages and notices say of case management. */
import type { Words } from '../../../libs/domain/procedure';
import { leavingEndings } from '../../parts/leaving';
import { allocation } from '../../parts/words/allocating';
import { acts } from './acts';
import { choices } from './choices';
import { clocks, triggers } from './clocks';
import { fields } from './fields';

export const words: Words = {
  title: 'Case Management and Diversity Panel',
  about:
    'A child with high risks or needs is reviewed by all agencies together, until the panel ' +
    'agrees that it need not be.',
  stages: { allocation, review: 'Writing the review', sitting: 'Hearing the review' },
  acts,
  fields,
  choices,
  clocks,
  triggers,
  endings: {
    closed: 'Closed by the panel',
    handedOn: leavingEndings.handedOn,
    turned18: leavingEndings.turned18,
    inError: leavingEndings.inError,
  },
  notices: {
    allocated: {
      subject: 'A review is yours to write',
      text:
        'A child’s case is to be reviewed by the panel, and you are to write the review. ' +
        'Sign in to see it.',
    },
    heard: {
      subject: 'The panel has heard your review',
      text:
        'The panel has heard one review. ' +
        'Sign in to see what it agreed, and how the child is to be told.',
    },
  },
};
