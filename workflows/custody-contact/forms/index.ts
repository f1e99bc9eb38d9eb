/** What is asked when a child has left custody, and in each act. */
import type { Field, Form } from '../../../libs/domain/form';
import { leavingForm } from '../../parts/leaving';
import { contact } from './contact';
import { intake } from './intake';

const reason: Field = { key: 'reason', kind: 'words', required: true };

export const forms: { readonly intake: Form; readonly acts: { readonly [act: string]: Form } } = {
  intake,
  acts: {
    ...contact,
    sayWhyLate: [
      {
        key: 'lateCause',
        kind: 'choice',
        choices: ['police', 'service', 'uncontactable', 'noCover'],
        required: true,
      },
      reason,
    ],
    allocate: [{ key: 'practitioner', kind: 'member', of: 'practitioner', required: true }],
    reallocate: [
      { key: 'practitioner', kind: 'member', of: 'practitioner', required: true },
      reason,
    ],
    recordFirstMeeting: [
      { key: 'childsWords', kind: 'words', required: true },
      { key: 'agreedNext', kind: 'words', required: true },
    ],
    recordReview: [
      { key: 'policeSay', kind: 'words', required: true },
      { key: 'nextReview', kind: 'day' },
    ],
    recordPoliceDecision: [
      {
        key: 'policeDecision',
        kind: 'choice',
        choices: ['nfa', 'outOfCourt', 'charged'],
        required: true,
      },
    ],
    giveBailEnd: [{ key: 'bailEnds', kind: 'instant', required: true }],
    recordChallenge: [
      { key: 'challengedWith', kind: 'text', required: true },
      { key: 'theirAnswer', kind: 'words', required: true },
    ],
    handOn: leavingForm(reason),
    endTurned18: leavingForm(reason),
    notifiedInError: [reason],
  },
};
