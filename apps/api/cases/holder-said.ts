/** Who has a case, in words, and whether that is the one who reads. */
import { roles, type Role } from '../../../libs/domain/member';
import type { Member } from '../../../libs/domain/signed-in';
import { lowerFirst } from '../web/layout/filters';

export interface Held {
  readonly role: Role;
  readonly member?: string;
}

/** Where nobody is named, it waits for whoever has the role. */
export const isHeldBy = (held: Held, member: Member): boolean =>
  held.member === undefined ? member.roles.includes(held.role) : held.member === member.id;

/** 'Priya Shah, Practitioner', or 'Panel Team Manager' where nobody is named. */
export function sayHolder(held: Held, people: ReadonlyMap<string, string>): string {
  const name = held.member === undefined ? undefined : people.get(held.member);
  return name === undefined ? roles[held.role] : `${name}, ${roles[held.role]}`;
}

/** Titles keep their capitals within a sentence. */
const titles: readonly Role[] = ['panelTeamManager', 'headOfService', 'clerk'];

/**
 * The same within a sentence: where nobody is named, 'the panel chair', or 'the Panel Team
 * Manager'.
 */
export function sayHeldBy(held: Held, people: ReadonlyMap<string, string>): string {
  if (held.member !== undefined && people.has(held.member)) return sayHolder(held, people);
  const role = roles[held.role];
  return `the ${titles.includes(held.role) ? role : lowerFirst(role)}`;
}
