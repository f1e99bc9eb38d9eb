/**
 * What is asked when a child has left custody, and in each act. Nothing here asks what the child is
 * said to have done, nor whether they did it.
 */
import type { Field, Form } from '../../libs/domain/form';

const refusedBail: readonly string[] = ['refusedToCourt', 'refusedToAuthority'];
const overnight = { field: 'heldOvernight', is: ['yes'] } as const;
const reason: Field = { key: 'reason', kind: 'words', required: true };
const childsWords: Field = { key: 'childsWords', kind: 'words' };
const triedAt: Field = { key: 'triedAt', kind: 'instant', past: true };

const intake: Form = [
  { key: 'source', kind: 'text', required: true, section: 'thePolice' },
  { key: 'sourceReference', kind: 'text', required: true },
  { key: 'custodyNumber', kind: 'text' },
  { key: 'childGivenNames', kind: 'text', required: true, section: 'theChild' },
  { key: 'childFamilyName', kind: 'text', required: true },
  { key: 'dateOfBirth', kind: 'day', required: true, past: true },
  { key: 'addressKnown', kind: 'yesNo', required: true, fact: true },
  { key: 'address', kind: 'text', when: { field: 'addressKnown', is: ['yes'] }, required: true },
  { key: 'childContact', kind: 'text' },
  { key: 'carerKnown', kind: 'yesNo', required: true, fact: true },
  { key: 'carer', kind: 'text', when: { field: 'carerKnown', is: ['yes'] }, required: true },
  { key: 'carerContact', kind: 'text', when: { field: 'carerKnown', is: ['yes'] } },
  { key: 'language', kind: 'text' },
  { key: 'interpreterNeeded', kind: 'yesNo', fact: true },
  {
    key: 'leftHow',
    kind: 'choice',
    choices: ['nfa', 'rui', 'bail', 'charged', ...refusedBail],
    required: true,
    fact: true,
    section: 'leaving',
  },
  { key: 'releasedAt', kind: 'instant', required: true, fact: true, past: true },
  {
    key: 'bailEnds',
    kind: 'instant',
    when: { field: 'leftHow', is: ['bail'] },
    required: true,
    fact: true,
  },
  {
    key: 'heldOvernight',
    kind: 'yesNo',
    when: { field: 'leftHow', is: refusedBail },
    required: true,
    fact: true,
    section: 'theNight',
  },
  { key: 'warrantOrBreach', kind: 'yesNo', when: overnight, required: true, fact: true },
  { key: 'moved', kind: 'yesNo', when: overnight, required: true, fact: true },
  { key: 'certificate', kind: 'yesNo', when: overnight, required: true, fact: true },
  {
    key: 'saysImpracticable',
    kind: 'yesNo',
    when: { field: 'certificate', is: ['yes'] },
    required: true,
    fact: true,
  },
  {
    key: 'circumstancesGiven',
    kind: 'yesNo',
    when: { field: 'saysImpracticable', is: ['yes'] },
    required: true,
    fact: true,
  },
  {
    key: 'saysNoSecure',
    kind: 'yesNo',
    when: { field: 'certificate', is: ['yes'] },
    required: true,
    fact: true,
  },
  {
    key: 'noSecureAvailable',
    kind: 'yesNo',
    when: { field: 'saysNoSecure', is: ['yes'] },
    required: true,
    fact: true,
  },
  {
    key: 'otherInadequate',
    kind: 'yesNo',
    when: { field: 'saysNoSecure', is: ['yes'] },
    required: true,
    fact: true,
  },
];

export const forms: { readonly intake: Form; readonly acts: { readonly [act: string]: Form } } = {
  intake,
  acts: {
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
      { ...childsWords, required: true },
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
    handOn: [{ key: 'handedTo', kind: 'text', required: true }, reason],
    endTurned18: [{ key: 'handedTo', kind: 'text', required: true }, reason],
    notifiedInError: [reason],
  },
};
