/** What is asked about each victim; their words stay in the victims' part. */
import type { Form } from '../../../../libs/domain/form';
import { toldHow, victim, victimsWords } from './questions';

const victimToldHow = [...toldHow, 'byPolice', 'askedNotToBeTold'] as const;
const feelsSafe = ['yes', 'mostly', 'no', 'notSaid'] as const;

export const victims: { readonly [act: string]: Form } = {
  recordVictimAttempt: [
    victim,
    { key: 'triedOn', kind: 'day', past: true },
    {
      key: 'channel',
      kind: 'choice',
      choices: ['telephone', 'text', 'email', 'letter', 'visit'],
      required: true,
    },
    { key: 'reached', kind: 'yesNo', required: true },
    { key: 'attemptNote', kind: 'words', victim: true },
  ],
  recordVictimConsent: [
    victim,
    {
      key: 'consentToContact',
      kind: 'choice',
      choices: ['yes', 'no', 'notAsked', 'withdrawn'],
      required: true,
    },
    {
      key: 'consentAskedBy',
      kind: 'choice',
      choices: ['police', 'victim-service', 'youth-justice'],
    },
    { key: 'consentReason', kind: 'words', victim: true },
  ],
  recordVictimViews: [
    victim,
    { ...victimsWords, required: true },
    {
      key: 'restorativeJustice',
      kind: 'choice',
      choices: ['now', 'later', 'no', 'notAsked'],
      required: true,
    },
    { key: 'wantsTellingAtEnd', kind: 'yesNo', required: true },
    { key: 'protectionWanted', kind: 'words', victim: true },
    { key: 'feelsSafe', kind: 'choice', choices: feelsSafe },
  ],
  recordVictimStatus: [
    victim,
    {
      key: 'victimStatus',
      kind: 'choice',
      choices: ['viewsRecorded', 'declined', 'policeRefused', 'exhausted'],
      required: true,
    },
    { key: 'enhanced', kind: 'yesNo' },
    {
      key: 'statusReason',
      kind: 'words',
      victim: true,
      when: { field: 'victimStatus', is: ['declined', 'policeRefused'] },
      required: true,
    },
  ],
  tellVictim: [
    victim,
    { key: 'victimToldHow', kind: 'choice', choices: victimToldHow, required: true },
    victimsWords,
  ],
  tellVictimAtEnd: [
    victim,
    { key: 'victimToldHow', kind: 'choice', choices: victimToldHow, required: true },
    { key: 'feelsSafe', kind: 'choice', choices: feelsSafe },
    victimsWords,
  ],
};
