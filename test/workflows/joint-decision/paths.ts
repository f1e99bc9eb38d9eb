/**
 * Whole lives of a joint decision as data: who does what, in order. The laws begin random lives
 * from them, tests run them on the simulated clock, and the walkthrough runs them against the real
 * servers.
 */
import type { Json } from '../../../libs/domain/form';

type Fields = { readonly [field: string]: Json };
/**
 * A role (with the agency, where several hold it), an act, its answers, days that pass before it,
 * and a delivery's act that must have come. `@role` stands for that person's id.
 */
export interface Step {
  readonly by: string;
  readonly act: string;
  readonly fields: Fields;
  readonly days?: number;
  readonly awaits?: string;
}

const step = (by: string, act: string, fields: Fields = {}, days = 0): Step => ({
  by,
  act,
  fields,
  days,
});
const one = (outcome: string): Fields => ({ o1: outcome });

export const assessment: Fields = {
  childsWords: 'I want to say sorry and I want to go back to boxing.',
  familysView: 'He was doing well until the summer.',
  strengths: 'Kind to his sister; good at maths.',
  diversity: 'Reads better with pictures.',
  family: 'Lives with his mother and sister.',
  exploitation: 'Older children asked him to carry things.',
  behaviour: 'Took things when others dared him.',
  safetyAndWellbeing: 'medium',
  seriousHarm: 'low',
  reoffending: 'medium',
  proposalReason: 'He has said what he did and wants to put it right.',
  plan: 'Mentoring, and a letter to the shop.',
};

export const begun: readonly Step[] = [
  step('panelTeamManager', 'accept'),
  step('panelTeamManager', 'allocate', {
    practitioner: '@practitioner',
    victimWorker: '@victimWorker',
  }),
];
export const attempt = step(
  'victimWorker',
  'recordVictimAttempt',
  { victim: 'v1', channel: 'telephone', reached: true },
  1,
);
export const views = step('victimWorker', 'recordVictimViews', {
  victim: 'v1',
  victimsWords: 'I want an apology.',
  wantsTellingAtEnd: true,
  restorativeJustice: 'later',
  feelsSafe: 'mostly',
});
export const status = step('victimWorker', 'recordVictimStatus', {
  victim: 'v1',
  victimStatus: 'viewsRecorded',
});
const victimHeard: readonly Step[] = [
  attempt,
  step('victimWorker', 'recordVictimConsent', {
    victim: 'v1',
    consentToContact: 'yes',
    consentAskedBy: 'police',
  }),
  views,
  status,
];

const assessed = (outcomes: Fields): readonly Step[] => [
  step('practitioner', 'submitAssessment', { ...assessment, outcomes }, 2),
  step('panelTeamManager', 'signOff', {}, 1),
];
const listed: readonly Step[] = [
  step('chair', 'listForSitting', { sitting: '@sitting' }),
  step(
    'chair',
    'openItem',
    { present: ['policeDecisionMaker', 'youth-justice', 'health', 'victim-service'] },
    1,
  ),
];
const heard = (police: Fields, others: Fields, recommended: Fields): readonly Step[] => [
  ...listed,
  step('policeDecisionMaker', 'takePosition', {
    outcomes: police,
    positionReason: 'It answers what happened.',
  }),
  step('panelTeamManager', 'takePosition', {
    outcomes: others,
    positionReason: 'He has begun to put it right.',
  }),
  step('agencyMember/health', 'takePosition', {
    outcomes: others,
    positionReason: 'It helps him most.',
  }),
  step('chair', 'closeItem', {
    outcomes: recommended,
    recommendationReason: 'What the panel thinks helps him most.',
  }),
];
const toldBoth: readonly Step[] = [
  step('victimWorker', 'tellVictim', {
    victim: 'v1',
    victimToldHow: 'telephone',
    victimsWords: 'Thank you for telling me.',
  }),
  step('practitioner', 'tellChild', {
    toldHow: 'inPerson',
    plainWords:
      'The police have decided that you need not go to court. This is what we will do together.',
    consequenceExplained: true,
    carerTold: true,
    childsWords: 'I understand.',
  }),
];
const remedy = step('policeDecisionMaker', 'recordRemedy', {
  victim: 'v1',
  officersEfforts: 'Telephoned, and went through the community remedy document.',
  remedyAskedFor: true,
  actionAskedFor: 'An apology.',
  remedyGiven: true,
});
const ended: readonly Step[] = [
  { ...step('policeDecisionMaker', 'acknowledgeResult'), awaits: 'resultSent' },
  step('victimWorker', 'tellVictimAtEnd', {
    victim: 'v1',
    victimToldHow: 'letter',
    feelsSafe: 'yes',
  }),
  step('practitioner', 'writeExitPlan', {
    childsWords: 'I kept my word.',
    whatWorked: 'Boxing and the mentor.',
    safetyAndWellbeing: 'low',
    seriousHarm: 'low',
    reoffending: 'low',
    exitPlan: 'Boxing goes on; school mentor.',
  }),
];
const undertaken: readonly Step[] = [
  step('practitioner', 'recordFirstContact', { childsWords: 'Hello.' }, 2),
  step(
    'practitioner',
    'recordEngagement',
    { engagement: 'attended', childsWords: 'It was good.' },
    7,
  ),
];

const confirmed = (outcomes: Fields, more: Fields = {}): Step =>
  step('policeDecisionMaker', 'confirm', {
    outcomes,
    rationale: 'Proportionate, and the right help for this child.',
    decidedBy: 'police',
    ...more,
  });
const finished = (how: string, more: Fields = {}, days = 7): Step =>
  step('practitioner', 'finish', { offence: 'o1', finished: how, ...more }, days);

/** What the officer says when a community resolution is given. */
export const resolutionGates: Fields = {
  offence: 'o1',
  outcome: 'communityResolution',
  appropriateAdultPresent: true,
  legalAdviceOffered: true,
  sufficientEvidence: true,
  acceptsResponsibility: true,
  agreesToTakePart: true,
  conditions: 'A letter to the shop, and six meetings with a mentor.',
  weeks: 8,
};
export const communityResolution: readonly Step[] = [
  ...begun,
  ...victimHeard,
  ...assessed(one('communityResolution')),
  ...heard(one('communityResolution'), one('communityResolution'), one('communityResolution')),
  confirmed(one('communityResolution')),
  ...toldBoth,
  remedy,
  step('policeDecisionMaker', 'administer', resolutionGates, 1),
  ...undertaken,
  finished('completed', { childsWords: 'I did it.' }),
  ...ended,
];

export const splitAndResolved: readonly Step[] = [
  ...begun,
  ...victimHeard,
  ...assessed(one('diversionUndertaken')),
  ...heard(one('youthCaution'), one('diversionUndertaken'), one('diversionUndertaken')),
  step('chair', 'resolve', {
    outcomes: one('diversionUndertaken'),
    resolutionReason: 'He has begun the work.',
  }),
  step('policeDecisionMaker', 'resolve', {
    outcomes: one('youthCaution'),
    resolutionReason: 'It has happened before.',
  }),
  step(
    'serviceManager',
    'resolve',
    {
      outcomes: one('diversionUndertaken'),
      resolutionReason: 'He has begun the work, and a caution would undo it.',
    },
    1,
  ),
  confirmed(one('diversionUndertaken')),
  ...toldBoth,
  ...undertaken,
  finished('completed'),
  step(
    'policeDecisionMaker',
    'finalise',
    { offence: 'o1', undertaken: 'Eight sessions with the mentor.' },
    1,
  ),
  ...ended,
];

/**
 * What the officer says when a youth conditional caution is given: the five requirements, and the
 * rest.
 */
export const conditionalGates: Fields = {
  offence: 'o1',
  outcome: 'youthConditionalCaution',
  appropriateAdultPresent: true,
  legalAdviceOffered: true,
  evidence: true,
  decision: true,
  admits: true,
  effectExplained: true,
  documentSigned: true,
  conditions: 'Meet the mentor each week; write to the shop.',
  weeks: 16,
  penaltyPounds: 0,
  unpaidWorkHours: 10,
};
/** Up to where the gates are asked. */
export const toConditional: readonly Step[] = [
  ...begun,
  ...victimHeard,
  ...assessed(one('youthConditionalCaution')),
  ...heard(
    one('youthConditionalCaution'),
    one('youthConditionalCaution'),
    one('youthConditionalCaution'),
  ),
  confirmed(one('youthConditionalCaution')),
  ...toldBoth,
  remedy,
];
const conditionalGiven: readonly Step[] = [
  ...toConditional,
  step('policeDecisionMaker', 'administer', conditionalGates, 1),
  ...undertaken,
];
export const conditionalCaution: readonly Step[] = [
  ...conditionalGiven,
  step(
    'policeDecisionMaker',
    'varyConditions',
    {
      offence: 'o1',
      conditions: 'Meet the mentor each fortnight.',
      childsWords: 'That fits school better.',
      reason: 'School timetable.',
    },
    7,
  ),
  step('policeDecisionMaker', 'extend', {
    offence: 'o1',
    weeks: 18,
    reason: 'Two meetings were lost to illness.',
  }),
  finished('completed', { childsWords: 'I kept going.' }, 21),
  ...ended,
];
const breached = (excuse: string): Step =>
  finished(
    'breached',
    {
      notCompletedReason: 'Missed three meetings.',
      reasonableExcuse: excuse,
      childsWords: 'I forgot.',
    },
    10,
  );
export const breach: readonly Step[] = [
  ...conditionalGiven,
  breached('given'),
  step(
    'policeDecisionMaker',
    'decideBreach',
    { offence: 'o1', breachDecision: 'continue', reason: 'One more chance.' },
    1,
  ),
  breached('none'),
  step(
    'policeDecisionMaker',
    'decideBreach',
    { offence: 'o1', breachDecision: 'prosecute', reason: 'No excuse given.' },
    1,
  ),
  ...ended,
];

export const sentBackAndDeferred: readonly Step[] = [
  ...begun,
  ...victimHeard,
  step(
    'practitioner',
    'submitAssessment',
    { ...assessment, outcomes: one('communityResolution') },
    2,
  ),
  step('panelTeamManager', 'sendBack', { reason: 'The family is not heard yet.' }),
  step(
    'practitioner',
    'submitAssessment',
    { ...assessment, outcomes: one('communityResolution') },
    1,
  ),
  step('panelTeamManager', 'signOff', { qualityNote: 'The mother is heard now.' }),
  ...listed,
  step('chair', 'defer', { nextSitting: '@sitting', reason: 'Health must be heard.' }),
  ...heard(one('communityResolution'), one('communityResolution'), one('communityResolution')),
  confirmed(one('noFurtherActionPublicInterest'), { departureReason: 'New facts.' }),
  ...toldBoth,
  ...ended,
];
export const notCompleted: readonly Step[] = [
  ...communityResolution.slice(
    0,
    communityResolution.findIndex(({ act }) => act === 'finish'),
  ),
  finished('notCompleted', { notCompletedReason: 'He moved to his father’s and stopped coming.' }),
  ...ended,
];
/** The offence turns out to be indictable, where only the CPS may decide on a caution. */
export const decidedByCps: readonly Step[] = [
  step('policeReferrer', 'correct', {
    correction: 'It is robbery, not theft.',
    offenceKind: { o1: 'indictable' },
  }),
  ...begun,
  ...victimHeard,
  ...assessed(one('youthCaution')),
  ...heard(one('youthCaution'), one('youthCaution'), one('youthCaution')),
  confirmed(one('youthCaution'), { decidedBy: 'cps', cpsDecidedOn: '2026-05-20' }),
  ...toldBoth,
  step(
    'policeDecisionMaker',
    'administer',
    {
      offence: 'o1',
      outcome: 'youthCaution',
      appropriateAdultPresent: true,
      legalAdviceOffered: true,
      sufficientEvidence: true,
      notProsecutedNorConditional: true,
      admits: true,
      effectExplained: true,
      weeks: 12,
    },
    1,
  ),
  ...undertaken,
  finished('completed'),
  ...ended,
];
export const childWithdrew: readonly Step[] = [
  ...toConditional,
  step('practitioner', 'childWithdraws', { offence: 'o1', childsWords: 'I would rather not.' }, 1),
  confirmed(one('communityResolution'), {
    departureReason: 'The child would not sign the conditions.',
  }),
  ...toldBoth,
  step('policeDecisionMaker', 'administer', resolutionGates, 1),
  ...undertaken,
  step('practitioner', 'childWithdraws', { offence: 'o1', childsWords: 'I want to stop.' }, 7),
  ...ended,
];
export const returned: readonly Step[] = [
  step('panelTeamManager', 'returnToPolice', {
    returnReasons: ['notEnoughInformation'],
    reason: 'No account of the interview.',
  }),
];

/** From which random lives may begin. */
export const paths: readonly (readonly Step[])[] = [
  communityResolution,
  splitAndResolved,
  conditionalCaution,
  breach,
  sentBackAndDeferred,
  notCompleted,
  decidedByCps,
  childWithdrew,
];
