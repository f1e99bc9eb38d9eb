/** What is asked where a child is remanded, and in each act. */
import type { Field, Form } from '../../libs/domain/form';
import { agencies } from '../../libs/domain/member';
import { decisions, held, occasions, pathways } from './findings';

const reason: Field = { key: 'reason', kind: 'words', required: true };
const childsWords: Field = { key: 'childsWords', kind: 'words' };
const hearingAt: Field = { key: 'hearingAt', kind: 'instant', required: true };
const nextHearingAt: Field = {
  key: 'nextHearingAt',
  kind: 'instant',
  when: { field: 'decision', is: held },
};
const practitioner: Field = {
  key: 'practitioner',
  kind: 'member',
  of: 'practitioner',
  required: true,
};

const objections = [
  'failToSurrender',
  'furtherOffences',
  'interfere',
  'ownProtection',
  'ownWelfare',
  'notEnoughKnown',
] as const;
/**
 * LASPO 2012 s98, first set, and s99, second set, limb by limb; the two history tests of s99 apart.
 */
const limbs = [
  'aged12',
  'custodyVeryLikely',
  'seriousOffence',
  'imprisonableOffence',
  'abscondedWhileHeld',
  'allegedWhileHeld',
  'imprisonableWhileOnBail',
  'recentSignificantRelevant',
  'onlyDetentionProtects',
  'onlyDetentionPrevents',
  'notManagedInCommunity',
  'representedOrRefused',
] as const;
export const causes = [
  'toldLate',
  'noAddress',
  'noPlacement',
  'noIntensiveSupport',
  'objectionNotAnswered',
  'courtNotPersuaded',
  'childOrFamilyDeclined',
  'anotherArea',
  'weekendCourt',
  'solicitorNotReached',
] as const;
const needs = [
  'bailPackage',
  'accommodation',
  'resettlement',
  'education',
  'health',
  'sen',
  'familySupport',
  'safetyAndWellbeing',
  'other',
] as const;

const intake: Form = [
  { key: 'source', kind: 'text', required: true, section: 'whoTells' },
  { key: 'sourceReference', kind: 'text', required: true },
  { key: 'childGivenNames', kind: 'text', required: true, section: 'theChild' },
  { key: 'childFamilyName', kind: 'text', required: true },
  { key: 'dateOfBirth', kind: 'day', required: true, past: true },
  { key: 'language', kind: 'text' },
  { key: 'ehcp', kind: 'choice', choices: ['yes', 'no', 'notKnown'], required: true, fact: true },
  {
    key: 'lookedAfterBefore',
    kind: 'choice',
    choices: ['yes', 'no', 'notKnown'],
    required: true,
    fact: true,
  },
  { key: 'carerKnown', kind: 'yesNo', required: true, fact: true },
  { key: 'addressKnown', kind: 'yesNo', required: true, fact: true },
  { key: 'court', kind: 'text', required: true, section: 'theHearing' },
  { ...hearingAt, fact: true },
  { key: 'decision', kind: 'choice', choices: ['toCome', ...held], required: true, fact: true },
  { ...nextHearingAt, fact: true },
  {
    key: 'limitKind',
    kind: 'choice',
    choices: ['summary', 'eitherWayYouth', 'crownCourt', 'homicide', 'notKnown'],
    when: { field: 'decision', is: held },
    fact: true,
  },
  { key: 'solicitor', kind: 'text' },
];

export const forms: { readonly intake: Form; readonly acts: { readonly [act: string]: Form } } = {
  intake,
  acts: {
    hearRemand: [
      hearingAt,
      { key: 'decision', kind: 'choice', choices: ['toCome', ...held], required: true },
      nextHearingAt,
    ],
    listHearing: [hearingAt, { key: 'court', kind: 'text' }],
    preparePackage: [
      {
        key: 'support',
        kind: 'choices',
        choices: [
          'bailSupport',
          'intensiveSupport',
          'accommodation',
          'curfewTag',
          'education',
          'health',
          'family',
          'mentor',
        ],
        required: true,
      },
      { key: 'objections', kind: 'choices', choices: objections, required: true },
      { key: 'answered', kind: 'choices', choices: objections },
      { key: 'packageWords', kind: 'words', required: true },
      childsWords,
    ],
    sendPackage: [
      { key: 'sentTo', kind: 'choices', choices: ['solicitor', 'cps', 'court'], required: true },
      { key: 'sentAt', kind: 'instant', past: true },
    ],
    recordNoPackage: [{ key: 'whyNone', kind: 'choice', choices: causes, required: true }, reason],
    recordHearing: [
      { key: 'decision', kind: 'choice', choices: decisions, required: true },
      nextHearingAt,
      { key: 'offeredAtHearing', kind: 'yesNo', required: true },
      { key: 'represented', kind: 'yesNo', required: true },
      { key: 'courtsReasons', kind: 'words', required: true },
      childsWords,
    ],
    recordReview: [
      { key: 'represented', kind: 'yesNo', required: true },
      { key: 'limbsArgued', kind: 'choices', choices: limbs, section: 'theConditions' },
      { key: 'limbsContestable', kind: 'choices', choices: limbs },
      { key: 'limbsContested', kind: 'choices', choices: limbs },
      { key: 'limbEvidence', kind: 'words' },
      { key: 'adultification', kind: 'words', required: true, section: 'howTheChildWasSeen' },
      { key: 'ethnicity', kind: 'words', required: true },
      { key: 'missed', kind: 'yesNo', required: true, section: 'whatWasMissed' },
      {
        key: 'causes',
        kind: 'choices',
        choices: causes,
        when: { field: 'missed', is: ['yes'] },
        required: true,
      },
      { key: 'notMissedBecause', kind: 'words', when: { field: 'missed', is: ['no'] } },
      { key: 'learning', kind: 'words', required: true },
    ],
    signOff: [{ key: 'comment', kind: 'words', required: true }],
    sendBack: [reason],
    askForAction: [
      { key: 'what', kind: 'words', required: true },
      { key: 'answers', kind: 'choice', choices: needs, required: true },
      { key: 'ownerAgency', kind: 'choice', choices: Object.keys(agencies), required: true },
      { key: 'owner', kind: 'member', of: 'actionOwner' },
      { key: 'dueOn', kind: 'day', required: true },
    ],
    allocate: [practitioner],
    reallocate: [practitioner, reason],
    recordAuthority: [
      { key: 'designatedAuthority', kind: 'text', required: true },
      { key: 'isOurs', kind: 'yesNo', required: true },
      { key: 'socialWorkerTold', kind: 'yesNo', required: true },
    ],
    recordCarePlan: [{ key: 'carePlanOn', kind: 'day', required: true, past: true }, childsWords],
    notifySen: [
      { key: 'occasion', kind: 'choice', choices: occasions, required: true },
      { key: 'notified', kind: 'choices', choices: ['home', 'host', 'expected'], required: true },
    ],
    recordTransfer: [
      { key: 'transferredOn', kind: 'day', required: true, past: true },
      { key: 'transferredTo', kind: 'text', required: true },
      childsWords,
    ],
    recordAdvocate: [
      { key: 'advocate', kind: 'choice', choices: ['met', 'offered', 'declined'], required: true },
      childsWords,
    ],
    recordPlanningMeeting: [
      { key: 'agreedNext', kind: 'words', required: true },
      { ...childsWords, required: true },
    ],
    recordPathway: [
      { key: 'pathway', kind: 'choice', choices: pathways, required: true },
      {
        key: 'howItStands',
        kind: 'choice',
        choices: ['goingWell', 'someConcern', 'stuck'],
        required: true,
      },
      { key: 'pathwayPlan', kind: 'words', required: true },
      { key: 'pathwayOwner', kind: 'choice', choices: Object.keys(agencies), required: true },
      { key: 'pathwayBy', kind: 'day', required: true },
    ],
    giveTimeLimit: [
      { key: 'limitOn', kind: 'day', required: true },
      { key: 'limitBy', kind: 'choice', choices: ['cps', 'court'], required: true },
    ],
    handOn: [{ key: 'handedTo', kind: 'text', required: true }, reason],
    endTurned18: [{ key: 'handedTo', kind: 'text', required: true }, reason],
    openedInError: [reason],
  },
};
