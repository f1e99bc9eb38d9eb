/**
 * What is late or soon will be, over all the cases a manager answers for, and with whom it stands.
 */
import { Injectable } from '@nestjs/common';
import { oversees } from '../../../libs/domain/clock-acts';
import type { Role } from '../../../libs/domain/member';
import { Clock } from '../../../libs/database/clock/clock';
import { Reached } from '../web/access/reached';
import { peopleOf } from '../cases/case-rows';
import type { Member } from '../../../libs/domain/signed-in';
import { parameters, Procedures, TheRecord, type Ask } from '../../../libs/database/the-record';
import { grouped } from '../work/urgent';
import type { WorkGroup } from '../work/work.service';
import { driftRow, namedIn, type DriftRow, type LateCase, type Over } from './drift-row';
import { whereFiltered, type Filters } from './filters';

export interface DriftBoard {
  readonly groups: readonly (Omit<WorkGroup, 'rows'> & { readonly rows: readonly DriftRow[] })[];
  /** Of those that are wanted: how many are open, and how many of these are late. */
  readonly open: number;
  readonly late: number;
  /** There are more than are shown; those left out are due last. */
  readonly more: boolean;
  /**
   * How many of them stand at each stage, in words. Not told of those with one holder, or of mine
   * alone.
   */
  readonly stages: readonly {
    readonly stage: string;
    readonly open: number;
    readonly late: number;
  }[];
}

/** Whom somebody may choose to see the cases of. */
export interface Choosable {
  readonly workers: readonly { readonly id: string; readonly name: string }[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}

export const hearOfDrift: readonly Role[] = oversees;

/** Most cases the board shows; those due last are left out. */
const most = 300;

/**
 * A clock counts as late from its instant on; one that stands still, as it stood when that began.
 */
const lateAt = (
  now: string,
) => `exists (select 1 from clock k where k.case_id = c.id and k.stopped_at is null and k.due_at <= case when k.paused_until is null then ${now}::timestamptz
  else (select max(e.at) from case_event e where e.case_id = k.case_id and e.kind = 'paused' and e.body->>'id' = k.id) end)`;

@Injectable()
export class Drift {
  constructor(
    private readonly record: TheRecord,
    private readonly procedures: Procedures,
    private readonly reached: Reached,
    private readonly clock: Clock,
  ) {}

  board(member: Member, filters: Filters = {}): Promise<DriftBoard> {
    const now = this.clock.now();
    return this.record.as(member, async (ask) => {
      const found = await this.files(ask, member, filters);
      const files = found.slice(0, most);
      const over = await this.passedOver(ask, files);
      const people = await peopleOf(ask, [
        ...files.flatMap((file) => namedIn(this.procedures.of(file.procedure), file)),
        ...over.flatMap((one) => one.over.flatMap(({ member: id }) => id ?? [])),
      ]);
      const rows = [];
      for (const file of files) {
        const procedure = this.procedures.of(file.procedure);
        const [policy, calendar] = [
          await this.record.policyAt(ask, procedure, file.policy_version),
          await this.record.calendarAt(ask, file.calendar_version),
        ];
        rows.push(
          driftRow(file, {
            member,
            procedure,
            policy,
            calendar,
            now,
            people,
            over: over.filter((one) => one.case_id === file.id),
          }),
        );
      }
      const wanted = rows.filter(
        ({ row }) =>
          (filters.with === undefined || row.with === filters.with) && (!filters.mine || row.mine),
      );
      // What only the cases themselves can say is counted on those shown; the rest is counted in
      // the tables.
      if (filters.with !== undefined || filters.mine)
        return {
          groups: grouped(wanted),
          open: wanted.length,
          late: wanted.filter(({ urgency }) => /overdue/.test(urgency)).length,
          more: found.length > most,
          stages: [],
        };
      return {
        groups: grouped(wanted),
        ...(await this.counts(ask, member, filters, now)),
        more: found.length > most,
        stages: await this.stages(ask, member, filters, now),
      };
    });
  }

  /** Of open cases that the member may see. */
  choosable(member: Member): Promise<Choosable> {
    return this.record.as(member, async (ask) => {
      const { values, of } = parameters();
      const rows = await ask<{
        id: string;
        name: string;
        team: string | null;
        manager: string | null;
      }>(
        `select distinct m.id::text, m.name, b.id::text team, b.name manager from allocation a join case_file c on c.id = a.case_id join member m on m.id = a.member_id left join member b on b.id = m.managed_by
         where c.ended_at is null and ${this.reached.where(member, 'progress', of)} order by m.name`,
        values,
      );
      const teams = new Map(
        rows.flatMap(({ team, manager }) => (team === null ? [] : [[team, manager!] as const])),
      );
      return {
        workers: rows.map(({ id, name }) => ({ id, name })),
        teams: [...teams].map(([id, name]) => ({ id, name })),
      };
    });
  }

  private files(ask: Ask, member: Member, filters: Filters): Promise<LateCase[]> {
    const { values, of } = parameters();
    return ask<LateCase>(
      `select c.id, c.reference, c.procedure, c.state, c.policy_version, c.calendar_version, case when ${this.reached.where(member, 'child', of)} then ch.given_names || ' ' || ch.family_name end as child,
         (select coalesce(array_agg(a.member_id order by a.role), '{}') from allocation a where a.case_id = c.id) workers
       from case_file c join child ch on ch.id = c.child_id
       join (select k.case_id, min(k.due_at) as due from clock k where k.stopped_at is null group by k.case_id) d on d.case_id = c.id
       where c.ended_at is null and ${this.reached.where(member, 'progress', of)} and ${whereFiltered(filters, member, of)} order by d.due, c.id limit ${of(most + 1)}`,
      values,
    );
  }

  private passedOver(ask: Ask, files: readonly LateCase[]): Promise<Over[]> {
    return ask<Over>(
      `select case_id::text, body->>'id' clock, body->>'rung' rung, body->'over' as over from case_event where kind = 'rung' and case_id = any($1) and body ? 'over' order by case_id, seq`,
      [files.map(({ id }) => id)],
    );
  }

  private async counts(
    ask: Ask,
    member: Member,
    filters: Filters,
    now: number,
  ): Promise<{ readonly open: number; readonly late: number }> {
    const { values, of } = parameters();
    const [row] = await ask<{ open: string; late: string }>(
      `select count(*) open, count(*) filter (where ${lateAt(of(new Date(now)))}) late from case_file c where c.ended_at is null and ${this.reached.where(member, 'progress', of)} and ${whereFiltered(filters, member, of)}`,
      values,
    );
    return { open: Number(row!.open), late: Number(row!.late) };
  }

  private async stages(
    ask: Ask,
    member: Member,
    filters: Filters,
    now: number,
  ): Promise<DriftBoard['stages']> {
    const { values, of } = parameters();
    const rows = await ask<{ procedure: string; stage: string; open: string; late: string }>(
      `select c.procedure, s.stage, count(*) as open, count(*) filter (where ${lateAt(of(new Date(now)))}) as late
       from case_file c cross join lateral unnest(c.stages) as s(stage) where c.ended_at is null and ${this.reached.where(member, 'progress', of)} and ${whereFiltered(filters, member, of)} group by 1, 2`,
      values,
    );
    return rows
      .map(({ procedure, stage, open, late }) => ({
        stage: this.procedures.of(procedure).words.stages[stage] ?? stage,
        open: Number(open),
        late: Number(late),
      }))
      .sort((a, b) => b.late - a.late || b.open - a.open);
  }
}
