/** What is asked of each attempt to reach the child and family, and of the offer. */
import type { Field, Form } from '../../../libs/domain/form';

const childsWords: Field = { key: 'childsWords', kind: 'words' };
const triedAt: Field = { key: 'triedAt', kind: 'instant', past: true };

export const contact: { readonly [act: string]: Form } = {
  recordAttempt: [
    triedAt,
    {
      key: 'channel',
      kind: 'choice',
      choices: ['telephone', 'text', 'email', 'visit'],
      required: true,
    },
    { key: 'toWhom', kind: 'choice', choices: ['child', 'carer'], required: true },
    {
      key: 'attemptResult',
      kind: 'choice',
      choices: ['spoke', 'noAnswer', 'leftMessage', 'wrongNumber'],
      required: true,
    },
    { key: 'hourAskedFor', kind: 'yesNo' },
    { key: 'nextTry', kind: 'instant' },
    childsWords,
    { key: 'attemptNote', kind: 'words' },
  ],
  recordOffer: [
    triedAt,
    { key: 'offeredTo', kind: 'choice', choices: ['child', 'carer', 'both'], required: true },
    {
      key: 'reply',
      kind: 'choice',
      choices: ['accepted', 'declined', 'thinking'],
      required: true,
    },
    { key: 'supportOffered', kind: 'words', required: true },
    {
      key: 'alreadySupported',
      kind: 'choices',
      choices: ['turnaround', 'statutoryOrder', 'socialCare', 'earlyHelp'],
    },
    childsWords,
  ],
  sendLetter: [
    { key: 'letterTo', kind: 'choice', choices: ['child', 'carer', 'both'], required: true },
    { key: 'letterWords', kind: 'words', required: true },
  ],
};
