/**
 * Members and cases drawn at random, to hold the access rules against an independent authoriser and
 * against the database.
 */
import { agencies, roles, type Agency, type Role } from '../../../libs/domain/member';
import type { Asking, CaseRecord, What } from '../../../libs/access/reach';
import type { Procedure } from '../../../libs/domain/procedure';
import type { Chance } from '../../support/random';

export const whats: readonly What[] = ['referral', 'progress', 'child', 'case', 'victims'];
const ids = Array.from({ length: 8 }, (_, i) => `00000000-0000-4000-8000-00000000000${i}`);

/**
 * Two panels that differ in who refers, who sits and where a chair or a practitioner has something
 * to do.
 */
export const procedures = [
  {
    name: 'one',
    refers: ['policeReferrer', 'apiClient'],
    sits: ['police', 'youth-justice', 'health'],
    stages: { early: { open: ['screen'] }, heard: { open: ['list'] } },
    acts: {
      screen: { by: ['panelTeamManager'] },
      list: { by: ['chair'] },
      confirm: { by: ['policeDecisionMaker'], anywhere: true },
    },
  },
  {
    name: 'other',
    refers: ['practitioner'],
    stages: { early: { open: ['screen'] }, late: { open: ['list', 'call'] } },
    acts: {
      screen: { by: ['panelTeamManager'] },
      list: { by: ['chair'] },
      call: { by: ['practitioner', 'panelTeamManager'] },
    },
  },
] as unknown as readonly Procedure[];

export const draw = (chance: Chance) => {
  const one = <T>(of: readonly T[]): T => chance.pick(of);
  const some = <T>(of: readonly T[], most: number): readonly T[] => [
    ...new Set(Array.from({ length: chance.upTo(most) }, () => one(of))),
  ];
  return {
    asking: (id = one(ids)): Asking => ({
      id,
      agency: one(Object.keys(agencies) as Agency[]),
      roles: some(Object.keys(roles) as Role[], 3),
      disabled: chance.happens(0.1),
      standsInFor: some(ids, 2)
        .filter((absent) => absent !== id)
        .map((absent) => ({
          id: absent,
          roles: some(['practitioner', 'victimWorker', 'chair'] as const, 2),
        })),
    }),
    record: (
      agencyOf: (id: string) => Agency = () => one(Object.keys(agencies) as Agency[]),
    ): CaseRecord => {
      const referrer = one(ids);
      return {
        procedure: one(['one', 'other']),
        referrer,
        referredBy: agencyOf(referrer),
        stages: some(['early', 'heard', 'late'], 2),
        listed: chance.happens(0.4),
        allocations: some(['practitioner', 'victimWorker'] as const, 2).map((role) => ({
          role,
          member: one(ids),
        })),
      };
    },
    what: () => one(whats),
  };
};
export { ids };
