/** Who hears of a clock, and when. */
import type { Rung } from '../../../libs/domain/ladder';

export const at9 = { speaksAt: '09:00' } as const;

/**
 * The ladder of every clock in days: whoever holds it before and on the day, then a manager, then
 * the Head of Service.
 */
export const ladder: readonly Rung[] = [
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
export const passingUp = (to: 'serviceManager' | 'headOfService'): readonly Rung[] => [
  ...ladder.slice(0, 2),
  { key: 'passes up', when: 'due', tell: to },
  ...ladder.slice(2),
];

/** A date that nobody here can move: the police and the panel hear of it together. */
export const toPoliceAndPanel = (what: string, when: Rung['when']): readonly Rung[] => [
  { key: `${what}, police`, when, ...at9, tell: 'policeDecisionMaker' },
  { key: `${what}, panel`, when, ...at9, tell: 'panelTeamManager' },
];
