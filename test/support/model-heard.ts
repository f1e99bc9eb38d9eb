/** Whether the right people hear in one world, by rules that do not know how they are found. */
import type { Heard, Tell } from '../../libs/domain/entry';
import type { Role } from '../../libs/domain/member';
import { above, on, type World } from './model-worlds';

/**
 * What is wrong with who hears, or undefined. `subject` is the one person it is for, where there is
 * one.
 */
export function wrong(
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
