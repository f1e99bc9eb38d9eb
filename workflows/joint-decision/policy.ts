/**
 * How long each part of a joint decision may take, who hears, who must sit. Every figure has its
 * source and its standing; an assumption is a default for a service to settle, and pages say so.
 */
import type { Json } from '../../libs/domain/form';
import type { Rung } from '../../libs/domain/ladder';
import type { ClockPolicy, Figure, Policy, Sourced } from '../../libs/domain/policy';
import type { Span } from '../../libs/domain/span';
import { outcome } from './outcomes';

const assumption: Sourced = {
  source: 'Settled for the first build of this panel; no published figure was found',
  standing: 'assumption',
};
const guidance2014 = (what: string): Sourced => ({
  source:
    `YJB case management guidance of 2014, ${what}: ` +
    'https://www.gov.uk/government/publications/use-out-of-court-disposals. Whether today’s ' +
    'guidance still says so could not be confirmed',
  standing: 'guidance',
});
const victimsCode: Sourced = {
  source:
    'Victims’ Code: told of a decision within 5 working days, 1 where the enhanced service is ' +
    'owed. Read in older texts; the duty lies mainly with the police, and the code was being ' +
    'revised in 2026',
  standing: 'guidance',
};

const at9 = { speaksAt: '09:00' } as const;
/**
 * The ladder of every clock in days: whoever holds it before and on the day, then a manager, then
 * the Head of Service.
 */
const ladder: readonly Rung[] = [
  { key: '2 days before', when: { before: '2 working days' }, ...at9, tell: 'holder' },
  { key: 'on the day', when: 'due', ...at9, tell: 'holder' },
  {
    key: '2 days late',
    when: { after: '2 working days' },
    ...at9,
    tell: 'teamManager',
    acknowledge: { within: '2 working days', otherwise: 'serviceManager' },
  },
  { key: '5 days late', when: { after: '5 working days' }, ...at9, tell: 'headOfService' },
];
/**
 * Told at the very instant it is due, so that the difference passes up and nobody waits for the
 * morning.
 */
const passingUp = (to: 'serviceManager' | 'headOfService'): readonly Rung[] => [
  ...ladder.slice(0, 2),
  { key: 'passes up', when: 'due', tell: to },
  ...ladder.slice(2),
];

const within = (span: Span, said: Sourced = assumption): ClockPolicy => ({
  within: span,
  ladder,
  ...said,
});
const assumed = (value: Json, source = assumption.source): Figure => ({
  value,
  source,
  standing: 'assumption',
});
/** What a child or a family needs, and no service can hurry. */
const childOrFamily: NonNullable<ClockPolicy['pauses']> = {
  familyAway: {
    by: ['panelTeamManager', 'teamManager'],
    atMost: '10 working days',
    with: 'family',
    ...assumption,
  },
  childUnwell: {
    by: ['panelTeamManager', 'teamManager'],
    atMost: '20 working days',
    with: 'family',
    ...assumption,
  },
};
const { maxWeeks, weeksWithReason } = outcome('youthConditionalCaution');

export const policy: Policy = {
  procedure: 'joint-decision',
  version: '2026-11-01',
  cutOff: { time: '17:00', ...assumption },
  clocks: {
    screening: within('1 working day'),
    allocation: within('2 working days'),
    firstVictimAttempt: within('3 working days'),
    victimStatus: {
      ...within('10 working days'),
      pauses: {
        victimAskedForTime: {
          by: ['panelTeamManager', 'teamManager'],
          atMost: '20 working days',
          with: 'victim-service',
          ...assumption,
        },
      },
    },
    assessment: {
      ...within('10 working days', guidance2014('10 working days from referral')),
      pauses: childOrFamily,
      extends: { by: ['teamManager', 'serviceManager'], atMost: '10 working days', ...assumption },
    },
    reassessment: within('2 working days'),
    qualityAssurance: within('2 working days'),
    sitting: within(
      '15 working days',
      guidance2014(
        '15 working days from the date of bail; here from receipt for a child who is not on bail',
      ),
    ),
    sittingSinceTold: {
      ...within('15 working days'),
      ladder: ladder.filter(({ when }) => when === 'due' || 'after' in when),
    },
    resolution: { ...within('2 working days'), ladder: passingUp('serviceManager') },
    resolutionByService: { ...within('5 working days'), ladder: passingUp('headOfService') },
    confirmation: within('2 working days'),
    confirmationByCps: within('10 working days'),
    victimTold: within('5 working days', victimsCode),
    enhancedVictimTold: within('1 working day', victimsCode),
    childTold: within('2 working days'),
    administration: { ...within('10 working days'), pauses: childOrFamily },
    firstContact: within('5 working days'),
    delivery: {
      ladder,
      source:
        'The weeks agreed when the outcome was given or extended; else the most that is ' +
        'usual, 12, or 16 for a conditional caution',
      standing: 'assumption',
    },
    breachDecision: within('5 working days'),
    finalising: within('2 working days'),
    resultSent: within('1 working day'),
    resultAcknowledged: within('2 working days'),
    victimToldAtEnd: within('5 working days', victimsCode),
    enhancedVictimToldAtEnd: within('1 working day', victimsCode),
    exitPlan: { ...within('5 working days'), pauses: childOrFamily },
    bailEnds: {
      source:
        'The end of bail as the police give it; when anybody is told is settled for the first ' +
        'build',
      standing: 'assumption',
      ladder: [
        {
          key: '10 days before, police',
          when: { before: '10 working days' },
          ...at9,
          tell: 'policeDecisionMaker',
        },
        {
          key: '10 days before, panel',
          when: { before: '10 working days' },
          ...at9,
          tell: 'panelTeamManager',
        },
        {
          key: '5 days before, police',
          when: { before: '5 working days' },
          ...at9,
          tell: 'policeDecisionMaker',
        },
        {
          key: '5 days before, panel',
          when: { before: '5 working days' },
          ...at9,
          tell: 'panelTeamManager',
        },
      ],
    },
    // 140 days are the 16 weeks of conditions and the 28 days of the police file.
    timeLimit: {
      source:
        'The date and basis the police give (Magistrates’ Courts Act 1980 s127; CJA 1988 ' +
        's39A); else indicative, six months from a summary offence. Only the police confirm ' +
        'it. When anybody is told is an assumption',
      standing: 'statute',
      ladder: [
        {
          key: 'conditions must begin, police',
          when: { before: '140 days' },
          ...at9,
          tell: 'policeDecisionMaker',
        },
        {
          key: 'conditions must begin, panel',
          when: { before: '140 days' },
          ...at9,
          tell: 'panelTeamManager',
        },
        {
          key: 'police file, police',
          when: { before: '28 days' },
          ...at9,
          tell: 'policeDecisionMaker',
        },
        {
          key: 'police file, panel',
          when: { before: '28 days' },
          ...at9,
          tell: 'panelTeamManager',
        },
        { key: 'on the day', when: 'due', ...at9, tell: 'policeDecisionMaker' },
      ],
    },
    turns18: {
      source:
        'CDA 1998 s66ZA and s66A: a youth caution or youth conditional caution is for a child ' +
        'under 18. When anybody is told is an assumption',
      standing: 'statute',
      ladder: [
        {
          key: '20 days before, police',
          when: { before: '20 working days' },
          ...at9,
          tell: 'policeDecisionMaker',
        },
        {
          key: '20 days before, panel',
          when: { before: '20 working days' },
          ...at9,
          tell: 'panelTeamManager',
        },
        { key: 'turns 18', when: 'due', tell: 'policeDecisionMaker' },
      ],
    },
  },
  quorum: {
    roles: ['policeDecisionMaker', 'chair'],
    atLeast: 1,
    of: ['childrens-services', 'health', 'education', 'victim-service'],
    source: 'Settled for the first build; no published quorum was found',
    standing: 'assumption',
  },
  figures: {
    youngest: {
      value: 10,
      source:
        'Age at the offence: the age of criminal responsibility (Children and Young Persons ' +
        'Act 1933 s50)',
      standing: 'statute',
    },
    oldest: {
      value: 17,
      source: 'Age at the offence; and the child is under 18 now',
      standing: 'statute',
    },
    victimAttempts: assumed(3),
    victimChannels: assumed(2),
    deliveryWeeks: assumed(12),
    conditionalWeeks: { ...maxWeeks! },
    conditionalWeeksWithReason: { ...weeksWithReason! },
    policeFileDays: assumed(28),
    turnedOn: assumed(
      [],
      'Outcome 23 is off until this service has read the guidance of 12 February 2026 and ' +
        'turns it on',
    ),
  },
};
