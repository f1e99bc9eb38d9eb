/** The sittings of a panel, and what is on the agenda of each. */
import { Injectable } from '@nestjs/common';
import type { Case } from '../../../libs/domain/case';
import { list } from '../../../libs/domain/case';
import { londonDay, say, sayInstant, sayTime } from '../../../libs/domain/london';
import { agencies, type Agency, type Role } from '../../../libs/domain/member';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import { sayWho } from '../../../libs/domain/sitting';
import { Clock } from '../../../libs/database/clock/clock';
import { isId, Reached } from '../web/access/reached';
import { peopleOf } from '../../../libs/database/people/names';
import { labelOf } from '../../../libs/intake/say';
import { sayStages } from '../web/layout/filters';
import type { Member } from '../../../libs/domain/signed-in';
import { NotThere } from '../../../libs/intake/not-taken';
import { parameters, Procedures, TheRecord, type Ask } from '../../../libs/database/the-record';
import { mostUrgent } from '../work';

export interface SittingRow {
  readonly id: string;
  readonly title: string;
  readonly day: string;
  readonly daySaid: string;
  readonly startsSaid: string;
  readonly place: string;
  readonly chair: string;
  readonly items: number;
  readonly closed: boolean;
}

export interface AgendaItem {
  readonly caseId: string;
  readonly reference: string;
  readonly child: string;
  /** What is asked, in short: '2 offences'. */
  readonly about: string;
  readonly stage: string;
  readonly due: string | null;
  readonly lateness: string;
  readonly positions: readonly {
    readonly agency: string;
    readonly by: string;
    readonly atSaid: string;
  }[];
  readonly warnings: readonly string[];
}

export interface Agenda extends SittingRow {
  readonly quorum: string | null;
  /** Least slack first. */
  readonly agenda: readonly AgendaItem[];
}

/** Who may see when panels sit: those who sit, list, or answer for a case on the agenda. */
export const comeToSittings: readonly Role[] = [
  'chair',
  'agencyMember',
  'policeDecisionMaker',
  'panelTeamManager',
  'practitioner',
  'victimWorker',
  'teamManager',
  'serviceManager',
  'headOfService',
];

interface Row {
  readonly id: string;
  readonly procedure: string;
  readonly day: string;
  readonly starts_at: Date;
  readonly place: string;
  readonly chair: string | null;
  readonly closed_at: Date | null;
  readonly items: string;
}
interface Listed {
  readonly id: string;
  readonly reference: string;
  readonly state: Case;
  readonly policy_version: string;
  readonly calendar_version: string;
  readonly given_names: string;
  readonly family_name: string;
}

@Injectable()
export class Sittings {
  constructor(
    private readonly record: TheRecord,
    private readonly procedures: Procedures,
    private readonly reached: Reached,
    private readonly clock: Clock,
  ) {}

  /**
   * Today's and later ones, soonest first; before them any that passed with something still to be
   * heard.
   */
  async coming(member: Member): Promise<readonly SittingRow[]> {
    const { values, of } = parameters();
    const rows = await this.record.as(member, (ask) =>
      ask<Row>(
        `${sittings(this.reached.where(member, 'case', of))} where (s.day >= ${of(londonDay(this.clock.now()))} or exists (select 1 from case_file u where u.sitting_id = s.id and u.ended_at is null and u.stages && ${of(this.heardAt())})) and s.procedure = any(${of(this.procedures.all.map(({ name }) => name))}) order by s.day, s.starts_at limit 100`,
        values,
      ),
    );
    return rows.map((row) => this.said(row));
  }

  /** The stages at which a case waits for its sitting: those where an act names one. */
  private heardAt(): readonly string[] {
    return this.procedures.all.flatMap(({ stages, forms }) =>
      Object.entries(stages)
        .filter(([, { open }]) =>
          open.some((act) => forms.acts[act]?.some(({ kind }) => kind === 'sitting')),
        )
        .map(([stage]) => stage),
    );
  }

  /** The cases on it that the member may see. Throws NotThere. */
  agenda(member: Member, id: string): Promise<Agenda> {
    return this.record.as(member, async (ask) => {
      const first = parameters();
      const [row] = isId(id)
        ? await ask<Row>(
            `${sittings(this.reached.where(member, 'case', first.of))} where s.id = ${first.of(id)}`,
            first.values,
          )
        : [];
      const procedure = row && this.procedures.named(row.procedure);
      if (!row || !procedure) throw new NotThere();
      const { values, of } = parameters();
      const cases = await ask<Listed>(
        `select c.id, c.reference, c.state, c.policy_version, c.calendar_version, ch.given_names, ch.family_name from case_file c join child ch on ch.id = c.child_id
         where c.sitting_id = ${of(id)} and c.state is not null and ${this.reached.where(member, 'case', of)} order by c.received_at, c.id`,
        values,
      );
      const positions = new Map(
        cases.map(({ id: caseId, state }) => [caseId, positionsIn(procedure, state)]),
      );
      const people = await peopleOf(
        ask,
        [...positions.values()].flat().map(({ member: who }) => who),
      );
      const items = await Promise.all(
        cases.map(async (listed) =>
          this.item(ask, procedure, listed, positions.get(listed.id)!, people),
        ),
      );
      return {
        ...this.said(row),
        quorum: sayQuorum(procedure.policy),
        agenda: items.sort((a, b) => a.slack - b.slack).map(({ slack: _slack, ...item }) => item),
      };
    });
  }

  private async item(
    ask: Ask,
    procedure: Procedure,
    listed: Listed,
    positions: readonly Position[],
    people: ReadonlyMap<string, string>,
  ): Promise<AgendaItem & { readonly slack: number }> {
    const { words, forms } = procedure;
    const { state } = listed;
    const now = this.clock.now();
    const [policy, calendar] = [
      await this.record.policyAt(ask, procedure, listed.policy_version),
      await this.record.calendarAt(ask, listed.calendar_version),
    ];
    const stage =
      sayStages(
        words,
        state.stands.map(({ stage: at }) => at),
      ) || 'Ended';
    const about = {
      caseId: listed.id,
      reference: listed.reference,
      title: words.title,
      child: `${listed.given_names} ${listed.family_name}`,
      stage,
      holder: '',
    };
    const { row, clock } = mostUrgent(procedure, calendar, state, now, about);
    return {
      caseId: listed.id,
      reference: listed.reference,
      child: about.child,
      stage,
      due: row.due,
      lateness: row.lateness,
      slack: clock?.due.at ?? Number.MAX_SAFE_INTEGER,
      about: forms.intake
        .filter(({ kind, key }) => kind === 'list' && list(state, key).length > 0)
        .map(({ key }) => countOf(labelOf(words, key).label.toLowerCase(), list(state, key).length))
        .join(', '),
      positions: positions.map(({ agency, member, at }) => ({
        agency: agencies[agency],
        by: people.get(member) ?? 'Somebody who is no longer here',
        atSaid: sayInstant(at),
      })),
      warnings: state.ended ? [] : procedure.warnings(state, now, policy),
    };
  }

  private said(row: Row): SittingRow {
    return {
      id: row.id,
      title: this.procedures.of(row.procedure).words.title,
      day: row.day,
      daySaid: say(row.day),
      startsSaid: sayTime(row.starts_at.getTime()),
      place: row.place,
      chair: row.chair ?? 'No chair yet',
      items: Number(row.items),
      closed: row.closed_at !== null,
    };
  }
}

/** Counts only cases the reader may see: a number must not tell what a list would not. */
const sittings = (
  reached: string,
) => `select s.id::text, s.procedure, s.day::text, s.starts_at, s.place, s.closed_at, m.name as chair,
  (select count(*) from case_file c where c.sitting_id = s.id and ${reached}) as items from sitting s left join member m on m.id = s.chair_id`;

interface Position {
  readonly agency: Agency;
  readonly member: string;
  readonly at: number;
}

/** The last position of each agency: what agency members said. */
function positionsIn(procedure: Procedure, c: Case): readonly Position[] {
  const taken = c.acts.filter(
    ({ act, by }) => procedure.acts[act]?.by.includes('agencyMember') && by.role !== 'chair',
  );
  return [
    ...new Map(
      taken.map(({ by, at }) => [by.agency, { agency: by.agency, member: by.member, at }]),
    ).values(),
  ];
}

const countOf = (label: string, n: number) => `${n} ${n === 1 ? label.replace(/s$/, '') : label}`;

/** 'Police decision-maker and Panel chair, and at least 1 of: Health, Education' */
function sayQuorum({ quorum }: Policy): string | null {
  if (!quorum) return null;
  return `${quorum.roles.map(sayWho).join(' and ')}, and at least ${quorum.atLeast} of: ${quorum.of.map(sayWho).join(', ')}`;
}
