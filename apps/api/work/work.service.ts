/** What is mine to do, and my agency's, most urgent first; and what I have been told. */
import { Injectable } from '@nestjs/common';
import type { Case } from '../../../libs/domain/case';
import type { Role } from '../../../libs/domain/member';
import { Clock } from '../../../libs/database/clock/clock';
import { Reached } from '../web/access/reached';
import { isHeldBy, peopleOf, sayHolder } from '../cases';
import type { Member } from '../../../libs/domain/signed-in';
import { type NoticeRow, Notices } from '../notices';
import { parameters, Procedures, TheRecord, type Ask } from '../../../libs/database/the-record';
import { grouped, mostUrgent, type Held } from './urgent';
import type { WorkGroup } from './work-row';

export interface WorkList {
  /** All four groups, in order, the empty ones too. */
  readonly groups: readonly WorkGroup[];
  readonly notices: readonly NoticeRow[];
}

interface HeldCase {
  readonly id: string;
  readonly reference: string;
  readonly procedure: string;
  readonly state: Case;
  readonly calendar_version: string;
  readonly child: string | null;
}

/** Most cases a list shows; the least urgent are left out. */
const most = 500;

@Injectable()
export class Work {
  constructor(
    private readonly record: TheRecord,
    private readonly procedures: Procedures,
    private readonly reached: Reached,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  /**
   * Cases that wait for me: I hold them, or my role does and nobody is named; and those of whom I
   * stand in for today.
   */
  mine(member: Member): Promise<WorkList> {
    const absent = new Set((member.standsInFor ?? []).map(({ id }) => id));
    const roles = [
      ...new Set([...member.roles, ...(member.standsInFor ?? []).flatMap((one) => one.roles)]),
    ];
    return this.listed(
      member,
      roles,
      (held) => isHeldBy(held, member) || (held.member !== undefined && absent.has(held.member)),
    );
  }

  /** Cases that wait for anybody of my agency. */
  async agency(member: Member): Promise<WorkList> {
    const colleagues = await this.record.as(member, (ask) =>
      ask<{ id: string; roles: readonly Role[] }>(
        'select id::text, roles from member where agency = $1 and disabled_at is null',
        [member.agency],
      ),
    );
    const [ids, roles] = [
      new Set(colleagues.map(({ id }) => id)),
      [...new Set(colleagues.flatMap((one) => one.roles))],
    ];
    return this.listed(member, roles, (held) =>
      held.member === undefined ? roles.includes(held.role) : ids.has(held.member),
    );
  }

  private listed(
    member: Member,
    roles: readonly Role[],
    waitsFor: (held: Held) => boolean,
  ): Promise<WorkList> {
    return this.record.as(member, async (ask) => {
      const files = await this.files(ask, member, roles);
      const waiting = files.flatMap((file) => {
        const { stages } = this.procedures.of(file.procedure);
        return file.state.stands
          .map(({ stage }) => ({ file, stage, held: stages[stage]!.holder(file.state) }))
          .filter(({ held }) => waitsFor(held));
      });
      const people = await peopleOf(
        ask,
        waiting.flatMap(({ held }) => (held.member === undefined ? [] : [held.member])),
      );
      const rows = await Promise.all(
        waiting.map(async ({ file, stage, held }) => {
          const procedure = this.procedures.of(file.procedure);
          const calendar = await this.record.calendarAt(ask, file.calendar_version);
          const about = {
            caseId: file.id,
            reference: file.reference,
            title: procedure.words.title,
            child: file.child,
            stage: procedure.words.stages[stage] ?? stage,
            holder: sayHolder(held, people),
          };
          return mostUrgent(procedure, calendar, file.state, this.clock.now(), about, stage);
        }),
      );
      return { groups: grouped(rows), notices: await this.notices.told(ask, member) };
    });
  }

  /**
   * Open cases whose file names one of these roles as holder, or that are allocated to the member;
   * those due first.
   */
  private files(ask: Ask, member: Member, roles: readonly Role[]): Promise<HeldCase[]> {
    const { values, of } = parameters();
    return ask<HeldCase>(
      `select c.id, c.reference, c.procedure, c.state, c.calendar_version, case when ${this.reached.where(member, 'child', of)} then ch.given_names || ' ' || ch.family_name end as child
       from case_file c join child ch on ch.id = c.child_id
       left join lateral (select min(k.due_at) as due from clock k where k.case_id = c.id and k.stopped_at is null) d on true
       where c.ended_at is null and c.state is not null and ${this.reached.where(member, 'progress', of)}
         and (c.holder_role = any(${of(roles)}) or cardinality(c.stages) > 1)
       order by d.due nulls last, c.id limit ${of(most)}`,
      values,
    );
  }
}
