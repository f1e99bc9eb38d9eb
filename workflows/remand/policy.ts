/**
 * By when each part of a remand is done, and who hears. The law gives duties and few dates: where a
 * figure is this service's own, it says so.
 */
import type { Rung } from '../../libs/domain/ladder';
import type { ClockPolicy, Policy, Sourced } from '../../libs/domain/policy';
import type { Span } from '../../libs/domain/span';

const assumed: Sourced = {
  source: 'Settled for the first build; no published figure was found',
  standing: 'assumption',
};
const older = (what: string): Sourced => ({
  source:
    `${what}: the National Standards of 2013, which many services still keep. The standards of ` +
    '2019 give no figure',
  standing: 'assumption',
});
const at9 = { speaksAt: '09:00' } as const;
const answered = { within: '2 working days', otherwise: 'director' } as const;

const late: readonly Rung[] = [
  { key: '2 days late', when: { after: '2 working days' }, ...at9, tell: 'teamManager' },
  {
    key: '5 days late',
    when: { after: '5 working days' },
    ...at9,
    tell: 'headOfService',
    acknowledge: answered,
  },
];
const onTheDay: readonly Rung[] = [
  { key: 'on the day', when: 'due', ...at9, tell: 'holder' },
  ...late,
];
const ladder: readonly Rung[] = [
  { key: '1 day before', when: { before: '1 working day' }, ...at9, tell: 'holder' },
  ...onTheDay,
];
const within = (span: Span, said: Sourced = assumed, rungs = ladder): ClockPolicy => ({
  within: span,
  ladder: rungs,
  ...said,
});

const limit: readonly Rung[] = [
  { key: '10 days before', when: { before: '10 working days' }, ...at9, tell: 'holder' },
  { key: '5 days before', when: { before: '5 working days' }, ...at9, tell: 'panelTeamManager' },
  { key: 'on the day', when: 'due', ...at9, tell: 'headOfService', acknowledge: answered },
];
const reckoned = (span: Span, what: string): ClockPolicy => ({
  within: span,
  movesBack: true,
  ladder: limit,
  standing: 'assumption',
  source:
    `${what}, the day of the remand left out, moved back from a day on which no court sits and ` +
    'never forward (SI 1987/299 reg 2(4) to (5)). Reckoned here, so indicative: the CPS or the ' +
    'court gives the limit',
});

export const policy: Policy = {
  procedure: 'remand',
  version: '2026-11-24',
  cutOff: { time: '17:00', ...assumed },
  clocks: {
    allocation: within('1 working day', assumed, onTheDay),
    // Rungs close to the hearing, by the hour, on whatever day that is.
    package: {
      source:
        'The hearing as it is listed. A package helps only where the solicitor and the CPS ' +
        'have it before. When anybody is told is an assumption',
      standing: 'local',
      ladder: [
        { key: '2 days before', when: { before: '2 working days' }, ...at9, tell: 'holder' },
        { key: '24 hours before', when: { before: '24 hours' }, tell: 'holder' },
        { key: '4 hours before', when: { before: '4 hours' }, tell: 'panelTeamManager' },
        { key: '1 hour before', when: { before: '1 hour' }, tell: 'serviceManager' },
        {
          key: 'at the hearing',
          when: 'due',
          tell: 'headOfService',
          acknowledge: { within: '1 working day', otherwise: 'director' },
        },
      ],
    },
    outcome: {
      source: 'The day of the hearing. An assumption',
      standing: 'assumption',
      ladder: onTheDay.map((rung) =>
        rung.when === 'due'
          ? { key: 'the next morning', when: { after: '1 working day' }, ...at9, tell: 'holder' }
          : rung,
      ),
    },
    listing: within('2 working days'),
    review: within('5 working days'),
    reviewSoon: within('2 working days', {
      source:
        'Where the next hearing is within 8 days. Settled for the first build; no published ' +
        'figure was found',
      standing: 'assumption',
    }),
    signOff: within('5 working days'),
    authority: within(
      '1 working day',
      {
        source:
          'The court names a designated authority, and a child who is remanded is looked ' +
          'after by it (LASPO 2012 ss102, 104). By when we know which is an assumption',
        standing: 'assumption',
      },
      onTheDay,
    ),
    carePlan: within('5 working days', {
      source:
        'Within 5 working days for a child in authority accommodation, as we read the care ' +
        'planning regulations; for detention, often 10. To be checked by the service',
      standing: 'assumption',
    }),
    senNotification: within(
      '1 working day',
      {
        source:
          'Children and Families Act 2014 s70 and CDA 1998 s39A: home and host authority, on ' +
          'detention, on transfer and on release. The law gives no figure: the day is an ' +
          'assumption',
        standing: 'assumption',
      },
      onTheDay,
    ),
    advocate: within('2 working days'),
    firstMeeting: within(
      '5 working days',
      older('Planning meeting within 5 working days of a remand'),
    ),
    nextMeeting: {
      ...older('Planning meetings each month'),
      ladder,
      reckoned: '{meetingMonths} month',
    },
    pathways: within('10 working days'),
    timeLimit: {
      source:
        'The limit as the CPS or the court gave it (Prosecution of Offences Act 1985 s22, SI ' +
        '1987/299). When anybody is told is an assumption',
      standing: 'statute',
      ladder: limit,
    },
    reckoned56: reckoned(
      '56 days',
      '56 days, for a summary offence, or one that either court may try and that is heard in ' +
        'the youth court',
    ),
    reckoned182: reckoned('182 days', '182 days, for what is sent to the Crown Court'),
    eighteen: {
      source: 'The eve of the eighteenth birthday. When anybody is told is an assumption',
      standing: 'statute',
      ladder: [
        {
          key: '20 days before',
          when: { before: '20 working days' },
          ...at9,
          tell: 'panelTeamManager',
        },
        {
          key: '5 days before',
          when: { before: '5 working days' },
          ...at9,
          tell: 'panelTeamManager',
        },
        {
          key: '2 days late',
          when: { after: '2 working days' },
          ...at9,
          tell: 'headOfService',
          acknowledge: answered,
        },
      ],
    },
  },
  figures: {
    soonDays: { value: 8, ...assumed },
    meetingMonths: { value: 1, ...older('Planning meetings each month') },
  },
};
