/** Invented children who are held on remand, at different points. Nobody here lives. */
import { addDays, atHour, type Day } from '../../../libs/domain/london';
import type { Invented } from './invented';
import type { Step } from './living';
import { bornBefore, type Child, type Fields, step } from './step';

const iso = (day: Day, hour: `${number}:${number}`): string =>
  new Date(atHour(day, hour)).toISOString();
const referral =
  (
    sourceReference: string,
    [given, family, age]: Child,
    decision: string,
    ehcp: string,
    heard: number,
    next?: number,
  ) =>
  (day: Day, today: Day): Fields => ({
    source: 'Northshire Youth Court',
    sourceReference,
    childGivenNames: given,
    childFamilyName: family,
    dateOfBirth: bornBefore(today, age, 60),
    language: 'English',
    ehcp,
    lookedAfterBefore: 'no',
    carerKnown: true,
    addressKnown: true,
    court: 'Northshire Youth Court',
    hearingAt: iso(addDays(day, heard), '09:30'),
    decision,
    ...(next === undefined ? {} : { nextHearingAt: iso(addDays(day, next), '10:00') }),
    ...(decision === 'toCome' ? {} : { limitKind: 'eitherWayYouth' }),
  });
const allocated: Step = step('panelTeamManager', 'allocate', { practitioner: '@practitioner' }, 1);
const told: Step = step('practitioner', 'notifySen', {
  occasion: 'detention',
  notified: ['home', 'host'],
});
const review: Fields = {
  represented: true,
  limbsArgued: ['aged12', 'custodyVeryLikely', 'seriousOffence'],
  limbsContestable: ['custodyVeryLikely'],
  limbsContested: [],
  limbEvidence: 'The solicitor had not seen the package.',
  adultification: 'He was called a young man throughout.',
  ethnicity: 'Nobody asked, and nobody wrote it down.',
  missed: true,
  causes: ['toldLate', 'objectionNotAnswered'],
  learning: 'Ask the custody desk on Friday afternoons.',
};

export const invented: readonly Invented[] = [
  {
    sourceReference: 'NR-1',
    ago: 2,
    referral: referral('NR-1', ['Kai', 'Marlow', 15], 'yda', 'yes', 0, 9),
    steps: [allocated],
  },
  {
    sourceReference: 'NR-2',
    ago: 6,
    referral: referral('NR-2', ['Leon', 'Adeyemi', 16], 'yda', 'notKnown', -1, 20),
    steps: [allocated, told, step('panelTeamManager', 'recordReview', review, 2)],
  },
  {
    sourceReference: 'NR-3',
    ago: 1,
    referral: referral('NR-3', ['Freya', 'Oldham', 14], 'rlaa', 'no', 0),
    steps: [allocated],
  },
];
