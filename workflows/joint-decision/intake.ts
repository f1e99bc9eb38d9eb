/**
 * What a referral says: who refers, who the child is, what happened, how it stands, and who was
 * harmed. One form, asked in this order.
 */
import type { Form } from '../../libs/domain/form';

/**
 * The outcomes a panel may put forward, the commonest first; what each asks and what closes it is
 * in outcomes/.
 */
export const outcomeChoices = [
  'communityResolution',
  'diversionUndertaken',
  'otherAgencyAction',
  'noFurtherActionPublicInterest',
  'youthCaution',
  'youthConditionalCaution',
  'deferredProsecution',
  'charge',
] as const;
export const admissions = [
  'full',
  'partial',
  'acceptsResponsibility',
  'denies',
  'noComment',
  'notAsked',
] as const;
export const offenceKinds = ['summary', 'eitherWay', 'indictable', 'unsure'] as const;
export const limitBases = ['sixMonths', 'domesticAbuse', 'noLimit', 'otherLimit'] as const;
const knownOrNot = ['yes', 'no', 'notKnown'] as const;

const whoRefers: Form = [
  { key: 'source', section: 'whoRefers', kind: 'text', required: true },
  { key: 'sourceReference', kind: 'text', required: true, atMost: 100 },
  { key: 'crimeNumbers', kind: 'text' },
  { key: 'custodyNumber', kind: 'text' },
  { key: 'occurrenceNumber', kind: 'text' },
  { key: 'officerInTheCase', kind: 'text', required: true },
  { key: 'officerContact', kind: 'text' },
  { key: 'supervisor', kind: 'text' },
];

const whoTheChildIs: Form = [
  { key: 'childGivenNames', section: 'theChild', kind: 'text', required: true },
  { key: 'childFamilyName', kind: 'text', required: true },
  { key: 'dateOfBirth', kind: 'day', required: true, past: true },
  { key: 'childsWords', section: 'inTheirWords', kind: 'words' },
  { key: 'ethnicity', kind: 'text' },
  { key: 'language', kind: 'text' },
  { key: 'interpreterNeeded', kind: 'yesNo', fact: true },
  { key: 'address', section: 'homeAndSchool', kind: 'words' },
  { key: 'carer', kind: 'text' },
  { key: 'carerContact', kind: 'text' },
  { key: 'school', kind: 'text' },
  { key: 'needs', kind: 'words' },
  { key: 'lookedAfter', section: 'whatIsKnown', kind: 'choice', choices: knownOrNot },
  { key: 'alreadyKnown', kind: 'choice', choices: knownOrNot, fact: true },
  { key: 'outOfArea', kind: 'yesNo', fact: true },
  { key: 'pncId', kind: 'text' },
];

const whatHappened: Form = [
  {
    key: 'offences',
    kind: 'list',
    required: true,
    fact: true,
    atLeast: 1,
    atMost: 20,
    fields: [
      { key: 'what', section: 'whatHappened', kind: 'words', required: true, atMost: 2_000 },
      { key: 'date', kind: 'day', required: true, past: true },
      { key: 'place', kind: 'text' },
      { key: 'offenceCode', kind: 'text' },
      { key: 'offenceKind', kind: 'choice', choices: offenceKinds, required: true, fact: true },
      { key: 'limitGiven', section: 'limitAndNature', kind: 'day' },
      { key: 'limitBasis', kind: 'choice', choices: limitBases, fact: true },
      { key: 'recordable', kind: 'yesNo', fact: true },
      { key: 'knife', kind: 'yesNo', fact: true },
      { key: 'domesticAbuse', kind: 'yesNo', fact: true },
      { key: 'hateCrime', kind: 'yesNo', fact: true },
      { key: 'sexual', kind: 'yesNo', fact: true },
      { key: 'gangRelated', kind: 'yesNo', fact: true },
      { key: 'gravityBase', section: 'gravity', kind: 'number', atLeast: 1, atMost: 5, fact: true },
      { key: 'gravityFinal', kind: 'number', atLeast: 1, atMost: 5, fact: true },
      { key: 'gravityReason', kind: 'words' },
      { key: 'crimeNumber', kind: 'text' },
    ],
  },
  { key: 'weapon', section: 'aroundIt', kind: 'text' },
  { key: 'coAccused', kind: 'text' },
];

const howItStands: Form = [
  {
    key: 'admission',
    section: 'howItStands',
    kind: 'choice',
    choices: admissions,
    required: true,
    fact: true,
  },
  {
    key: 'howDealtWith',
    kind: 'choice',
    choices: ['arrest', 'voluntaryInterview', 'other'],
    required: true,
  },
  {
    key: 'status',
    kind: 'choice',
    choices: ['bail', 'releasedUnderInvestigation', 'noFurtherActionPending', 'neither'],
    required: true,
    fact: true,
  },
  { key: 'bailedOn', kind: 'day', when: { field: 'status', is: ['bail'] }, past: true, fact: true },
  {
    key: 'bailEnds',
    kind: 'instant',
    when: { field: 'status', is: ['bail'] },
    required: true,
    fact: true,
  },
  { key: 'bailConditions', kind: 'words', when: { field: 'status', is: ['bail'] } },
  { key: 'appropriateAdult', section: 'interview', kind: 'text' },
  { key: 'legalAdvice', kind: 'choice', choices: ['taken', 'offered', 'notOffered', 'notKnown'] },
  { key: 'interviewSummary', kind: 'words' },
  { key: 'previousOutcomes', kind: 'words' },
  { key: 'childInformationForm', kind: 'yesNo' },
  { key: 'gravityMatrix', kind: 'day' },
  { key: 'requestedOutcome', kind: 'choice', choices: outcomeChoices, fact: true },
];

const whoWasHarmed: Form = [
  {
    key: 'anyVictims',
    section: 'whoWasHarmed',
    kind: 'choice',
    choices: ['yes', 'none'],
    required: true,
    fact: true,
  },
  {
    key: 'victims',
    kind: 'list',
    when: { field: 'anyVictims', is: ['yes'] },
    required: true,
    fact: true,
    atLeast: 1,
    atMost: 20,
    fields: [
      { key: 'victimName', kind: 'text', victim: true },
      { key: 'victimContact', kind: 'text', victim: true },
      { key: 'victimsWords', kind: 'words', victim: true },
      { key: 'victimNeeds', kind: 'words', victim: true },
      {
        key: 'victimKind',
        kind: 'choice',
        choices: ['person', 'child', 'business', 'public'],
        fact: true,
      },
      { key: 'enhanced', kind: 'yesNo', fact: true },
      { key: 'passedOn', kind: 'choice', choices: ['yes', 'askedNotTo', 'notYet'], fact: true },
    ],
  },
  { key: 'notes', section: 'anythingElse', kind: 'words' },
];

export const intake: Form = [
  ...whoRefers,
  ...whoTheChildIs,
  ...whatHappened,
  ...howItStands,
  ...whoWasHarmed,
];
