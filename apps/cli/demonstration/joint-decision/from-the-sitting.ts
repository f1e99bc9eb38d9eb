/** What an invented case comes through from the day on which the panel hears it. */
import type { Step } from '../living';
import { step } from '../step';
import { one } from './before-the-sitting';

export const heard = (police: string, others: string): readonly Step[] => [
  {
    ...step('chair', 'openItem', {
      present: ['policeDecisionMaker', 'youth-justice', 'health', 'victim-service'],
    }),
    atSitting: true,
  },
  step('policeDecisionMaker', 'takePosition', {
    outcomes: one(police),
    positionReason: 'It answers what happened.',
  }),
  step('panelTeamManager', 'takePosition', {
    outcomes: one(others),
    positionReason: 'The child has begun to put it right, without being asked.',
  }),
  step('agencyMember/health', 'takePosition', {
    outcomes: one(others),
    positionReason: 'Speech and language therapy would go on.',
  }),
  step('chair', 'closeItem', {
    outcomes: one(others),
    recommendationReason: 'What the panel thinks helps this child most, and answers the harm.',
  }),
];

export const confirmed = (outcome: string): readonly Step[] => [
  step(
    'policeDecisionMaker',
    'confirm',
    {
      outcomes: one(outcome),
      rationale: 'Proportionate, and the right help for this child.',
      decidedBy: 'police',
    },
    1,
  ),
  step('victimWorker', 'tellVictim', {
    victim: 'v1',
    victimToldHow: 'telephone',
    victimsWords: 'Thank you for telling me.',
  }),
  step(
    'practitioner',
    'tellChild',
    {
      toldHow: 'inPerson',
      plainWords: 'You need not go to court. This is what we will do together.',
      consequenceExplained: true,
      carerTold: true,
      childsWords: 'OK. I understand.',
    },
    1,
  ),
];

export const resolved: readonly Step[] = [
  step('policeDecisionMaker', 'recordRemedy', {
    victim: 'v1',
    officersEfforts: 'Telephoned, and went through the community remedy document.',
    remedyAskedFor: true,
    actionAskedFor: 'A letter that says sorry.',
    remedyGiven: true,
  }),
  step(
    'policeDecisionMaker',
    'administer',
    {
      offence: 'o1',
      outcome: 'communityResolution',
      appropriateAdultPresent: true,
      legalAdviceOffered: true,
      sufficientEvidence: true,
      acceptsResponsibility: true,
      agreesToTakePart: true,
      conditions: 'A letter, and six meetings with a mentor.',
      weeks: 8,
    },
    2,
  ),
  step('practitioner', 'recordFirstContact', { childsWords: 'My mentor is all right.' }, 2),
  step(
    'practitioner',
    'recordEngagement',
    { engagement: 'attended', childsWords: 'We wrote the letter together.' },
    5,
  ),
];

export const ended: readonly Step[] = [
  step(
    'practitioner',
    'finish',
    { offence: 'o1', finished: 'completed', childsWords: 'I did all of it.' },
    10,
  ),
  step('policeDecisionMaker', 'acknowledgeResult', {}, 1),
  step('victimWorker', 'tellVictimAtEnd', {
    victim: 'v1',
    victimToldHow: 'letter',
    feelsSafe: 'yes',
  }),
  step(
    'practitioner',
    'writeExitPlan',
    {
      childsWords: 'I kept my word.',
      whatWorked: 'The mentor, and being believed.',
      safetyAndWellbeing: 'low',
      seriousHarm: 'low',
      reoffending: 'low',
      exitPlan: 'Football on Saturdays; the mentor telephones in a month.',
    },
    1,
  ),
];
