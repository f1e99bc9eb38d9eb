/**
 * Who may see or do what, as data: `reach` turns a member into conditions on a case's record. One
 * list serves both ways of asking: `decide` holds it against one record, `whereReached` turns it
 * into a query's predicate.
 */
import type { Role } from '../domain/member';
import type { Procedure } from '../domain/procedure';
import type { Asking, Condition } from './condition';
import { listed, nobodysYet, police, referrer, toBeListed } from './relations';

export type { Asking, CaseRecord } from './condition';

/** What there is to see or do of a case, from the least to the most private. */
export type What =
  | 'referral' // the referral as whoever sent it follows it
  | 'progress' // its stages, dates and result, and one's own acts: what a referrer is told
  | 'child' // who the child is
  | 'case' // the whole case but what concerns victims
  | 'victims'; // victims' particulars and words

type By = (asking: Asking, procedures: readonly Procedure[]) => readonly Condition[];

/** Roles that answer for every case of the youth justice service. */
const service: readonly Role[] = [
  'panelTeamManager',
  'teamManager',
  'serviceManager',
  'headOfService',
];

/**
 * Standard access: each line lets in who holds one of the roles, by one relation. What is not
 * written here is denied.
 */
const standard: readonly {
  readonly roles: 'any' | readonly Role[];
  readonly to: readonly What[];
  readonly by: By;
}[] = [
  // Who refers is told what came of it, and does not read what the child said to their worker.
  { roles: 'any', to: ['referral', 'progress', 'child', 'victims'], by: referrer },
  { roles: ['policeDecisionMaker'], to: ['progress', 'child', 'case', 'victims'], by: police },
  {
    roles: 'any',
    to: ['progress', 'child', 'case'],
    by: ({ id, roles }) => [{ relation: 'allocated', member: id, roles }],
  },
  // Who stands in for somebody that is away sees what is allocated to them, in the role in which it
  // is.
  {
    roles: 'any',
    to: ['progress', 'child', 'case'],
    by: ({ standsInFor = [] }) =>
      standsInFor.map(({ id, roles }) => ({ relation: 'allocated', member: id, roles })),
  },
  // Who a victim is, only those who work with victims may know, beside the police who said it
  // (docs/sources.md).
  {
    roles: ['victimWorker'],
    to: ['victims'],
    by: ({ id, standsInFor = [] }) =>
      [
        id,
        ...standsInFor
          .filter(({ roles }) => roles.includes('victimWorker'))
          .map((absent) => absent.id),
      ].map((member) => ({ relation: 'allocated', member, roles: ['victimWorker'] })),
  },
  { roles: ['agencyMember', 'chair'], to: ['progress', 'child', 'case'], by: listed },
  { roles: ['chair'], to: ['progress', 'child', 'case'], by: toBeListed },
  // Until a case is somebody's it is for whoever works as a practitioner: the first who is there
  // takes it up.
  { roles: ['practitioner'], to: ['progress', 'child', 'case'], by: nobodysYet },
  {
    roles: service,
    to: ['progress', 'child', 'case'],
    by: ({ agency }) => (agency === 'youth-justice' ? [{ relation: 'service' }] : []),
  },
  // A director hears of drift, and sees where it stands; not whose it is.
  { roles: ['director'], to: ['progress'], by: () => [{ relation: 'service' }] },
];

/** Every way in which this member may be let in to what is asked. None for who is disabled. */
export function reach(
  asking: Asking,
  what: What,
  procedures: readonly Procedure[],
): readonly Condition[] {
  if (asking.disabled) return [];
  const held = ({ roles }: (typeof standard)[number]) =>
    roles === 'any' || roles.some((role) => asking.roles.includes(role));
  return standard
    .filter((line) => line.to.includes(what) && held(line))
    .flatMap(({ by }) => by(asking, procedures));
}
