/**
 * Turns a role into the people who hear, at the instant the entry is settled: whoever holds the
 * case in that role, else the one it most concerns, else all who have the role. Who has left, is
 * away or may not see the case is passed over, and the record says so; for who is away, their
 * deputy hears. Where nobody is left, the next above hears: nothing drifts unheard.
 */
import type { Heard, PassedOver, Tell } from '../../domain/entry';
import type { Day } from '../../domain/london';
import { agencyOf, theClerk, type Role } from '../../domain/member';

export interface Person {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly managedBy: string | null;
  /** Has left, or may no longer sign in. */
  readonly gone?: boolean;
  /** Days on which they are away, both included, and who stands in for them. */
  readonly away?: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly deputy: string | null;
  }[];
}
export type Allocated = { readonly [R in Role]?: string };

interface Among {
  readonly people: readonly Person[];
  readonly allocated: Allocated;
  readonly referrer: string;
  readonly refers: readonly Role[];
  readonly on: Day;
  /** Who is on the rota at this hour; left out while the office is open. */
  readonly duty?: readonly string[];
  readonly mayHear?: (member: string) => boolean;
}

const above: readonly Role[] = ['teamManager', 'serviceManager', 'headOfService', 'director'];
const forEveryCase: readonly Role[] = ['panelTeamManager', ...above];

/** Who hears, in which role, and who was passed over on the way. */
export function whoHears(tell: Tell, among: Among): Heard {
  const over: PassedOver[] = [];
  const onDuty = tell.onDuty && among.duty ? thoseOnDuty(tell, among, over) : [];
  if (onDuty.length > 0) return { to: onDuty, ...(over.length === 0 ? {} : { over }) };
  for (
    let next: Tell | undefined = tell;
    next;
    next = next.above ? { role: above[0]! } : up(next.role)
  ) {
    if (next.above) {
      const heard = managerOf(next, among, over);
      if (heard) return { ...heard, ...(over.length === 0 ? {} : { over }) };
      continue;
    }
    const to = inRole(next, among, over);
    if (to.length > 0)
      return {
        to,
        ...(next.role === tell.role ? {} : { as: next.role }),
        ...(over.length === 0 ? {} : { over }),
      };
    over.push({ role: next.role, why: 'nobody' });
  }
  return { to: [], over };
}

/**
 * Those of the role who are on the rota at this hour. Where there is nobody, everyone hears who
 * would have by day, and the record says that there was no cover.
 */
function thoseOnDuty(
  { role, member }: Tell,
  { people, duty = [], on, mayHear = () => true }: Among,
  over: PassedOver[],
): readonly string[] {
  const there = people
    .filter(
      (one) =>
        one.roles.includes(role) &&
        duty.includes(one.id) &&
        !one.gone &&
        mayHear(one.id) &&
        awayOn(one, on) === undefined,
    )
    .map(({ id }) => id);
  if (there.length === 0) over.push({ role, why: 'no cover' });
  else if (member !== undefined && !there.includes(member))
    over.push({ role, member, why: 'off duty' });
  return there;
}

/**
 * Whoever manages the one it is about, or stands in for that manager, in the highest of their
 * roles; nobody where none is known.
 */
function managerOf(tell: Tell, among: Among, over: PassedOver[]): Heard | undefined {
  const { people } = among;
  const manager = people.find(
    ({ id }) => id === people.find((one) => one.id === tell.member)?.managedBy,
  );
  const role =
    (manager && [...above].reverse().find((one) => manager.roles.includes(one))) ||
    manager?.roles[0];
  if (!manager || role === undefined) {
    over.push({
      role: tell.role,
      ...(tell.member === undefined ? {} : { member: tell.member }),
      why: 'no manager',
    });
    return undefined;
  }
  const to = inRole({ role, member: manager.id }, { ...among, refers: [] }, over);
  return to.length > 0 ? { to, as: role } : undefined;
}

const up = (role: Role): Tell | undefined => {
  const next = above[above.indexOf(role) + 1];
  return next && { role: next };
};

function inRole(
  { role, member }: Tell,
  { people, allocated, referrer, refers, on, mayHear = () => true }: Among,
  over: PassedOver[],
): readonly string[] {
  const able = (one: Person | undefined): boolean =>
    one !== undefined && !one.gone && mayHear(one.id) && awayOn(one, on) === undefined;
  /** The person, or who stands in for them; nobody, with the reason. */
  const instead = (id: string): string | undefined => {
    const one = people.find((person) => person.id === id);
    if (able(one)) return id;
    const here: Person | undefined = one;
    const away = here && awayOn(here, on);
    over.push({
      role,
      member: id,
      why: !here || here.gone ? 'gone' : away ? 'absent' : 'may not see',
    });
    const deputy = people.find((person) => person.id === away?.deputy);
    return able(deputy) ? deputy?.id : undefined;
  };
  // What is told to whoever refers is for the one who referred this case, be it a person or a
  // police system; never for their colleagues. A case that another case opened was referred by
  // nobody; and who answers for every case hears of each, whoever referred it.
  if (
    refers.includes(role) &&
    !forEveryCase.includes(role) &&
    allocated[role] === undefined &&
    referrer !== theClerk.member &&
    actsAs(
      people.find(({ id }) => id === referrer),
      role,
    )
  )
    return [instead(referrer) ?? []].flat();
  const holders = people.filter((one) => one.roles.includes(role) && !one.gone);
  const practitioner = people.find(({ id }) => id === allocated.practitioner);
  const concerned =
    member ??
    (role === 'teamManager' && holders.some(({ id }) => id === practitioner?.managedBy)
      ? (practitioner?.managedBy ?? undefined)
      : undefined);
  if (concerned !== undefined) {
    const one = people.find(({ id }) => id === concerned);
    // Somebody who holds the case and has the role no longer is as good as gone.
    const hears =
      one && !one.roles.includes(role)
        ? (over.push({ role, member: concerned, why: 'gone' }), undefined)
        : instead(concerned);
    if (hears !== undefined) return [hears];
    // The case is theirs and nobody else’s: whoever answers for them hears, not every colleague.
    if (member !== undefined && !above.includes(role)) return [];
  }
  return [
    ...new Set(holders.filter(({ id }) => id !== concerned).flatMap(({ id }) => instead(id) ?? [])),
  ];
}

/**
 * Whoever referred is told in that role where it is theirs, or where they refer for the same
 * agency: a police system for an officer. One who is known no longer was it.
 */
const actsAs = (referrer: Person | undefined, role: Role): boolean =>
  referrer === undefined ||
  referrer.roles.includes(role) ||
  (agencyOf(role) === 'police' && referrer.roles.some((one) => agencyOf(one) === 'police'));

const awayOn = ({ away }: Person, day: Day) =>
  away?.find(({ from, to }) => from <= day && day <= to);
