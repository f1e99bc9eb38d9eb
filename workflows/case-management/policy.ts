/**
 * How often a case is reviewed, by when each part is done, and who hears. No national interval was
 * found; every figure here is for a service to settle.
 */
import type { Rung } from '../../libs/domain/ladder';
import type { ClockPolicy, Policy, Sourced } from '../../libs/domain/policy';
import type { Span } from '../../libs/domain/span';

const assumed: Sourced = {
  source: 'Settled for the first build; no published figure was found',
  standing: 'assumption',
};
const reviews: Sourced = {
  source:
    'No national interval for reviews was found. Settled for the first build from what ' +
    'services publish',
  standing: 'assumption',
};
const at9 = { speaksAt: '09:00' } as const;
const ladder: readonly Rung[] = [
  { key: '2 days before', when: { before: '2 working days' }, ...at9, tell: 'holder' },
  { key: 'on the day', when: 'due', ...at9, tell: 'holder' },
  { key: '2 days late', when: { after: '2 working days' }, ...at9, tell: 'teamManager' },
  {
    key: '5 days late',
    when: { after: '5 working days' },
    ...at9,
    tell: 'headOfService',
    acknowledge: { within: '2 working days', otherwise: 'director' },
  },
];
const within = (span: Span, said: Sourced = assumed): ClockPolicy => ({
  within: span,
  ladder,
  ...said,
});
/** For what a manager does, and not the worker. */
const manager: readonly Rung[] = ladder.map((rung) =>
  rung.tell === 'holder' ? { ...rung, tell: 'panelTeamManager' } : rung,
);

export const policy: Policy = {
  procedure: 'case-management',
  version: '2026-11-24',
  cutOff: { time: '17:00', ...assumed },
  clocks: {
    allocation: within('2 working days'),
    firstReview: within('10 working days'),
    nextReview: {
      ...reviews,
      ladder,
      reckoned:
        '{veryHighDays} days where a risk stands very high, {highDays} where one stands high, ' +
        '{custodyMonths} month in custody and {daysBeforeStage} days before the next stage ' +
        'there, {everyoneMonths} months for every child; whichever comes first',
    },
    broughtForward: within('5 working days'),
    sitting: within('10 working days', {
      source:
        'A panel that sits each week hears a review at one of its next two sittings. Settled ' +
        'for the first build',
      standing: 'assumption',
    }),
    quarterlyLook: {
      source: 'The service’s plan: every open case is looked at each quarter',
      standing: 'local',
      ladder: manager,
      reckoned: '{lookMonths} months',
    },
    stabilityTest: {
      within: '3 months',
      ladder: manager,
      source:
        'The home service keeps responsibility for three months while a move is tested, and a ' +
        'meeting then hands over or does not (guidance on case responsibility, as the Youth ' +
        'Justice Legal Centre reads it)',
      standing: 'guidance',
    },
  },
  quorum: {
    roles: ['chair', 'practitioner'],
    atLeast: 2,
    of: ['childrens-services', 'health', 'education', 'police'],
    ...assumed,
  },
  figures: {
    veryHighDays: { value: 28, ...reviews },
    highDays: { value: 42, ...reviews },
    custodyMonths: { value: 1, ...reviews },
    daysBeforeStage: {
      value: 7,
      source:
        'A review comes before each hearing, transfer or release of a child in custody. How ' +
        'long before is settled for the first build',
      standing: 'assumption',
    },
    everyoneMonths: { value: 3, ...reviews },
    lookMonths: {
      value: 3,
      source: 'The service’s plan: every open case is looked at each quarter',
      standing: 'local',
    },
  },
};
