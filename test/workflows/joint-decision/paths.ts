/**
 * Whole lives of a joint decision as data: who does what, in order. The laws begin random lives from them, tests run
 * them on the simulated clock, and the walkthrough runs them against the real servers.
 */
import type { Json } from '../../../libs/domain/form';

type Fields = { readonly [field: string]: Json };
/** A role (with the agency, where several hold it), an act, its answers, and days that pass before it. `@role` stands for that person's id. */
export interface Step { readonly by: string; readonly act: string; readonly fields: Fields; readonly days?: number }

const step = (by: string, act: string, fields: Fields = {}, days = 0): Step => ({ by, act, fields, days });
const one = (outcome: string): Fields => ({ o1: outcome });

export const assessment: Fields = {
  childsWords: 'I want to say sorry and I want to go back to boxing.', familysView: 'He was doing well until the summer.', strengths: 'Kind to his sister; good at maths.', diversity: 'Reads better with pictures.',
  family: 'Lives with his mother and sister.', exploitation: 'Older children asked him to carry things.', behaviour: 'Took things when others dared him.', safetyAndWellbeing: 'medium', seriousHarm: 'low', reoffending: 'medium',
  plan: 'Mentoring, and a letter to the shop.',
};

export const begun: readonly Step[] = [
  step('panelTeamManager', 'accept'),
  step('panelTeamManager', 'allocate', { practitioner: '@practitioner', victimWorker: '@victimWorker' }),
  step('victimWorker', 'recordVictimAttempt', { victim: 'v1', channel: 'telephone', reached: true }, 1),
  step('victimWorker', 'recordVictimStatus', { victim: 'v1', victimStatus: 'viewsRecorded', consentToContact: 'yes', victimsWords: 'I want an apology.', wantsTellingAtEnd: true, restorativeJustice: 'later' }),
];

const assessed = (outcomes: Fields): readonly Step[] => [step('practitioner', 'submitAssessment', { ...assessment, outcomes }, 2), step('panelTeamManager', 'signOff', {}, 1)];
const listed: readonly Step[] = [
  step('chair', 'listForSitting', { sitting: '@sitting' }),
  step('chair', 'openItem', { present: ['police', 'youth-justice', 'health', 'victim-service'], policeDecisionMakerPresent: true }, 1),
];
const heard = (police: Fields, others: Fields, recommended: Fields): readonly Step[] => [
  ...listed,
  step('policeDecisionMaker', 'takePosition', { outcomes: police }),
  step('panelTeamManager', 'takePosition', { outcomes: others }),
  step('agencyMember/health', 'takePosition', { outcomes: others, positionReason: 'It helps him most' }),
  step('chair', 'closeItem', { outcomes: recommended, recommendationReason: 'What the panel thinks helps him most.' }),
];
const toldBoth: readonly Step[] = [
  step('victimWorker', 'tellVictim', { victim: 'v1', toldHow: 'telephone', victimsWords: 'Thank you for telling me.' }),
  step('practitioner', 'tellChild', { toldHow: 'inPerson', carerTold: true, consequenceExplained: true, childsWords: 'I understand.' }),
];
const remedy = step('policeDecisionMaker', 'recordRemedy', { officersEfforts: 'Telephoned and met.', actionAskedFor: 'An apology.', remedyOffered: 'offered' });
const gates: Fields = {
  appropriateAdultPresent: true, legalAdviceOffered: true, sufficientEvidence: true, admits: true, acceptsResponsibility: true, agreesToTakePart: true,
};
const ended: readonly Step[] = [
  step('policeDecisionMaker', 'acknowledgeResult'),
  step('victimWorker', 'tellVictimAtEnd', { victim: 'v1', toldHow: 'letter' }),
  step('practitioner', 'writeExitPlan', { childsWords: 'I kept my word.', whatWorked: 'Boxing and the mentor.', safetyAndWellbeing: 'low', seriousHarm: 'low', exitPlan: 'Boxing goes on; school mentor.' }),
];
const undertaken: readonly Step[] = [
  step('practitioner', 'recordFirstContact', { childsWords: 'Hello.' }, 2),
  step('practitioner', 'recordEngagement', { engagement: 'attended', childsWords: 'It was good.' }, 7),
];

const confirmed = (outcomes: Fields, more: Fields = {}): Step => step('policeDecisionMaker', 'confirm', { outcomes, decidedBy: 'police', ...more });

export const communityResolution: readonly Step[] = [
  ...begun, ...assessed(one('communityResolution')), ...heard(one('communityResolution'), one('communityResolution'), one('communityResolution')),
  confirmed(one('communityResolution')), ...toldBoth, remedy, step('policeDecisionMaker', 'administer', { offence: 'o1', ...gates }, 1),
  ...undertaken, step('practitioner', 'finish', { finished: 'completed', childsWords: 'I did it.' }, 7), ...ended,
];

export const splitAndResolved: readonly Step[] = [
  ...begun, ...assessed(one('diversionUndertaken')), ...heard(one('youthCaution'), one('diversionUndertaken'), one('diversionUndertaken')),
  step('chair', 'resolve', { settled: false, reason: 'The police and the panel differ still.' }),
  step('serviceManager', 'resolve', { settled: true, outcomes: one('diversionUndertaken'), reason: 'He has begun the work.' }, 1),
  confirmed(one('diversionUndertaken')), ...toldBoth, ...undertaken,
  step('practitioner', 'finalise', { offence: 'o1', undertaken: 'Eight sessions with the mentor.' }, 7), step('practitioner', 'finish', { finished: 'completed' }), ...ended,
];

export const conditionalGates: Fields = {
  offence: 'o1', ...gates, authorisedDecision: true, effectExplained: true, documentSigned: true, conditions: 'Meet the mentor each week; write to the shop.', weeks: 16, penaltyPounds: 0, unpaidWorkHours: 10,
};
const toConditional: readonly Step[] = [
  ...begun, ...assessed(one('youthConditionalCaution')), ...heard(one('youthConditionalCaution'), one('youthConditionalCaution'), one('youthConditionalCaution')),
  confirmed(one('youthConditionalCaution')), ...toldBoth,
];
export const beforeGates: readonly Step[] = toConditional;
export const conditionalCaution: readonly Step[] = [
  ...toConditional, remedy, step('policeDecisionMaker', 'administer', conditionalGates, 1), ...undertaken,
  step('policeDecisionMaker', 'varyConditions', { conditions: 'Meet the mentor each fortnight.', weeks: 16, reason: 'School timetable.' }, 7),
  step('practitioner', 'finish', { finished: 'completed' }, 21), ...ended,
];
export const breach: readonly Step[] = [
  ...toConditional, remedy, step('policeDecisionMaker', 'administer', conditionalGates, 1), ...undertaken,
  step('practitioner', 'recordBreach', { reasonableExcuse: 'asked', childsWords: 'I forgot.', reason: 'Missed three meetings.' }, 10),
  step('policeDecisionMaker', 'decideBreach', { breachDecision: 'continue', reason: 'One more chance.' }, 1),
  step('practitioner', 'recordBreach', { reasonableExcuse: 'asked', childsWords: 'I do not want to.', reason: 'Missed again.' }, 10),
  step('policeDecisionMaker', 'decideBreach', { breachDecision: 'prosecute', reason: 'No excuse given.' }, 1), ...ended,
];
export const sentBackAndDeferred: readonly Step[] = [
  ...begun, step('practitioner', 'submitAssessment', { ...assessment, outcomes: one('communityResolution') }, 2),
  step('panelTeamManager', 'sendBack', { reason: 'The family is not heard yet.' }), step('practitioner', 'submitAssessment', { ...assessment, outcomes: one('communityResolution') }, 1),
  step('panelTeamManager', 'signOff'), ...listed, step('chair', 'defer', { reason: 'Health must be heard.', nextSitting: '@sitting' }),
  ...heard(one('communityResolution'), one('communityResolution'), one('communityResolution')),
  confirmed(one('noFurtherActionPublicInterest'), { departureReason: 'New facts.' }), ...toldBoth, ...ended,
];
export const returned: readonly Step[] = [step('panelTeamManager', 'returnToPolice', { returnReasons: ['notEnoughInformation'], reason: 'No account of the interview.' })];

/** From which random lives may begin. */
export const paths: readonly (readonly Step[])[] = [communityResolution, splitAndResolved, conditionalCaution, breach, sentBackAndDeferred];
