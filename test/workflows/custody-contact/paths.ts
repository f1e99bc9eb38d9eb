/** Whole lives of contact after custody, as data. */
import type { Json } from '../../../libs/domain/form';
import type { Step } from '../../support/paths';

const step = (
  by: string,
  act: string,
  fields: { readonly [field: string]: Json } = {},
  days = 0,
): Step => ({ by, act, fields, days });
const attempt = (channel: string, toWhom: string, attemptResult: string, days = 0): Step =>
  step(
    'practitioner',
    'recordAttempt',
    { channel, toWhom, attemptResult, attemptNote: 'Asked how he is, and nothing else.' },
    days,
  );
const offer = (reply: string): Step =>
  step('practitioner', 'recordOffer', {
    offeredTo: 'both',
    reply,
    supportOffered: 'Somebody to talk to, and help with school.',
    childsWords: 'I am all right. I did not sleep.',
  });
const met = step(
  'practitioner',
  'recordFirstMeeting',
  { childsWords: 'I would like to box again.', agreedNext: 'The club on Saturday.' },
  2,
);
const allocated = step('panelTeamManager', 'allocate', { practitioner: '@practitioner' }, 1);

export const supported: readonly Step[] = [
  attempt('text', 'carer', 'spoke'),
  offer('accepted'),
  allocated,
  met,
];
export const declined: readonly Step[] = [
  attempt('text', 'child', 'leftMessage'),
  attempt('email', 'carer', 'spoke'),
  offer('thinking'),
  offer('declined'),
];
export const offerSent: readonly Step[] = [
  attempt('text', 'child', 'noAnswer'),
  attempt('email', 'carer', 'leftMessage'),
  attempt('text', 'carer', 'noAnswer', 1),
  step(
    'panelTeamManager',
    'sayWhyLate',
    { lateCause: 'uncontactable', reason: 'Three attempts in two ways.' },
    1,
  ),
  step('practitioner', 'sendLetter', {
    letterTo: 'both',
    letterWords: 'We are here if you would like to talk.',
  }),
];
export const waiting: readonly Step[] = [
  ...supported,
  step(
    'panelTeamManager',
    'recordReview',
    { policeSay: 'They wait for a telephone to be read.' },
    20,
  ),
  step('panelTeamManager', 'recordReview', { policeSay: 'Still waiting.' }, 25),
  step('panelTeamManager', 'recordPoliceDecision', { policeDecision: 'nfa' }, 10),
];
export const challenged: readonly Step[] = [
  ...supported,
  step('headOfService', 'recordChallenge', {
    challengedWith: 'The custody inspector',
    theirAnswer: 'It will not happen again.',
  }),
];
export const handedOn: readonly Step[] = [
  step('panelTeamManager', 'handOn', {
    handedTo: 'The service of the next county',
    reason: 'He lives with his father there.',
  }),
];
export const inError: readonly Step[] = [
  step('policeReferrer', 'notifiedInError', { reason: 'It was his brother.' }),
];
export const paths: readonly (readonly Step[])[] = [
  supported,
  declined,
  offerSent,
  waiting,
  challenged,
  handedOn,
  inError,
];
