/** How long each part of a joint decision may take, why it may stand still, and who hears. */
import type { ClockPolicy, Policy, Sourced } from '../../../libs/domain/policy';
import type { Span } from '../../../libs/domain/span';
import { ladder, passingUp } from './ladders';
import { assumption, guidance2014, victimsCode } from './sources';

const within = (span: Span, said: Sourced = assumption): ClockPolicy => ({
  within: span,
  ladder,
  ...said,
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

export const deadlines: Policy['clocks'] = {
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
      'The weeks agreed when the outcome was given or extended; ' +
      'else the most that is usual, 12, or 16 for a conditional caution',
    standing: 'assumption',
  },
  breachDecision: within('5 working days'),
  finalising: within('2 working days'),
  resultSent: within('1 working day'),
  resultAcknowledged: within('2 working days'),
  victimToldAtEnd: within('5 working days', victimsCode),
  enhancedVictimToldAtEnd: within('1 working day', victimsCode),
  exitPlan: { ...within('5 working days'), pauses: childOrFamily },
};
