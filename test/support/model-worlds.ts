/**
 * Every small world in which something is told: whoever is told is here, away with and without
 * somebody who stands in, gone, or may not see the case; so is everybody in their role.
 */
import type { Person } from '../../libs/database/notices/addressees';
import type { Tell } from '../../libs/domain/entry';
import { roles, type Role } from '../../libs/domain/member';
import { people } from './people';

export const on = '2026-06-01';
export const above: readonly Role[] = [
  'teamManager',
  'serviceManager',
  'headOfService',
  'director',
];

export const everybody: readonly Person[] = (Object.keys(roles) as Role[])
  .filter((role) => role !== 'clerk')
  .flatMap((role) =>
    people(role).map(({ member }) => ({
      id: member,
      roles: [role],
      managedBy:
        role === 'practitioner'
          ? 'teamManager-b'
          : role === 'actionOwner'
            ? 'agencyMember-b'
            : null,
    })),
  );

export interface World {
  readonly says: string;
  readonly people: readonly Person[];
  readonly unseen: readonly string[];
}

/** Every way in which those who would hear may not be there. */
export function worlds(tell: Tell, subject: string | undefined): readonly World[] {
  const inRole = (role: Role) =>
    everybody.filter((one) => one.roles.includes(role)).map(({ id }) => id);
  const but = (
    change: (one: Person) => Partial<Person>,
    says: string,
    unseen: readonly string[] = [],
  ): World => ({ says, people: everybody.map((one) => ({ ...one, ...change(one) })), unseen });
  const gone = (ids: readonly string[], says: string) =>
    but((one) => (ids.includes(one.id) ? { gone: true } : {}), says);
  const away = (id: string, deputy: string | null, says: string, alsoAway?: string) =>
    but(
      (one) =>
        one.id === id
          ? { away: [{ from: on, to: on, deputy }] }
          : one.id === alsoAway
            ? { away: [{ from: '2026-05-20', to: on, deputy: null }] }
            : {},
      says,
    );
  const one = subject ?? inRole(tell.role)[0]!;
  const deputy = one === 'practitioner-b' ? 'practitioner-a' : 'practitioner-b';
  const top = inRole('headOfService');
  return [
    gone([], 'all are here'),
    gone([one], `${one} has left`),
    { ...gone([], `${one} is not known`), people: everybody.filter(({ id }) => id !== one) },
    away(one, deputy, `${one} is away and ${deputy} stands in`),
    away(one, null, `${one} is away and nobody stands in`),
    away(one, deputy, `${one} is away, and so is ${deputy}`, deputy),
    but(
      (x) =>
        x.id === one ? { away: [{ from: '2026-05-20', to: '2026-05-31', deputy: null }] } : {},
      `${one} is back today`,
    ),
    but(() => ({}), `${one} may not see it`, [one]),
    gone(inRole(tell.role), `every ${tell.role} has left`),
    but(() => ({}), `no ${tell.role} may see it`, inRole(tell.role)),
    but(
      (x) => (x.roles.includes(tell.role) ? { away: [{ from: on, to: on, deputy: null }] } : {}),
      `every ${tell.role} is away`,
    ),
    gone(
      [...inRole(tell.role), ...inRole('teamManager')].filter((id) => !top.includes(id)),
      'no team manager is left either',
    ),
    ...(above.indexOf(tell.role) > 2
      ? []
      : [
          gone(
            everybody.map(({ id }) => id).filter((id) => !top.includes(id)),
            'the Head of Service alone is left',
          ),
        ]),
  ];
}
