/** Who did something, who was told of something, and why others heard than would have. */
import type { Heard, PassedOver } from '../../../libs/domain/entry';
import { roles, type Role } from '../../../libs/domain/member';

/** Names that the reader may know, by id. */
type People = ReadonlyMap<string, string>;

/** 'Priya Shah, Practitioner'; null for the clerk. */
export function person(member: string, role: Role, people: People): string | null {
  if (role === 'clerk') return null;
  return `${people.get(member) ?? 'Somebody who is no longer here'}, ${roles[role]}`;
}

/** Who was told: the people where the record resolved them, else the role. */
export function whom({ to = [], as }: Heard, role: Role, people: People): string {
  const heardAs = roles[as ?? role];
  const names = to.flatMap((id) => people.get(id) ?? []);
  return names.length > 0 ? `${names.join(' and ')} (${heardAs})` : heardAs;
}

const whyOver: { readonly [W in PassedOver['why']]: (who: string, role: string) => string } = {
  absent: (who) => `${who} is away`,
  gone: (who) => `${who} is no longer here`,
  'may not see': (who) => `${who} may not see this case`,
  'no manager': (who) => `The record knows nobody who manages ${who}`,
  'off duty': (who) => `${who} is not on duty at this hour`,
  'no cover': (_, role) => `No ${role} was on the rota at this hour`,
  nobody: (_, role) => `Nobody could hear as ${role}, so the next above heard`,
};

/** Why others heard than would have: who was away, had left or may not see the case. */
export const sayPassedOver = (over: readonly PassedOver[], people: People): readonly string[] =>
  over.map(({ why, member, role }) => {
    const name = member === undefined ? undefined : people.get(member);
    return whyOver[why](name ?? 'Somebody', roles[role].toLowerCase());
  });
