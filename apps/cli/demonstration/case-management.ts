/** Invented children whose cases all agencies review together. Nobody here lives. */
import { addDays, type Day } from '../../../libs/domain/london';
import type { Invented } from './invented';
import type { Step } from './living';
import { bornBefore, type Child, type Fields, step } from './step';

const referral =
  (
    sourceReference: string,
    [given, family, age]: Child,
    trigger: string,
    more: (day: Day) => Fields = () => ({}),
  ) =>
  (day: Day, today: Day): Fields => ({
    source: 'Northshire youth justice service, team 2',
    sourceReference,
    childGivenNames: given,
    childFamilyName: family,
    dateOfBirth: bornBefore(today, age, 75),
    trigger,
    ...more(day),
  });
const allocated: Step = step('panelTeamManager', 'allocate', { practitioner: '@practitioner' }, 1);
const review: Step = step(
  'practitioner',
  'submitReview',
  {
    childsWords: 'I only feel all right at my nan’s.',
    familysView: 'She would have her every weekend.',
    safetyAndWellbeing: 'high',
    seriousHarm: 'medium',
    reoffending: 'medium',
    whatChanged: 'Older men wait outside the school.',
    childsSafety: 'Collected from school each day.',
    victimsSafety: 'No victim is known.',
    communitysSafety: 'Officers pass the school at three.',
    contingency: 'Ring the duty manager, at any hour.',
    diversity: 'She is a young carer, and says so to few.',
    inCustody: false,
  },
  3,
);

export const invented: readonly Invented[] = [
  {
    sourceReference: 'NM-1',
    ago: 9,
    referral: referral('NM-1', ['Tia', 'Rowe', 14], 'safetyAndWellbeing', () => ({
      whyNow: 'She was missing for two nights.',
      safetyAndWellbeing: 'high',
    })),
    steps: [
      allocated,
      review,
      { ...step('chair', 'listForSitting', { sitting: '@sitting' }), days: 1 },
    ],
  },
  {
    sourceReference: 'NM-2',
    ago: 14,
    referral: referral('NM-2', ['Noah', 'Castle', 16], 'transferredIn', (day) => ({
      movedOn: addDays(day, -12),
      responsible: 'home',
    })),
    steps: [allocated],
  },
  {
    sourceReference: 'NM-3',
    ago: 1,
    referral: referral('NM-3', ['Amir', 'Hassan', 15], 'significantChange', () => ({
      whyNow: 'His placement ends this month.',
    })),
    steps: [],
  },
];
