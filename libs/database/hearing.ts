/**
 * Turns a role into the people who hear, at the instant the entry is settled: whoever holds the case in that role, else
 * the one it most concerns, else all who have the role. Where nobody does, the next above hears: nothing drifts unheard.
 */
import type { EntityManager } from 'typeorm';
import type { Entry, Tell } from '../domain/entry';
import type { Role } from '../domain/member';
import type { Procedure } from '../domain/procedure';

export interface Person { readonly id: string; readonly roles: readonly Role[]; readonly managedBy: string | null }
type Allocated = { readonly [R in Role]?: string };

const above: readonly Role[] = ['teamManager', 'serviceManager', 'headOfService', 'director'];

/** The ids of who hears, in order. `people` are those who may: leavers are not among them. */
export function whoHears({ role, member }: Tell, { people, allocated, referrer, refers }: { readonly people: readonly Person[]; readonly allocated: Allocated; readonly referrer: string; readonly refers: readonly Role[] }): readonly string[] {
  const holders = people.filter(({ roles }) => roles.includes(role));
  const manager = people.find(({ id }) => id === allocated.practitioner)?.managedBy;
  // What is told to whoever refers is for the one who referred this case, be it a person or a police system; never for their colleagues.
  if (refers.includes(role)) return people.some(({ id }) => id === referrer) ? [referrer] : whoHears({ role: above[0]! }, { people, allocated, referrer, refers });
  const concerned = [member, role === 'teamManager' ? manager : undefined];
  for (const one of concerned) if (one && holders.some(({ id }) => id === one)) return [one];
  if (holders.length > 0) return holders.map(({ id }) => id);
  const next = above[above.indexOf(role) + 1];
  return next === undefined ? [] : whoHears({ role: next }, { people, allocated, referrer, refers });
}

/** Reads, once for all of these entries, the people who may hear of them. */
export async function hearing(manager: EntityManager, procedure: Procedure, referrer: string, entries: readonly Entry[]): Promise<(tell: Tell, allocated: Allocated) => readonly string[]> {
  const roles = entries.flatMap((entry) => (entry.kind === 'rung' || entry.kind === 'told' ? [entry.tell.role] : []));
  if (roles.length === 0) return () => [];
  const people = await manager.query<Person[]>(
    `select id::text, roles, managed_by::text "managedBy" from member where disabled_at is null and (roles && $1 or id::text = $2) order by id`, [[...new Set([...roles, ...above, 'practitioner'])], referrer]);
  return (tell, allocated) => whoHears(tell, { people, allocated, referrer, refers: procedure.refers });
}
