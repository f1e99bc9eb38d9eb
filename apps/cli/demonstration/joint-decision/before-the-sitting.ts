/** What an invented case comes through before the panel hears it. */
import type { Step } from '../living';
import { step, type Fields } from '../step';

/** One child said to have done one thing: the outcome of the first offence. */
export const one = (outcome: string): Fields => ({ o1: outcome });

export const begun: readonly Step[] = [
  step('panelTeamManager', 'accept', {}, 1),
  step('panelTeamManager', 'allocate', {
    practitioner: '@practitioner',
    victimWorker: '@victimWorker',
  }),
];

export const victimHeard: readonly Step[] = [
  step(
    'victimWorker',
    'recordVictimAttempt',
    { victim: 'v1', channel: 'telephone', reached: true },
    1,
  ),
  step('victimWorker', 'recordVictimConsent', {
    victim: 'v1',
    consentToContact: 'yes',
    consentAskedBy: 'police',
  }),
  step('victimWorker', 'recordVictimViews', {
    victim: 'v1',
    victimsWords: 'I would like to hear a sorry, and that it will not happen again.',
    restorativeJustice: 'later',
    wantsTellingAtEnd: true,
    feelsSafe: 'mostly',
  }),
  step('victimWorker', 'recordVictimStatus', { victim: 'v1', victimStatus: 'viewsRecorded' }),
];

export const assessment = (outcome: string, days: number): Step =>
  step(
    'practitioner',
    'submitAssessment',
    {
      childsWords: 'I was showing off. I want to put it right.',
      familysView: 'It went well until the change of school.',
      strengths: 'Funny, loyal, good with younger children.',
      diversity: 'Dyslexic: pictures and short sentences help.',
      family: 'Lives with mother and grandmother.',
      exploitation: 'Older children ask for things to be carried; the answer has begun to be no.',
      behaviour: 'Follows when dared, and regrets it the same day.',
      safetyAndWellbeing: 'medium',
      seriousHarm: 'low',
      reoffending: 'low',
      outcomes: one(outcome),
      proposalReason: 'It is the least that does the work.',
      plan: 'Six meetings with a mentor, and a letter.',
    },
    days,
  );

export const listed = step('chair', 'listForSitting', { sitting: '@sitting' });
