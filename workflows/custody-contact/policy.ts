/**
 * How long contact after custody may take, how often it is tried, and who hears. The 24 hours are
 * this service's own promise, not the law's.
 */
import type { Policy } from '../../libs/domain/policy';

const promised = {
  source:
    'The service’s plan: contact and an offer of support within 24 hours of leaving police ' +
    'custody. A local commitment, which no law asks for',
  standing: 'local',
} as const;
const assumed = {
  source: 'Settled for the first build; the plan and the guidance give no figure',
  standing: 'assumption',
} as const;
const at9 = { speaksAt: '09:00' } as const;
const answered = { within: '2 working days', otherwise: 'director' } as const;

export const policy: Policy = {
  procedure: 'custody-contact',
  version: '2026-11-24',
  cutOff: { time: '17:00', ...assumed },
  clocks: {
    // Elapsed hours, nights, weekends and bank holidays with them. Neither may pause. At night and
    // at weekends the rota hears.
    contact: {
      within: '24 hours',
      ...promised,
      ladder: [
        { key: '12 hours', when: { before: '12 hours' }, tell: 'holder', onDuty: true },
        { key: '20 hours', when: { before: '4 hours' }, tell: 'teamManager', onDuty: true },
        {
          key: '24 hours',
          when: 'due',
          tell: 'serviceManager',
          onDuty: true,
          acknowledge: { within: '1 working day', otherwise: 'headOfService' },
        },
      ],
    },
    contactSinceNotified: {
      within: '24 hours',
      source:
        'The same promise, counted from when we were told: what the police told late is not ' +
        'this service’s lateness alone',
      standing: 'assumption',
      ladder: [
        { key: '12 hours', when: { before: '12 hours' }, tell: 'holder', onDuty: true },
        { key: '20 hours', when: { before: '4 hours' }, tell: 'panelTeamManager', onDuty: true },
        { key: '24 hours', when: 'due', tell: 'teamManager', onDuty: true },
      ],
    },
    conclusion: {
      within: '5 working days',
      ...assumed,
      ladder: [
        { key: '1 day before', when: { before: '1 working day' }, ...at9, tell: 'holder' },
        { key: '2 days late', when: { after: '2 working days' }, ...at9, tell: 'teamManager' },
        {
          key: '5 days late',
          when: { after: '5 working days' },
          ...at9,
          tell: 'headOfService',
          acknowledge: answered,
        },
      ],
    },
    allocation: {
      within: '1 working day',
      ...assumed,
      ladder: [
        { key: 'on the day', when: 'due', ...at9, tell: 'holder' },
        { key: '2 days late', when: { after: '2 working days' }, ...at9, tell: 'teamManager' },
        {
          key: '5 days late',
          when: { after: '5 working days' },
          ...at9,
          tell: 'headOfService',
          acknowledge: answered,
        },
      ],
    },
    firstMeeting: {
      within: '5 working days',
      ...assumed,
      ladder: [
        { key: '1 day before', when: { before: '1 working day' }, ...at9, tell: 'holder' },
        { key: '2 days late', when: { after: '2 working days' }, ...at9, tell: 'teamManager' },
        {
          key: '5 days late',
          when: { after: '5 working days' },
          ...at9,
          tell: 'headOfService',
          acknowledge: answered,
        },
      ],
    },
    review: {
      source:
        'Nothing in law ends an investigation without bail, so this service asks of itself: ' +
        'after 28 days, then each month. The figures are an assumption',
      standing: 'assumption',
      reckoned:
        '{firstReviewDays} days, then {reviewMonths} month each time, or sooner where whoever ' +
        'asked last said so',
      ladder: [
        { key: '2 days before', when: { before: '2 working days' }, ...at9, tell: 'holder' },
        { key: 'on the day', when: 'due', ...at9, tell: 'holder' },
        { key: '2 days late', when: { after: '2 working days' }, ...at9, tell: 'teamManager' },
        {
          key: '5 days late',
          when: { after: '5 working days' },
          ...at9,
          tell: 'headOfService',
          acknowledge: answered,
        },
      ],
    },
    bailEnds: {
      source:
        'The date the police give: three months from the day after arrest at first, and ' +
        'longer by leave (PACE 1984 s47ZB). When anybody is told is an assumption',
      standing: 'statute',
      ladder: [
        {
          key: '10 days before',
          when: { before: '10 working days' },
          ...at9,
          tell: 'policeDecisionMaker',
        },
        {
          key: '5 days before',
          when: { before: '5 working days' },
          ...at9,
          tell: 'panelTeamManager',
        },
        { key: 'on the day', when: 'due', ...at9, tell: 'panelTeamManager' },
        {
          key: '2 days late',
          when: { after: '2 working days' },
          ...at9,
          tell: 'headOfService',
          acknowledge: answered,
        },
      ],
    },
    challenge: {
      within: '2 working days',
      ...assumed,
      ladder: [
        { key: 'on the day', when: 'due', ...at9, tell: 'headOfService' },
        {
          key: '2 days late',
          when: { after: '2 working days' },
          ...at9,
          tell: 'director',
          acknowledge: { within: '2 working days', otherwise: 'director' },
        },
      ],
    },
  },
  figures: {
    hours: { value: 24, ...promised },
    leastHoursLeft: {
      value: 4,
      source:
        'Told with fewer hours left than these, the police’s telling is why it is late. ' +
        'Settled for the first build',
      standing: 'assumption',
    },
    attempts: { value: 3, ...assumed },
    channels: { value: 2, ...assumed },
    notBefore: { value: '08:00', ...assumed },
    notAfter: { value: '20:00', ...assumed },
    firstReviewDays: { value: 28, ...assumed },
    reviewMonths: { value: 1, ...assumed },
  },
};
