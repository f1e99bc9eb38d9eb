/**
 * Who hears, in every small world: whoever is told is here, away with and without somebody who
 * stands in, gone, or may not see the case; so is everybody in their role; so are those above. What
 * `whoHears` answers is held against rules that do not know how it finds them.
 */
import { whoHears } from '../../libs/database/notices/addressees';
import type { Tell } from '../../libs/domain/entry';
import { roles, type Role } from '../../libs/domain/member';
import type { Procedure } from '../../libs/domain/procedure';
import { wrong } from './model-heard';
import { above, everybody, on, worlds } from './model-worlds';

type Allocated = { readonly [R in Role]?: string };

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
