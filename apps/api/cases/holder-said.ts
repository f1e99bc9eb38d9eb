/** Who has a case, in words, and whether that is the one who reads. */
import { roles, type Role } from '../../../libs/domain/member';
import type { Member } from '../../../libs/domain/signed-in';

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
