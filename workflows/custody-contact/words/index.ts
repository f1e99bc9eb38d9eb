/**
 * What pages, receipts and notices say of contact after custody. The offer is about how the child
 * is, never about what they are said to have done.
 */
import type { Words } from '../../../libs/domain/procedure';
import { leavingEndings } from '../../parts/leaving';
import { allocation } from '../../parts/words/allocating';
import { acts } from './acts';
import { choices } from './choices';
import { clocks, triggers } from './clocks';
import { fields } from './fields';

export const words: Words = {
  title: 'Contact after custody',
  about:
    'A child has left police custody. ' +
    'Within 24 hours somebody asks how they are, and offers support.',
  stages: {
    contact: 'Reaching the child and family',
    allocation,
    firstMeeting: 'First meeting',
    policeDecision: 'Waiting for the police to decide',
    challenge: 'Challenging a night in custody',
  },
  acts,
  fields,
  choices,
  clocks,
  triggers,
  endings: {
    supported: 'Support began',
    declined: 'Support declined',
    offerSent: 'Offer sent',
    handedOn: leavingEndings.handedOn,
    turned18: leavingEndings.turned18,
    inError: 'Notice sent in error',
  },
  notices: {
    allocated: {
      subject: 'A child is allocated to you',
      text: 'You are to meet a child who has said yes to support. Sign in to see who.',
    },
    heldOvernight: {
      subject: 'A night in custody is to be challenged',
      text:
        'One child was kept overnight in police custody, and no reason in law has been shown. ' +
        'Sign in to see it.',
    },
  },
  monthly: {
    overnight: {
      title: 'Nights in police custody',
      about:
        'Children who were charged, refused bail and kept overnight, with no certificate of ' +
        'which a ground holds.',
    },
  },
};
