/** What is late or soon will be, over all the cases a manager answers for, and with whom it stands. */
import { Injectable } from '@nestjs/common';
import type { Case } from '../../../libs/domain/case';
import type { Tell } from '../../../libs/domain/entry';
import { say, londonDay } from '../../../libs/domain/london';
import { roles, type Role } from '../../../libs/domain/member';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import { Clock } from '../../../libs/database/clock';
import { Reached } from '../access/reached';
import { peopleOf } from '../cases/case-rows';
import { rule } from '../cases/clock-lines';
import { sayHolder } from '../cases/seeing';
import type { Member } from '../members/member';
import { NotForYou } from '../problems/problems';
import { parameters, Procedures, TheRecord } from '../record';
import { grouped, mostUrgent, type Urgent } from '../work/urgent';
import type { WorkGroup, WorkRow } from '../work/work';

export interface DriftRow extends WorkRow {
  /** Who was told of it, when: 'Team manager on 3 May 2026'. */
  readonly told: readonly string[];
  /** The day since which it stands there: '3 May 2026'. */
  readonly since: string | null;
  readonly why: string;
}

export interface DriftBoard {
  readonly groups: readonly (WorkGroup & { readonly rows: readonly DriftRow[] })[];
  readonly open: number;
  /** How many open cases stand at each stage, in words. */
  readonly stages: readonly { readonly stage: string; readonly open: number; readonly late: number }[];
}

export const hearOfDrift: readonly Role[] = ['panelTeamManager', 'teamManager', 'serviceManager', 'headOfService', 'director'];

interface File { readonly id: string; readonly reference: string; readonly procedure: string; readonly state: Case; readonly policy_version: string; readonly calendar_version: string; readonly child: string | null }

/** Most cases the board shows; those due last are left out, and counted. */
const most = 300;

@Injectable()
export class Drift {
  constructor(private readonly record: TheRecord, private readonly procedures: Procedures, private readonly reached: Reached, private readonly clock: Clock) {}

  /** Throws NotForYou for who manages nothing. */
  board(member: Member): Promise<DriftBoard> {
    if (!hearOfDrift.some((role) => member.roles.includes(role))) throw new NotForYou();
    const now = this.clock.now();
    return this.record.as(member, async (ask) => {
      const { values, of } = parameters();
      const files = await ask<File>(
        `select c.id, c.reference, c.procedure, c.state, c.policy_version, c.calendar_version, case when ${this.reached.where(member, 'child', of)} then ch.given_names || ' ' || ch.family_name end as child
         from case_file c join child ch on ch.id = c.child_id
         join (select k.case_id, min(k.due_at) as due from clock k where k.stopped_at is null group by k.case_id) d on d.case_id = c.id
         where c.ended_at is null and ${this.reached.where(member, 'progress', of)} order by d.due, c.id limit ${of(most)}`, values);
      const counted = parameters();
      const counts = await ask<{ procedure: string; stage: string; open: string; late: string }>(
        `select c.procedure, s.stage, count(*) as open, count(*) filter (where exists (select 1 from clock k where k.case_id = c.id and k.stopped_at is null and k.due_at <= ${counted.of(new Date(now))})) as late
         from case_file c cross join lateral unnest(c.stages) as s(stage) where c.ended_at is null and ${this.reached.where(member, 'progress', counted.of)} group by 1, 2`, counted.values);
      const total = parameters();
      const [open] = await ask<{ n: string }>(`select count(*) as n from case_file c where c.ended_at is null and ${this.reached.where(member, 'progress', total.of)}`, total.values);
      const people = await peopleOf(ask, files.flatMap(({ procedure, state }) => state.stands.flatMap(({ stage }) => this.procedures.of(procedure).stages[stage]!.holder(state).member ?? [])));
      const rows = await Promise.all(files.map(async (file) => this.row(file, now, people)));
      return {
        groups: grouped(rows), open: Number(open!.n),
        stages: counts.map(({ procedure, stage, open: at, late }) => ({ stage: this.procedures.of(procedure).words.stages[stage] ?? stage, open: Number(at), late: Number(late) })).sort((a, b) => b.late - a.late || b.open - a.open),
      };
    });
  }

  private async row(file: File, now: number, people: ReadonlyMap<string, string>): Promise<Urgent<DriftRow>> {
    const procedure = this.procedures.of(file.procedure);
    const [policy, calendar] = [await this.record.policyAt(procedure, file.policy_version), await this.record.calendarAt(file.calendar_version)];
    const { words } = procedure;
    const about = {
      caseId: file.id, reference: file.reference, title: words.title, child: file.child,
      stage: file.state.stands.map(({ stage }) => words.stages[stage] ?? stage).join(' and '), holder: 'Nobody',
    };
    const urgent = mostUrgent(procedure, calendar, file.state, now, about);
    const { clock } = urgent;
    const held = holderOf(procedure, file.state, clock?.clock);
    return {
      ...urgent,
      row: {
        ...urgent.row,
        ...(held ? { holder: sayHolder(held, people) } : {}),
        since: sinceOf(procedure, file.state, clock?.clock),
        told: (clock?.rungs ?? []).flatMap(({ key, told }) => (told === undefined ? [] : [`${toldTo(policy, clock!.clock, key)} on ${say(londonDay(told))}`])),
        why: clock ? sayWhy(policy, words, clock.clock) : '',
      },
    };
  }
}

/** Where what is late stands: at that clock's stage, or where the case stands when it is not there yet. */
const standOf = (procedure: Procedure, c: Case, clock: string | undefined) => c.stands.find(({ stage }) => clock !== undefined && stage === procedure.clocks[clock]?.stage) ?? c.stands[0];

function holderOf(procedure: Procedure, c: Case, clock: string | undefined): Tell | undefined {
  const stand = standOf(procedure, c, clock);
  return stand && procedure.stages[stand.stage]!.holder(c);
}

function sinceOf(procedure: Procedure, c: Case, clock: string | undefined): string | null {
  const stand = standOf(procedure, c, clock);
  return stand ? say(londonDay(stand.since)) : null;
}

/** 'It starts when the referral was received: 1 working day, not counting the day it starts from. The figure is an assumption' */
function sayWhy(policy: Policy, { triggers }: Procedure['words'], clock: string): string {
  const standing = policy.clocks[clock]?.standing;
  const length = rule(policy, clock);
  return `It starts ${triggers[clock] ?? 'at its trigger'}: ${length.charAt(0).toLowerCase()}${length.slice(1)}${standing === 'assumption' ? '. The figure is an assumption' : ''}`;
}

function toldTo(policy: Policy, clock: string, rung: string): string {
  const tell = policy.clocks[clock]?.ladder.find(({ key }) => key === rung)?.tell ?? 'holder';
  return tell === 'holder' ? 'Whoever held it' : (roles[tell as Role] ?? tell);
}
