/**
 * What is asked in each act of a joint decision, and at intake (intake.ts). The child's own words
 * come before anybody's view of risk.
 */
import type { Field, Form } from '../../libs/domain/form';
import { sittingForms } from '../../libs/domain/sitting';
import { admissions, intake, limitBases, offenceKinds, outcomeChoices } from './intake';

/** Those that somebody gives to the child, with gates to pass first. */
const administered = [
  'communityResolution',
  'youthCaution',
  'youthConditionalCaution',
  'deferredProsecution',
] as const;
const withConditions: readonly string[] = [
  'communityResolution',
  'youthConditionalCaution',
  'deferredProsecution',
];
const conditional: readonly string[] = ['youthConditionalCaution'];
const cautions: readonly string[] = ['youthCaution', 'youthConditionalCaution'];

const ratings = ['low', 'medium', 'high', 'veryHigh'] as const;
const toldHow = ['inPerson', 'telephone', 'videoCall', 'letter'] as const;
const victimToldHow = [...toldHow, 'byPolice', 'askedNotToBeTold'] as const;

const reason: Field = { key: 'reason', kind: 'words', required: true };
const offence: Field = { key: 'offence', kind: 'item', of: 'offences', required: true };
const victim: Field = { key: 'victim', kind: 'item', of: 'victims', required: true };
const outcomes: Field = {
  key: 'outcomes',
  kind: 'choice',
  choices: outcomeChoices,
  each: 'offences',
  required: true,
};
const childsWords: Field = { key: 'childsWords', kind: 'words', required: true };
const mayHaveChildsWords: Field = { key: 'childsWords', kind: 'words' };
const victimsWords: Field = { key: 'victimsWords', kind: 'words', victim: true };
const weeks: Field = { key: 'weeks', kind: 'number', atLeast: 1, atMost: 104, required: true };
const threeRatings: Form = (['safetyAndWellbeing', 'seriousHarm', 'reoffending'] as const).map(
  (key) => ({ key, kind: 'choice', choices: ratings, required: true }),
);

/** The police, before the panel decides. */
const byThePolice: { readonly [act: string]: Form } = {
  correct: [
    { key: 'correction', kind: 'words', required: true },
    { key: 'admission', kind: 'choice', choices: admissions },
    { key: 'bailEnds', kind: 'instant' },
    { key: 'offenceKind', kind: 'choice', choices: offenceKinds, each: 'offences' },
  ],
  withdraw: [reason],
  giveTimeLimit: [
    offence,
    { key: 'limitBasis', kind: 'choice', choices: limitBases, required: true },
    {
      key: 'limitGiven',
      kind: 'day',
      when: { field: 'limitBasis', is: ['sixMonths', 'domesticAbuse', 'otherLimit'] },
      required: true,
    },
    { key: 'limitReason', kind: 'words' },
  ],
  giveBailEnd: [
    { key: 'stillOnBail', kind: 'yesNo', required: true },
    {
      key: 'bailEnds',
      kind: 'instant',
      when: { field: 'stillOnBail', is: ['yes'] },
      required: true,
    },
  ],
  recordAdmission: [
    { key: 'admission', kind: 'choice', choices: admissions, required: true },
    { key: 'appropriateAdultPresent', kind: 'yesNo', required: true },
    { key: 'legalAdviceOffered', kind: 'yesNo', required: true },
    mayHaveChildsWords,
  ],
  confirmTimeBarred: [offence, reason],
};

const byTheService: { readonly [act: string]: Form } = {
  accept: [
    { key: 'knownNote', kind: 'words' },
    { key: 'knifePlanNeeded', kind: 'yesNo' },
  ],
  returnToPolice: [
    {
      key: 'returnReasons',
      kind: 'choices',
      choices: [
        'tooYoung',
        'notAChildThen',
        'turned18',
        'notEnoughInformation',
        'noOffence',
        'other',
      ],
      required: true,
    },
    reason,
  ],
  transfer: [{ key: 'transferredTo', kind: 'text', required: true }, reason],
  allocate: [
    { key: 'practitioner', kind: 'member', of: 'practitioner', required: true },
    { key: 'victimWorker', kind: 'member', of: 'victimWorker' },
  ],
  reallocate: [
    { key: 'practitioner', kind: 'member', of: 'practitioner' },
    { key: 'victimWorker', kind: 'member', of: 'victimWorker' },
    { key: 'chair', kind: 'member', of: 'chair' },
    reason,
  ],
  submitAssessment: [
    childsWords,
    { key: 'familysView', kind: 'words', required: true },
    { key: 'strengths', kind: 'words', required: true },
    { key: 'diversity', kind: 'words', required: true },
    { key: 'family', kind: 'words', required: true },
    { key: 'exploitation', kind: 'words', required: true },
    { key: 'behaviour', kind: 'words', required: true },
    ...threeRatings,
    outcomes,
    { key: 'proposalReason', kind: 'words' },
    { key: 'plan', kind: 'words', required: true },
  ],
  signOff: [{ key: 'qualityNote', kind: 'words' }],
  sendBack: [reason],
};

const withVictims: { readonly [act: string]: Form } = {
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
    { key: 'feelsSafe', kind: 'choice', choices: ['yes', 'mostly', 'no', 'notSaid'] },
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
    { key: 'feelsSafe', kind: 'choice', choices: ['yes', 'mostly', 'no', 'notSaid'] },
    victimsWords,
  ],
};

const roll = [
  'policeDecisionMaker',
  'youth-justice',
  'childrens-services',
  'health',
  'education',
  'victim-service',
] as const;
const atTheSitting: { readonly [act: string]: Form } = {
  ...sittingForms(roll),
  takePosition: [
    outcomes,
    { key: 'positionReason', kind: 'words', required: true },
    { key: 'whyChanged', kind: 'words' },
  ],
  closeItem: [outcomes, { key: 'recommendationReason', kind: 'words', required: true }],
  resolve: [outcomes, { key: 'resolutionReason', kind: 'words', required: true }],
};

const decided: { readonly [act: string]: Form } = {
  confirm: [
    outcomes,
    { key: 'rationale', kind: 'words', required: true },
    { key: 'departureReason', kind: 'words' },
    { key: 'decidedBy', kind: 'choice', choices: ['police', 'cps'], required: true },
    {
      key: 'cpsDecidedOn',
      kind: 'day',
      when: { field: 'decidedBy', is: ['cps'] },
      required: true,
      past: true,
    },
    { key: 'cpsReference', kind: 'text', when: { field: 'decidedBy', is: ['cps'] } },
  ],
  tellChild: [
    { key: 'toldHow', kind: 'choice', choices: toldHow, required: true },
    { key: 'plainWords', kind: 'words', required: true },
    { key: 'consequenceExplained', kind: 'yesNo', required: true },
    { key: 'carerTold', kind: 'yesNo', required: true },
    {
      key: 'carerNotToldReason',
      kind: 'words',
      when: { field: 'carerTold', is: ['no'] },
      required: true,
    },
    childsWords,
  ],
  recordRemedy: [
    victim,
    { key: 'officersEfforts', kind: 'words', required: true, victim: true },
    { key: 'remedyAskedFor', kind: 'yesNo', required: true },
    {
      key: 'actionAskedFor',
      kind: 'words',
      victim: true,
      when: { field: 'remedyAskedFor', is: ['yes'] },
      required: true,
    },
    {
      key: 'remedyGiven',
      kind: 'yesNo',
      when: { field: 'remedyAskedFor', is: ['yes'] },
      required: true,
    },
    {
      key: 'departingReason',
      kind: 'words',
      victim: true,
      when: { field: 'remedyGiven', is: ['no'] },
      required: true,
    },
  ],
  // Each gate is asked where the outcome has it: outcomes/ says which, and a test
  // holds the two together.
  administer: [
    offence,
    { key: 'outcome', kind: 'choice', choices: administered, required: true },
    { key: 'appropriateAdultPresent', kind: 'yesNo', required: true },
    { key: 'legalAdviceOffered', kind: 'yesNo', required: true },
    {
      key: 'sufficientEvidence',
      kind: 'yesNo',
      when: { field: 'outcome', is: ['communityResolution', 'youthCaution'] },
      required: true,
    },
    {
      key: 'acceptsResponsibility',
      kind: 'yesNo',
      when: { field: 'outcome', is: ['communityResolution'] },
      required: true,
    },
    {
      key: 'agreesToTakePart',
      kind: 'yesNo',
      when: { field: 'outcome', is: ['communityResolution'] },
      required: true,
    },
    {
      key: 'conditionsAgreed',
      kind: 'yesNo',
      when: { field: 'outcome', is: ['deferredProsecution'] },
      required: true,
    },
    {
      key: 'notProsecutedNorConditional',
      kind: 'yesNo',
      when: { field: 'outcome', is: ['youthCaution'] },
      required: true,
    },
    { key: 'evidence', kind: 'yesNo', when: { field: 'outcome', is: conditional }, required: true },
    { key: 'decision', kind: 'yesNo', when: { field: 'outcome', is: conditional }, required: true },
    { key: 'admits', kind: 'yesNo', when: { field: 'outcome', is: cautions }, required: true },
    {
      key: 'effectExplained',
      kind: 'yesNo',
      when: { field: 'outcome', is: cautions },
      required: true,
    },
    {
      key: 'documentSigned',
      kind: 'yesNo',
      when: { field: 'outcome', is: conditional },
      required: true,
    },
    {
      key: 'conditions',
      kind: 'words',
      when: { field: 'outcome', is: withConditions },
      required: true,
    },
    weeks,
    { key: 'weeksReason', kind: 'words' },
    {
      key: 'penaltyPounds',
      kind: 'number',
      atLeast: 0,
      atMost: 1_000,
      when: { field: 'outcome', is: conditional },
    },
    {
      key: 'unpaidWorkHours',
      kind: 'number',
      atLeast: 0,
      atMost: 100,
      when: { field: 'outcome', is: conditional },
    },
  ],
};

const delivered: { readonly [act: string]: Form } = {
  recordFirstContact: [{ key: 'contactOn', kind: 'day', past: true }, mayHaveChildsWords],
  recordEngagement: [
    {
      key: 'engagement',
      kind: 'choice',
      choices: ['attended', 'missedWithReason', 'missed'],
      required: true,
    },
    { key: 'contactOn', kind: 'day', past: true },
    mayHaveChildsWords,
    { key: 'engagementNote', kind: 'words' },
  ],
  varyConditions: [
    offence,
    { key: 'conditions', kind: 'words', required: true },
    mayHaveChildsWords,
    reason,
  ],
  extend: [offence, weeks, reason],
  allowLonger: [offence, weeks, reason],
  finish: [
    offence,
    {
      key: 'finished',
      kind: 'choice',
      choices: ['completed', 'notCompleted', 'breached'],
      required: true,
    },
    {
      key: 'notCompletedReason',
      kind: 'words',
      when: { field: 'finished', is: ['notCompleted', 'breached'] },
      required: true,
    },
    {
      key: 'reasonableExcuse',
      kind: 'choice',
      choices: ['none', 'given', 'couldNotAsk'],
      when: { field: 'finished', is: ['breached'] },
      required: true,
    },
    mayHaveChildsWords,
  ],
  childWithdraws: [offence, childsWords],
  decideBreach: [
    offence,
    {
      key: 'breachDecision',
      kind: 'choice',
      choices: ['vary', 'continue', 'prosecute', 'notProsecute'],
      required: true,
    },
    {
      key: 'conditions',
      kind: 'words',
      when: { field: 'breachDecision', is: ['vary'] },
      required: true,
    },
    reason,
  ],
  finalise: [offence, { key: 'undertaken', kind: 'words', required: true }],
  resultSent: [],
  acknowledgeResult: [{ key: 'acknowledgement', kind: 'words' }],
  writeExitPlan: [
    childsWords,
    { key: 'whatWorked', kind: 'words', required: true },
    ...threeRatings,
    { key: 'exitPlan', kind: 'words', required: true },
  ],
};

const sideEndings: { readonly [act: string]: Form } = {
  endTimeBarred: [reason],
  endTurned18: [reason],
  endCharged: [reason],
};

export const forms: { readonly intake: Form; readonly acts: { readonly [act: string]: Form } } = {
  intake,
  acts: {
    ...byThePolice,
    ...byTheService,
    ...withVictims,
    ...atTheSitting,
    ...decided,
    ...delivered,
    ...sideEndings,
  },
};
