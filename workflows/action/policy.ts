/**
 * By when an action is done, checked and owned, and who hears. No published figure was found for
 * any of it.
 */
import type { Policy } from '../../libs/domain/policy';

const assumed = {
  source:
    'Settled for the first build: the plan asks for an owner, a date, evidence and sign-off, ' +
    'and gives no figure',
  standing: 'assumption',
} as const;
const at9 = { speaksAt: '09:00' } as const;

export const policy: Policy = {
  procedure: 'action',
  version: '2026-11-24',
  cutOff: { time: '17:00', ...assumed },
  clocks: {
    naming: {
      within: '2 working days',
      ...assumed,
      ladder: [
        { key: 'on the day', when: 'due', ...at9, tell: 'holder' },
        { key: '2 days late', when: { after: '2 working days' }, ...at9, tell: 'teamManager' },
        {
          key: '5 days late',
          when: { after: '5 working days' },
          ...at9,
          tell: 'headOfService',
          acknowledge: { within: '2 working days', otherwise: 'director' },
        },
      ],
    },
    doing: {
      source:
        'The day on which the panel said it is to be done. When anybody is told is an assumption',
      standing: 'local',
      ladder: [
        { key: '2 days before', when: { before: '2 working days' }, ...at9, tell: 'holder' },
        { key: 'on the day', when: 'due', ...at9, tell: 'holder' },
        {
          key: '2 days late',
          when: { after: '2 working days' },
          ...at9,
          tell: 'holdersManager',
          acknowledge: { within: '2 working days', otherwise: 'serviceManager' },
        },
        { key: '5 days late', when: { after: '5 working days' }, ...at9, tell: 'panelTeamManager' },
        {
          key: '10 days late',
          when: { after: '10 working days' },
          ...at9,
          tell: 'headOfService',
          acknowledge: { within: '2 working days', otherwise: 'director' },
        },
      ],
    },
    signingOff: {
      within: '5 working days',
      ...assumed,
      ladder: [
        { key: '1 day before', when: { before: '1 working day' }, ...at9, tell: 'holder' },
        { key: '2 days late', when: { after: '2 working days' }, ...at9, tell: 'panelTeamManager' },
        {
          key: '5 days late',
          when: { after: '5 working days' },
          ...at9,
          tell: 'headOfService',
          acknowledge: { within: '2 working days', otherwise: 'director' },
        },
      ],
    },
  },
  figures: {},
};
