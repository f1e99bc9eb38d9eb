/** The sittings of a panel, and what is on the agenda of each. */
import { Injectable } from '@nestjs/common';
import { londonDay, say, sayTime } from '../../../libs/domain/london';
import type { Role } from '../../../libs/domain/member';
import type { Procedure } from '../../../libs/domain/procedure';
import { Clock } from '../../../libs/database/clock/clock';
import { isId } from '../../../libs/domain/id';
import { Reached } from '../web/access/reached';
import { peopleOf } from '../../../libs/database/people/names';
import {
  casesListed,
  sittingListed,
  sittingsToCome,
  type CaseListed,
  type SittingListed,
} from '../../../libs/database/sittings/agendas';
import { positionsIn, saidItem, sayQuorum, type AgendaItem, type Position } from './agenda-item';
import type { Member } from '../../../libs/domain/signed-in';
import { NotThere } from '../../../libs/intake/not-taken';
import { Procedures, TheRecord, type Ask } from '../../../libs/database/the-record';

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
    const rows = await this.record.as(member, (ask) =>
      sittingsToCome(ask, this.reached.sees(member, 'case'), {
        today: londonDay(this.clock.now()),
        procedures: this.procedures.all.map(({ name }) => name),
        heardAt: this.heardAt(),
      }),
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
      const row = isId(id)
        ? await sittingListed(ask, this.reached.sees(member, 'case'), id)
        : undefined;
      const procedure = row && this.procedures.named(row.procedure);
      if (!row || !procedure) throw new NotThere();
      const cases = await casesListed(ask, this.reached.sees(member, 'case'), id);
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
    listed: CaseListed,
    positions: readonly Position[],
    people: ReadonlyMap<string, string>,
  ): Promise<AgendaItem & { readonly slack: number }> {
    const policy = await this.record.policyAt(ask, procedure, listed.policy_version);
    const calendar = await this.record.calendarAt(ask, listed.calendar_version);
    const now = this.clock.now();
    return saidItem(procedure, listed, { now, policy, calendar, positions, people });
  }

  private said(row: SittingListed): SittingRow {
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
