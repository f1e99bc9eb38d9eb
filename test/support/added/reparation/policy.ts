/**
 * How long reparation may take, and who hears. Every figure here is an assumption of the test that
 * adds it.
 */
import type { Policy } from '../../../../libs/domain/policy';

const assumed = { source: 'the test that adds this procedure', standing: 'assumption' } as const;

export const policy: Policy = {
  procedure: 'reparation',
  version: '2026-04-01',
  cutOff: { time: '17:00', ...assumed },
  clocks: {
    agreeing: {
      within: '2 working days',
      ...assumed,
      ladder: [
        { key: 'on the day', when: 'due', speaksAt: '09:00', tell: 'holder' },
        {
          key: 'manager',
          when: { after: '1 working day' },
          speaksAt: '09:00',
          tell: 'teamManager',
          acknowledge: { within: '1 working day', otherwise: 'headOfService' },
        },
      ],
      pauses: {
        familyAway: {
          by: ['panelTeamManager'],
          atMost: '5 working days',
          with: 'family',
          ...assumed,
        },
      },
      extends: { by: ['teamManager'], atMost: '5 working days', ...assumed },
    },
    doing: {
      within: '4 weeks',
      ...assumed,
      ladder: [
        { key: 'before', when: { before: '2 working days' }, speaksAt: '09:00', tell: 'holder' },
        {
          key: 'manager',
          when: { after: '2 working days' },
          speaksAt: '09:00',
          tell: 'headOfService',
        },
      ],
    },
  },
  figures: {},
};
