/** Who has how many open cases, how urgent they are, and who is away: from the tables alone. */
import { Injectable } from '@nestjs/common';
import { londonDay, say } from '../../../libs/domain/london';
import { roles, type Role } from '../../../libs/domain/member';
import { urgency, type Urgency } from '../../../libs/domain/urgency';
import type { Member } from '../../../libs/domain/signed-in';
import { Clock } from '../../../libs/database/clock/clock';
import { workers, type WorkerRow } from '../../../libs/database/people/workers';
import { allocatedCases, type AllocatedCase } from '../../../libs/database/record/allocated-cases';
import { TheRecord } from '../../../libs/database/the-record';
import { Reached } from '../web/access/reached';

export interface Workload {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly manager: string | null;
  readonly managerId: string | null;
  /** Open cases that are allocated to them. */
  readonly open: number;
  /** Of these, by their most urgent clock. */
  readonly urgent: { readonly [U in Urgency]: number };
  /** Of these, those that wait for them now. */
  readonly waiting: number;
  /** 'Away until the end of 3 May 2026: Callum Reid stands in'; null while they are at work. */
  readonly away: string | null;
  /** They have left, and still have cases. */
  readonly gone: boolean;
}

/** Roles that have cases of their own. */
const hold: readonly Role[] = ['practitioner', 'victimWorker'];

@Injectable()
export class Workloads {
  constructor(
    private readonly record: TheRecord,
    private readonly reached: Reached,
    private readonly clock: Clock,
  ) {}

  /**
   * Of everybody who has a case that the member may see, or has the role of having some; those with
   * most that is late first.
   */
  async all(member: Member): Promise<readonly Workload[]> {
    const [now, calendar] = [this.clock.now(), await this.record.calendarNow()];
    const sees = this.reached.sees(member, 'progress');
    return this.record.as(member, async (ask) => {
      const cases = await allocatedCases(ask, sees);
      const ids = cases.map(({ member_id: id }) => id);
      const people = await workers(ask, { ids, roles: hold, today: londonDay(now) });
      const urgencyAt = remembered((due) => urgency(due, now, calendar));
      const casesOf = byMember(cases);
      return people
        .map((person) => workloadOf(person, casesOf.get(person.id) ?? [], urgencyAt))
        .sort(mostLateFirst);
    });
  }
}

function byMember(cases: readonly AllocatedCase[]): ReadonlyMap<string, readonly AllocatedCase[]> {
  const found = new Map<string, AllocatedCase[]>();
  for (const one of cases) {
    const theirs = found.get(one.member_id) ?? [];
    found.set(one.member_id, theirs);
    theirs.push(one);
  }
  return found;
}

/** Most of many dates are the end of one of a few days. */
function remembered(urgencyAt: (due: number) => Urgency): (due: number) => Urgency {
  const known = new Map<number, Urgency>();
  return (due) => {
    const found = known.get(due) ?? urgencyAt(due);
    known.set(due, found);
    return found;
  };
}

function workloadOf(
  person: WorkerRow,
  cases: readonly AllocatedCase[],
  urgencyAt: (due: number) => Urgency,
): Workload {
  const urgencies = cases.map(({ due }) => (due ? urgencyAt(due.getTime()) : 'not due yet'));
  const count = (one: Urgency) => urgencies.filter((each) => each === one).length;
  return {
    id: person.id,
    name: person.name,
    roles: person.roles.map((role) => roles[role]),
    manager: person.manager,
    managerId: person.manager_id,
    gone: person.gone,
    open: cases.length,
    waiting: cases.filter(({ waiting }) => waiting).length,
    urgent: {
      'critically overdue': count('critically overdue'),
      overdue: count('overdue'),
      'due soon': count('due soon'),
      'not due yet': count('not due yet'),
    },
    away: sayAway(person),
  };
}

function sayAway({ away_to: until, deputy }: WorkerRow): string | null {
  if (until === null) return null;
  return `Away until the end of ${say(until)}: ${deputy ?? 'nobody'} stands in`;
}

const mostLateFirst = (a: Workload, b: Workload): number =>
  b.urgent['critically overdue'] - a.urgent['critically overdue'] ||
  b.urgent.overdue - a.urgent.overdue ||
  b.open - a.open ||
  a.name.localeCompare(b.name);
