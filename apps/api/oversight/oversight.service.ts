/**
 * What one manager was told in one week that somebody would be or was late, when they had seen it,
 * what they did and whether it changed. From the record alone: the same record gives the same page,
 * whoever asks and whenever.
 */
import { Injectable } from '@nestjs/common';
import { pausedNow, type Case, type CaseClock, type Taken } from '../../../libs/domain/case';
import { oversees } from '../../../libs/domain/clock-acts';
import type { Entry } from '../../../libs/domain/entry';
import { isUnanswered, rungOf } from '../../../libs/domain/ladder';
import {
  addDays,
  londonDay,
  say,
  sayInstant,
  startOf,
  type Day,
} from '../../../libs/domain/london';
import { roles, type Role } from '../../../libs/domain/member';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import { mondayOf, weekOf, type Week } from '../../../libs/domain/week';
import { Clock } from '../../../libs/database/clock/clock';
import { isId, Reached } from '../web/access/reached';
import { clockName, latenessOf, sayAlike, standsAt } from '../cases';
import { rfc3339 } from '../web/instants';
import type { Member } from '../../../libs/domain/signed-in';
import { Faults, NotForYou } from '../../../libs/intake/not-taken';
import { parameters, Procedures, TheRecord, type Ask } from '../../../libs/database/the-record';

export interface Raised {
  readonly caseId: string;
  readonly reference: string;
  readonly seq: number;
  /** 'Submit the assessment is 2 working days late' */
  readonly what: string;
  /** In which role they heard; another than the rung names where nobody could hear in that one. */
  readonly as: string;
  readonly toldAt: string;
  readonly toldSaid: string;
  /**
   * When they first showed that they knew: read the notice, acknowledged it, or acted on the case.
   */
  readonly seenAt: string | null;
  readonly seenSaid: string | null;
  /** Whole hours between the two. */
  readonly hours: number | null;
  /** What they did to the case from then until the clock stopped, in order. */
  readonly did: readonly {
    readonly act: string;
    readonly name: string;
    readonly at: string;
    readonly atSaid: string;
    readonly said: string | null;
  }[];
  readonly changed: 'stopped' | 'moved' | 'paused' | 'no';
  /** 'Done on 3 May 2026, 4 working days late', 'Still not done: 6 working days late' */
  readonly changedSaid: string;
}

export interface OversightRecord {
  readonly week: Week;
  readonly from: Day;
  readonly to: Day;
  /** '23 to 29 November 2026' */
  readonly weekSaid: string;
  readonly before: Week;
  readonly after: Week;
  readonly manager: {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly string[];
  };
  readonly raised: readonly Raised[];
  readonly seen: number;
  readonly acted: number;
  readonly changed: number;
  /** Raised about cases that the one who asks may not see. */
  readonly hidden: number;
  /** 'Away from 3 to 9 May 2026: Helen Marsh stood in' */
  readonly away: readonly string[];
  readonly begun: boolean;
}

/** Who reads the records of others. */
const reads: readonly Role[] = ['serviceManager', 'headOfService', 'director'];
export const readsOthers = ({ roles: held, agency }: Member): boolean =>
  agency === 'youth-justice' && reads.some((role) => held.includes(role));

interface Row {
  readonly case_id: string;
  readonly reference: string;
  readonly procedure: string;
  readonly policy_version: string;
  readonly calendar_version: string;
  readonly state: Case;
  readonly body: Extract<Entry, { readonly kind: 'rung' }>;
  readonly read_at: Date | null;
  readonly open: boolean;
  readonly whole: boolean;
}
interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

@Injectable()
export class Oversight {
  constructor(
    private readonly record: TheRecord,
    private readonly procedures: Procedures,
    private readonly reached: Reached,
    private readonly clock: Clock,
  ) {}

  /** People who have a record of oversight, by name: whom the member may choose. */
  managers(member: Member): Promise<readonly Person[]> {
    return this.record.as(member, (ask) =>
      ask<Person>(
        'select id::text, name, roles from member where roles && $1 and (id = $2 or $3) order by name, id',
        [oversees, member.id, readsOthers(member)],
      ),
    );
  }

  /**
   * Of this week and one's own where they are left out. Throws Faults; NotForYou for the record of
   * another that is not theirs to read.
   */
  of(
    member: Member,
    given: { readonly week?: unknown; readonly manager?: unknown },
  ): Promise<OversightRecord> {
    const now = this.clock.now();
    const week =
      given.week === undefined || given.week === '' ? weekOf(londonDay(now)) : String(given.week);
    const whose =
      given.manager === undefined || given.manager === '' ? member.id : String(given.manager);
    const from = mondayOf(week);
    if (from === undefined) throw Faults.at('/week', 'must be a week such as 2026-W48');
    if (whose !== member.id && !readsOthers(member))
      throw new NotForYou(
        'You read your own record: those of others are for the service manager, the Head of ' +
          'Service and the director',
      );
    return this.record.as(member, async (ask) => {
      const [manager] = isId(whose)
        ? await ask<Person>(
            'select id::text, name, roles from member where id = $1 and roles && $2',
            [whose, oversees],
          )
        : [];
      if (!manager) throw Faults.at('/manager', 'must be the id of somebody who hears of drift');
      const [rows, to] = [await this.rows(ask, member, manager.id, from), addDays(from, 6)];
      const raised: Raised[] = [];
      for (const row of rows.filter(({ open }) => open))
        raised.push(await this.raised(ask, manager.id, row, now));
      return {
        week,
        from,
        to,
        weekSaid: sayDays(from, to),
        before: weekOf(addDays(from, -7)),
        after: weekOf(addDays(from, 7)),
        begun: from <= londonDay(now),
        manager: {
          id: manager.id,
          name: manager.name,
          roles: manager.roles.map((role) => roles[role]),
        },
        raised,
        seen: raised.filter(({ seenAt }) => seenAt !== null).length,
        acted: raised.filter(({ did }) => did.length > 0).length,
        changed: raised.filter(({ changed }) => changed !== 'no').length,
        hidden: rows.length - raised.length,
        away: await this.away(ask, manager.id, from, to),
      };
    });
  }

  private rows(ask: Ask, member: Member, manager: string, from: Day): Promise<Row[]> {
    const { values, of } = parameters();
    return ask<Row>(
      `select n.case_id::text, c.reference, c.procedure, c.policy_version, c.calendar_version, c.state, e.body, n.read_at, ${this.reached.where(member, 'progress', of)} as open, ${this.reached.where(member, 'case', of)} as whole
       from notice n join case_file c on c.id = n.case_id join case_event e on e.case_id = n.case_id and e.seq = n.seq
       where n.member_id = ${of(manager)} and n.rung is not null and n.told_at >= ${of(new Date(startOf(from)))} and n.told_at < ${of(new Date(startOf(addDays(from, 7))))} order by n.told_at, c.reference, n.seq`,
      values,
    );
  }

  private async raised(ask: Ask, manager: string, row: Row, now: number): Promise<Raised> {
    const procedure = this.procedures.of(row.procedure);
    const policy = await this.record.policyAt(ask, procedure, row.policy_version);
    const { state: c, body: told } = row;
    const clock = c.clocks.find(({ id }) => id === told.id)!;
    const did = c.acts.filter(
      (act) =>
        act.by.member === manager &&
        act.at >= told.at &&
        act.at <= (clock.stopped ?? Infinity) &&
        (act.fields.clock === undefined || act.fields.clock === clock.id),
    );
    const seen = [row.read_at?.getTime() ?? Infinity, did[0]?.at ?? Infinity].sort(
      (a, b) => a - b,
    )[0]!;
    const written = row.whole ? await textsOf(ask, row.case_id, did) : new Map<string, string>();
    return {
      caseId: row.case_id,
      reference: row.reference,
      seq: told.seq,
      what: sayRung(procedure, policy, c, clock, told.rung),
      as: roles[told.as ?? told.tell.role],
      toldAt: rfc3339(told.at),
      toldSaid: sayInstant(told.at),
      ...(seen === Infinity
        ? { seenAt: null, seenSaid: null, hours: null }
        : {
            seenAt: rfc3339(seen),
            seenSaid: sayInstant(seen),
            hours: Math.floor((seen - told.at) / 3_600_000),
          }),
      did: did.map(({ act, at, fields }) => ({
        act,
        name: procedure.words.acts[act]?.done ?? act,
        at: rfc3339(at),
        atSaid: sayInstant(at),
        said: written.get(String(fields.oversight)) ?? null,
      })),
      ...(await this.changed(ask, row, clock, told.at, now)),
    };
  }

  /** What became of the clock after it was told of. */
  private async changed(
    ask: Ask,
    { state: c, calendar_version: version }: Row,
    clock: CaseClock,
    toldAt: number,
    now: number,
  ): Promise<Pick<Raised, 'changed' | 'changedSaid'>> {
    const calendar = await this.record.calendarAt(ask, version);
    const { stopped } = clock;
    if (stopped !== undefined) {
      const how =
        c.ended?.at === stopped && !c.acts.some(({ at }) => at === stopped)
          ? 'The case ended'
          : 'Done';
      return {
        changed: 'stopped',
        changedSaid:
          `${how} at ${sayInstant(stopped)}, ` +
          `${stopped < clock.due.at ? 'in time' : latenessOf({ ...clock, pauses: [] }, stopped, calendar).toLowerCase()}`,
      };
    }
    const [lateness, paused, moved] = [
      latenessOf(clock, now, calendar),
      pausedNow(clock),
      clock.moves?.filter(({ at }) => at >= toldAt).at(-1),
    ];
    if (paused)
      return {
        changed: 'paused',
        changedSaid: `${lateness}: it stands still since ${sayInstant(paused.from)}`,
      };
    if (moved)
      return {
        changed: 'moved',
        changedSaid:
          `Not done: due ${sayAlike(clock, moved.is)} since ${sayInstant(moved.at)}, not ` +
          `${sayAlike(clock, moved.was)}. ${lateness}`,
      };
    return { changed: 'no', changedSaid: `Still not done: ${lateness.toLowerCase()}` };
  }

  private async away(ask: Ask, manager: string, from: Day, to: Day): Promise<readonly string[]> {
    const rows = await ask<{
      from_day: Day;
      to_day: Day;
      deputy: string | null;
      ended_at: Date | null;
    }>(
      `select a.from_day::text, a.to_day::text, d.name deputy, a.ended_at from absence a left join member d on d.id = a.deputy_id where a.member_id = $1 and a.from_day <= $3 and a.to_day >= $2 order by a.from_day`,
      [manager, from, to],
    );
    return rows
      .filter(
        ({ ended_at: ended, from_day: begins }) =>
          ended === null || londonDay(ended.getTime()) > begins,
      )
      .map(
        ({ from_day: begins, to_day: ends, deputy, ended_at: ended }) =>
          `Away ${sayDays(begins, ended === null ? ends : londonDay(ended.getTime()))}: ` +
          `${deputy === null ? 'nobody' : deputy} stood ` +
          `in${ended === null ? '' : ', until they were back early'}`,
      );
  }
}

const sayRung = (
  procedure: Procedure,
  policy: Policy,
  c: Case,
  clock: CaseClock,
  rung: string,
): string =>
  `${clockName(procedure.words, c, clock)} ` +
  `${standsAt(rungOf(policy.clocks[clock.clock]!.ladder, rung))}${isUnanswered(rung) ? ', and nobody had acknowledged it' : ''}`;

/** What they wrote of what they did, by the id under which it is kept. */
async function textsOf(
  ask: Ask,
  caseId: string,
  did: readonly Taken[],
): Promise<ReadonlyMap<string, string>> {
  const ids = did.flatMap(({ fields }) =>
    typeof fields.oversight === 'string' ? [fields.oversight] : [],
  );
  const rows =
    ids.length === 0
      ? []
      : await ask<{ id: string; text: string }>(
          'select id::text, text from words where case_id = $1 and id::text = any($2)',
          [caseId, ids],
        );
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** 'from 23 November 2026 to 29 November 2026' */
const sayDays = (from: Day, to: Day): string =>
  from === to ? `on ${say(from)}` : `from ${say(from)} to ${say(to)}`;
