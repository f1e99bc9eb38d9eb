/** What pages, receipts and notices say of a remand. */
import type { Words } from '../../../libs/domain/procedure';
import { leavingEndings } from '../../parts/leaving';
import { acts } from './acts';
import { choices } from './choices';
import { clocks, triggers } from './clocks';
import { fields } from './fields';

export const words: Words = {
  title: 'Remand review',
  about:
    'A child is held while a court case goes on. ' +
    'Each hearing is prepared and reviewed, until the child is held no longer.',
  stages: {
    hearing: 'Preparing for the hearing',
    review: 'Reviewing the hearing',
    signOff: 'Signing the review off',
    care: 'Looking after the child',
  },
  acts,
  fields,
  choices,
  clocks,
  triggers,
  endings: {
    freed: 'Held no longer',
    sentenced: 'Sentenced',
    handedOn: leavingEndings.handedOn,
    turned18: leavingEndings.turned18,
    inError: leavingEndings.inError,
  },
  notices: {
    missed: {
      subject: 'An opportunity for bail was missed',
      text:
        'The review of one hearing found that an opportunity was missed. ' +
        'Sign in to see why, and to sign it off.',
    },
  },
};
