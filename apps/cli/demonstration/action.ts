/**
 * Invented actions: one that goes well, one that is late, one that waits to be signed off. Nobody
 * here lives.
 */
import { addDays, type Day } from '../../../libs/domain/london';
import type { Invented } from './invented';
import { bornBefore, type Fields, step } from './step';

interface Work {
  readonly given: string;
  readonly family: string;
  readonly age: number;
  readonly panel: string;
  readonly what: string;
  readonly answers: string;
  readonly agency: string;
  readonly dueIn: number;
}
const referral =
  (sourceReference: string, { given, family, age, panel, what, answers, agency, dueIn }: Work) =>
  (day: Day, today: Day): Fields => ({
    source: 'Northshire youth justice service',
    sourceReference,
    childGivenNames: given,
    childFamilyName: family,
    dateOfBirth: bornBefore(today, age, 90),
    panel,
    what,
    answers,
    ownerAgency: agency,
    dueOn: addDays(day, dueIn),
  });

export const invented: readonly Invented[] = [
  {
    sourceReference: 'NA-1',
    ago: 6,
    referral: referral('NA-1', {
      given: 'Aliyah',
      family: 'Marsden',
      age: 14,
      panel: 'jointDecision',
      what: 'Find her a place at the Saturday boxing club, and go with her the first time.',
      answers: 'safetyAndWellbeing',
      agency: 'youth-justice',
      dueIn: 21,
    }),
    steps: [
      step(
        'panelTeamManager',
        'nameOwner',
        { ownerAgency: 'youth-justice', owner: '@practitioner' },
        1,
      ),
      step(
        'actionOwner/youth-justice',
        'recordProgress',
        { progress: 'The club has a place from next month.' },
        2,
      ),
    ],
  },
  {
    sourceReference: 'NA-2',
    ago: 18,
    referral: referral('NA-2', {
      given: 'Kofi',
      family: 'Brennan',
      age: 16,
      panel: 'none',
      what: 'Hear from the school what changed since he has his own timetable.',
      answers: 'education',
      agency: 'education',
      dueIn: 10,
    }),
    steps: [
      step(
        'panelTeamManager',
        'nameOwner',
        { ownerAgency: 'education', owner: '@agencyMember/education' },
        1,
      ),
    ],
  },
  {
    sourceReference: 'NA-3',
    ago: 9,
    referral: referral('NA-3', {
      given: 'Mia',
      family: 'Tolland',
      age: 13,
      panel: 'none',
      what: 'A first meeting with the school nurse about sleep.',
      answers: 'health',
      agency: 'health',
      dueIn: 12,
    }),
    steps: [
      step(
        'panelTeamManager',
        'nameOwner',
        { ownerAgency: 'health', owner: '@agencyMember/health' },
        1,
      ),
      step(
        'actionOwner/health',
        'finish',
        {
          result: 'done',
          evidence: 'She came with her grandmother; two more are arranged.',
          childsWords: 'I sleep with the radio on now.',
        },
        4,
      ),
    ],
  },
];
