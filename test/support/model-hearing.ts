/**
 * Who hears, in every small world: whoever is told is here, away with and without somebody who
 * stands in, gone, or may not see the case; so is everybody in their role; so are those above. What
 * `whoHears` answers is held against rules that do not know how it finds them.
 */
import { whoHears, type Person } from '../../libs/database/notices/addressees';
import type { Heard, Tell } from '../../libs/domain/entry';
import { roles, type Role } from '../../libs/domain/member';
import type { Procedure } from '../../libs/domain/procedure';
import { people } from './people';

const on = '2026-06-01';
const above: readonly Role[] = ['teamManager', 'serviceManager', 'headOfService', 'director'];
type Allocated = { readonly [R in Role]?: string };

const everybody: readonly Person[] = (Object.keys(roles) as Role[])
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

interface World {
  readonly says: string;
  readonly people: readonly Person[];
  readonly unseen: readonly string[];
}

/** Every way in which those who would hear may not be there. */
function worlds(tell: Tell, subject: string | undefined): readonly World[] {
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

/**
 * What is wrong with who hears, or undefined. `subject` is the one person it is for, where there is
 * one.
 */
function wrong(
  tell: Tell,
  subject: string | undefined,
  world: World,
  heard: Heard,
): string | undefined {
  const { to = [], as, over = [] } = heard;
  const known = (id: string) => world.people.find((one) => one.id === id);
  const absence = (id: string) =>
    known(id)?.away?.find(({ from, to: until }) => from <= on && on <= until);
  const eligible = (id: string) =>
    known(id) !== undefined && !known(id)!.gone && !absence(id) && !world.unseen.includes(id);
  const holders = (role: Role) =>
    world.people.filter((one) => one.roles.includes(role)).map(({ id }) => id);
  const stands = (id: string, role: Role) =>
    holders(role).some((holder) => absence(holder)?.deputy === id);
  const chain = [tell.role, ...above.slice(above.indexOf(tell.role) + 1)];

  const ineligible = to.find((id) => !eligible(id));
  if (ineligible !== undefined) return `${ineligible} hears, who is gone, away or may not see it`;
  const stranger = to.find(
    (id) =>
      id !== subject && !holders(as ?? tell.role).includes(id) && !stands(id, as ?? tell.role),
  );
  if (stranger !== undefined)
    return `${stranger} hears, who is no ${as ?? tell.role} and stands in for none`;
  if (to.length === 0)
    return chain.slice(1).some((role) => holders(role).some(eligible))
      ? 'nobody hears, though somebody above could'
      : undefined;
  if (subject !== undefined && eligible(subject) && to.join() !== subject)
    return `${subject}, whose it is, is here and ${to.join()} hears`;
  if (
    subject !== undefined &&
    eligible(absence(subject)?.deputy ?? '') &&
    !world.unseen.includes(subject) &&
    !known(subject)!.gone &&
    to.join() !== absence(subject)!.deputy
  )
    return `${absence(subject)!.deputy} stands in for ${subject} and ${to.join()} hears`;
  if (subject !== undefined && !eligible(subject) && !over.some(({ member }) => member === subject))
    return `${subject} is passed over and nothing says so`;
  if (
    subject !== undefined &&
    as === undefined &&
    !above.includes(tell.role) &&
    to.some((id) => id !== subject && id !== absence(subject)?.deputy)
  )
    return `${to.join()} hears what is ${subject}'s and nobody else's`;
  const why = over.find(({ member }) => member !== undefined && member === subject)?.why;
  if (
    why !== undefined &&
    why !==
      (!known(subject!) || known(subject!)!.gone
        ? 'gone'
        : absence(subject!)
          ? 'absent'
          : 'may not see')
  )
    return `${subject} is said to be passed over as “${why}”`;
  if (
    as !== undefined &&
    !over.some(({ role, member }) => role === tell.role && member === undefined)
  )
    return `it passes up to ${as} and nothing says that no ${tell.role} hears`;
  // Passing up stops at the first who can hear: beside the one it is for, whose colleagues hear
  // nothing.
  const first = chain.find((role) =>
    role === tell.role && subject !== undefined ? false : holders(role).some(eligible),
  );
  if (as !== undefined && first !== undefined && chain.indexOf(as) > chain.indexOf(first))
    return `it passes up to ${as}, past ${first}`;
  return undefined;
}

const asked = new WeakMap<Procedure, Map<string, string | undefined>>();

/** What is wrong with who hears of this, in any of the worlds; undefined when nothing is. */
export function unheardIn(
  procedure: Procedure,
  tell: Tell,
  allocated: Allocated,
): string | undefined {
  const known = asked.get(procedure) ?? new Map<string, string | undefined>();
  asked.set(procedure, known);
  const name = JSON.stringify([tell, allocated.practitioner, allocated[tell.role] === undefined]);
  if (known.has(name)) return known.get(name);
  const says = inAllWorlds(procedure, tell, allocated);
  known.set(name, says);
  return says;
}

function inAllWorlds({ refers }: Procedure, tell: Tell, allocated: Allocated): string | undefined {
  if (!Object.hasOwn(roles, tell.role)) return `${tell.role} is no role`;
  const referrer = 'policeReferrer-a';
  // What is told to whoever refers is for the one who did; what is told to somebody who holds the
  // case, for them.
  const theirs =
    refers.includes(tell.role) &&
    (tell.role === 'policeReferrer' || tell.role === 'apiClient') &&
    allocated[tell.role] === undefined;
  if (tell.above) return unheardAbove(tell, allocated, refers);
  const subject = theirs ? referrer : tell.member;
  for (const world of worlds(tell, subject)) {
    const heard = whoHears(tell, {
      people: world.people,
      allocated,
      referrer,
      refers,
      on,
      mayHear: (id) => !world.unseen.includes(id),
    });
    const says = wrong(tell, subject, world, heard);
    if (says !== undefined)
      return (
        `where ${world.says}: ${says} (told to ${tell.role}` +
        `${tell.member === undefined ? '' : ` ${tell.member}`})`
      );
  }
  return undefined;
}

/**
 * What is wrong with who hears in place of the one who holds the case: their manager in every world
 * in which that manager can; else somebody above who can.
 */
function unheardAbove(
  tell: Tell,
  allocated: Allocated,
  refers: Procedure['refers'],
): string | undefined {
  const manager = everybody.find(({ id }) => id === tell.member)?.managedBy ?? undefined;
  for (const world of worlds(
    {
      role:
        manager === undefined
          ? 'teamManager'
          : everybody.find(({ id }) => id === manager)!.roles[0]!,
    },
    manager,
  )) {
    const { to = [], over = [] } = whoHears(tell, {
      people: world.people,
      allocated,
      referrer: 'policeReferrer-a',
      refers,
      on,
      mayHear: (id) => !world.unseen.includes(id),
    });
    const able = (id: string) =>
      world.people.some(
        (one) =>
          one.id === id &&
          !one.gone &&
          !one.away?.some(({ from, to: until }) => from <= on && on <= until),
      ) && !world.unseen.includes(id);
    if (
      manager !== undefined &&
      able(manager) &&
      world.people.some(({ id }) => id === tell.member) &&
      to.join() !== manager
    )
      return (
        `where ${world.says}: ${manager}, who manages ${tell.member}, is here and ` +
        `${to.join() || 'nobody'} hears`
      );
    if (to.some((id) => !able(id))) return `where ${world.says}: ${to.join()} hears, who cannot`;
    if (to.includes(tell.member ?? ''))
      return `where ${world.says}: ${tell.member} hears in place of whoever manages them`;
    if (
      to.length === 0 &&
      world.people.some((one) => one.roles.some((role) => above.includes(role)) && able(one.id))
    )
      return `where ${world.says}: nobody hears, though somebody above could`;
    if (manager !== undefined && to.join() !== manager && over.length === 0)
      return `where ${world.says}: ${manager} is passed over and nothing says so`;
  }
  return undefined;
}

/** How many worlds each state is looked at in. */
export const worldsEach = worlds({ role: 'practitioner' }, 'practitioner-a').length;
