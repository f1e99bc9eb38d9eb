/** What is mine to do, and my agency's, most urgent first; and what I have been told. */
import { Injectable } from '@nestjs/common';
import type { Calendar } from '../../../libs/domain/calendar';
import type { Role } from '../../../libs/domain/member';
import type { Member } from '../../../libs/domain/signed-in';
import { Clock } from '../../../libs/database/clock/clock';
import { colleaguesIn, peopleOf } from '../../../libs/database/people/names';
import { heldCases, type HeldCase } from '../../../libs/database/record/held-cases';
import { Procedures, TheRecord, type Ask } from '../../../libs/database/the-record';
import { isHeldBy, sayHolder, type Held } from '../cases';
import { Notices, type NoticeRow } from '../notices';
import { Reached } from '../web/access/reached';
import { grouped, mostUrgent, type Urgent } from './urgent';
import type { WorkGroup } from './work-row';

export interface WorkList {
  /** All four groups, in order, the empty ones too. */
  readonly groups: readonly WorkGroup[];
  readonly notices: readonly NoticeRow[];
}

/** Most cases a list shows; the least urgent are left out. */
const most = 500;

/** A case at one of the stages where it stands, and who holds it there. */
interface Waiting {
  readonly file: HeldCase;
  readonly stage: string;
  readonly held: Held;
}

type WaitsFor = (held: Held) => boolean;

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
    const absent = member.standsInFor ?? [];
    const absentIds = new Set(absent.map(({ id }) => id));
    const roles = new Set([...member.roles, ...absent.flatMap((one) => one.roles)]);
    const waitsFor = (held: Held) =>
      isHeldBy(held, member) || (held.member !== undefined && absentIds.has(held.member));
    return this.record.as(member, (ask) => this.listed(ask, member, roles, waitsFor));
  }

  /** Cases that wait for anybody of my agency. */
  async agency(member: Member): Promise<WorkList> {
    const colleagues = await this.record.as(member, (ask) => colleaguesIn(ask, member.agency));
    const ids = new Set(colleagues.map(({ id }) => id));
    const roles = new Set(colleagues.flatMap((one) => one.roles));
    const waitsFor = (held: Held) =>
      held.member === undefined ? roles.has(held.role) : ids.has(held.member);
    return this.record.as(member, (ask) => this.listed(ask, member, roles, waitsFor));
  }

  private async listed(
    ask: Ask,
    member: Member,
    roles: ReadonlySet<Role>,
    waitsFor: WaitsFor,
  ): Promise<WorkList> {
    const files = await heldCases(ask, {
      sees: this.reached.sees(member, 'progress'),
      seesChild: this.reached.sees(member, 'child'),
      roles: [...roles],
      limit: most,
    });
    const waiting = files.flatMap((file) => this.waitingIn(file, waitsFor));
    const people = await peopleOf(
      ask,
      waiting.flatMap(({ held }) => held.member ?? []),
    );
    const rows = [];
    for (const one of waiting) {
      const calendar = await this.record.calendarAt(ask, one.file.calendar_version);
      rows.push(this.row(one, calendar, people));
    }
    return { groups: grouped(rows), notices: await this.notices.told(ask, member) };
  }

  private waitingIn(file: HeldCase, waitsFor: WaitsFor): readonly Waiting[] {
    const { stages } = this.procedures.of(file.procedure);
    return file.state.stands
      .map(({ stage }) => ({ file, stage, held: stages[stage]!.holder(file.state) }))
      .filter(({ held }) => waitsFor(held));
  }

  private row(
    { file, stage, held }: Waiting,
    calendar: Calendar,
    people: ReadonlyMap<string, string>,
  ): Urgent {
    const procedure = this.procedures.of(file.procedure);
    const { words } = procedure;
    const about = {
      caseId: file.id,
      reference: file.reference,
      title: words.title,
      child: file.child,
      stage: words.stages[stage] ?? stage,
      holder: sayHolder(held, people),
    };
    return mostUrgent(procedure, calendar, file.state, this.clock.now(), about, stage);
  }
}
