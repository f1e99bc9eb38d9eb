/**
 * Turns a role into the people who hear, at the instant the entry is settled: whoever holds the
 * case in that role, else the one it most concerns, else all who have the role. Who has left, is
 * away or may not see the case is passed over, and the record says so; for who is away, their
 * deputy hears. Where nobody is left, the next above hears: nothing drifts unheard.
 */
import type { EntityManager } from 'typeorm';
import type { Calendar } from '../../domain/calendar';
import type { Entry, Heard, PassedOver, Tell } from '../../domain/entry';
import { londonDay, type Day } from '../../domain/london';
import { isOpen } from '../../domain/office';
import { agencyOf, theClerk, type Role } from '../../domain/member';
import type { Procedure } from '../../domain/procedure';

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
type Allocated = { readonly [R in Role]?: string };

/**
 * Whether somebody may hear of a case at all: conflicts and restricted records are decided behind
 * this.
 */
export type MayHear = (caseId: string, member: string) => boolean;
export const anybody: MayHear = () => true;

interface Among {
  readonly people: readonly Person[];
  readonly allocated: Allocated;
  readonly referrer: string;
  readonly refers: readonly Role[];
  readonly on: Day;
  /** Who is on the rota at this hour; left out while the office is open. */ readonly duty?: readonly string[];
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

/** Reads, once for all of these entries, the people who may hear of them. */
export async function hearing(
  manager: EntityManager,
  procedure: Procedure,
  {
    caseId,
    referrer,
    calendar,
  }: { readonly caseId: string; readonly referrer: string; readonly calendar: string },
  entries: readonly Entry[],
  mayHear: MayHear,
): Promise<(tell: Tell, allocated: Allocated, at: number) => Heard> {
  if (!entries.some(({ kind }) => kind === 'rung' || kind === 'told')) return () => ({ to: [] });
  const people = await manager.query<Person[]>(
    `select m.id::text, m.roles, m.managed_by::text "managedBy", m.disabled_at is not null gone,
       coalesce((select jsonb_agg(jsonb_build_object('from', a.from_day, 'to', a.to_day, 'deputy', a.deputy_id)) from absence a where a.member_id = m.id and a.to_day >= $1 and a.ended_at is null), '[]') away
     from member m order by m.id`,
    [londonDay(entries[0]!.at)],
  );
  const duty = entries.some((entry) => 'tell' in entry && entry.tell.onDuty)
    ? await rota(manager, calendar, entries[0]!.at)
    : () => undefined;
  return (tell, allocated, at) => {
    const there = duty(at);
    return whoHears(tell, {
      people,
      allocated,
      referrer,
      refers: procedure.refers,
      on: londonDay(at),
      ...(there === undefined ? {} : { duty: there }),
      mayHear: (member) => mayHear(caseId, member),
    });
  };
}

/**
 * Who is on the rota at an instant; undefined while the office is open by the calendar of this
 * version.
 */
async function rota(
  manager: EntityManager,
  version: string,
  from: number,
): Promise<(at: number) => readonly string[] | undefined> {
  const [kept] = await manager.query<{ body: Calendar }[]>(
    'select body from calendar_version where version = $1',
    [version],
  );
  const spells = await manager.query<{ member: string; from: Date; to: Date }[]>(
    'select member_id::text "member", starts_at "from", ends_at "to" from duty where ended_at is null and ends_at > $1 order by starts_at',
    [new Date(from)],
  );
  return (at) =>
    kept && isOpen(at, kept.body)
      ? undefined
      : spells
          .filter((one) => one.from.getTime() <= at && at < one.to.getTime())
          .map(({ member }) => member);
}
