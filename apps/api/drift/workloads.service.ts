/** Who has how many open cases, how urgent they are, and who is away: from the tables alone. */
import { Injectable } from '@nestjs/common';
import { londonDay, say } from '../../../libs/domain/london';
import { roles, type Role } from '../../../libs/domain/member';
import { urgency, type Urgency } from '../../../libs/domain/urgency';
import { Clock } from '../../../libs/database/clock/clock';
import { Reached } from '../web/access/reached';
import type { Member } from '../../../libs/domain/signed-in';
import { parameters, TheRecord } from '../../../libs/database/the-record';

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

const hold: readonly Role[] = ['practitioner', 'victimWorker'];
interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly manager: string | null;
  readonly manager_id: string | null;
  readonly gone: boolean;
  readonly away_to: string | null;
  readonly deputy: string | null;
}

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
    return this.record.as(member, async (ask) => {
      const { values, of } = parameters();
      // A clock that stands still is not due; what was late before is on the board.
      const cases = await ask<{ member_id: string; due: Date | null; waiting: boolean }>(
        `select a.member_id, d.due, c.holder_member is not distinct from a.member_id waiting from allocation a join case_file c on c.id = a.case_id
         left join (select k.case_id, min(k.due_at) due from clock k where k.stopped_at is null and k.paused_until is null group by k.case_id) d on d.case_id = c.id
         where c.ended_at is null and ${this.reached.where(member, 'progress', of)}`,
        values,
      );
      const people = await ask<Person>(
        `select m.id::text, m.name, m.roles, b.name manager, b.id::text manager_id, m.disabled_at is not null gone, w.to_day::text away_to, p.name deputy from member m left join member b on b.id = m.managed_by
         left join lateral (select a.to_day, a.deputy_id from absence a where a.member_id = m.id and a.ended_at is null and a.from_day <= $2 and a.to_day >= $2 limit 1) w on true left join member p on p.id = w.deputy_id
         where m.id::text = any($1) or (m.disabled_at is null and m.roles && $3)`,
        [cases.map(({ member_id: id }) => id), londonDay(now), hold],
      );
      // Most of many dates are the end of one of a few days.
      const known = new Map<number, Urgency>();
      const urgencyAt = (due: number): Urgency => {
        const found = known.get(due) ?? urgency(due, now, calendar);
        known.set(due, found);
        return found;
      };
      const byMember = new Map<string, typeof cases>();
      for (const one of cases) {
        const theirs = byMember.get(one.member_id);
        if (theirs) theirs.push(one);
        else byMember.set(one.member_id, [one]);
      }
      return people
        .map(
          ({
            id,
            name,
            roles: held,
            manager,
            manager_id: managerId,
            gone,
            away_to: until,
            deputy,
          }): Workload => {
            const theirs = byMember.get(id) ?? [];
            const how = theirs.map(({ due }) =>
              due === null ? 'not due yet' : urgencyAt(due.getTime()),
            );
            const of = (one: Urgency) => how.filter((each) => each === one).length;
            return {
              id,
              name,
              roles: held.map((role) => roles[role]),
              manager,
              managerId,
              gone,
              open: theirs.length,
              waiting: theirs.filter(({ waiting }) => waiting).length,
              urgent: {
                'critically overdue': of('critically overdue'),
                overdue: of('overdue'),
                'due soon': of('due soon'),
                'not due yet': of('not due yet'),
              },
              away:
                until === null
                  ? null
                  : `Away until the end of ${say(until)}: ` +
                    `${deputy === null ? 'nobody stands in' : `${deputy} stands in`}`,
            };
          },
        )
        .sort(
          (a, b) =>
            b.urgent['critically overdue'] - a.urgent['critically overdue'] ||
            b.urgent.overdue - a.urgent.overdue ||
            b.open - a.open ||
            a.name.localeCompare(b.name),
        );
    });
  }
}
