/**
 * Who is away, from which day to which, and who stands in for them. While it lasts a deputy hears
 * what the absent person would have heard, and sees the cases that are allocated to them. An
 * absence is ended, never deleted.
 */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Fault, FaultKind, Json } from '../../../libs/domain/form';
import { daysBetween, londonDay, say, sayInstant, type Day } from '../../../libs/domain/london';
import { roles, type Agency, type Role } from '../../../libs/domain/member';
import { Clock } from '../../../libs/database/clock/clock';
import { isId } from '../web/access/reached';
import { rfc3339 } from '../web/instants';
import { readBody } from '../../../libs/intake/read-body';
import { sayFaults } from '../../../libs/intake/say';
import type { Member } from '../../../libs/domain/signed-in';
import { Faults, NotForYou, NotThere } from '../../../libs/intake/not-taken';
import { TheRecord, type Ask } from '../../../libs/database/the-record';
import { absenceForm, words } from './absence-form';

export interface AbsenceRow {
  readonly id: string;
  readonly member: string;
  readonly name: string;
  /** Both days are days away. */
  readonly from: Day;
  readonly fromSaid: string;
  readonly to: Day;
  readonly toSaid: string;
  readonly deputy: string | null;
  readonly deputyName: string | null;
  /** The deputy has left, or is away on one of these days: then the next manager hears. */
  readonly deputyAway: boolean;
  readonly state: 'coming' | 'away now' | 'over' | 'ended early';
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly recordedSaid: string;
  readonly endedSaid: string | null;
}

export interface AbsenceView {
  readonly mine: readonly AbsenceRow[];
  /** Of people for whom the one who asks stands in. */
  readonly standingIn: readonly AbsenceRow[];
  /** Everybody else’s, for managers. */
  readonly others: readonly AbsenceRow[];
  /** Of the last sixty days, those of the three lists above that are over. */
  readonly past: readonly AbsenceRow[];
}

interface Row {
  readonly id: string;
  readonly member_id: string;
  readonly name: string;
  readonly from_day: Day;
  readonly to_day: Day;
  readonly deputy_id: string | null;
  readonly deputy: string | null;
  readonly deputy_away: boolean;
  readonly recorded_by: string;
  readonly recorded_at: Date;
  readonly ended_at: Date | null;
}
/** What can be read of an absence that is to be recorded, and what cannot. */
interface Given {
  readonly whose: string;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly deputy: string | undefined;
  readonly faults: readonly Fault[];
}
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly agency: Agency;
  readonly roles: readonly Role[];
}

const recording: readonly Role[] = [
  'panelTeamManager',
  'teamManager',
  'serviceManager',
  'headOfService',
];
/** Whether somebody may record and end the absence of another. */
export const recordsForOthers = ({ agency, roles: held }: Member): boolean =>
  agency === 'youth-justice' && recording.some((role) => held.includes(role));

/** Days that an absence may last: a defence against a mistyped year. */
const longest = 366;
const kept = 60;

const rows = `select a.id, a.member_id::text, m.name, a.from_day::text, a.to_day::text, a.deputy_id::text, d.name deputy, a.recorded_at, a.ended_at,
    coalesce((select r.name from member r where r.id = a.recorded_by), 'Somebody who is no longer here') recorded_by,
    a.deputy_id is not null and (d.disabled_at is not null or exists (select 1 from absence o where o.member_id = a.deputy_id and o.ended_at is null and o.from_day <= a.to_day and o.to_day >= a.from_day)) deputy_away
  from absence a join member m on m.id = a.member_id left join member d on d.id = a.deputy_id`;

@Injectable()
export class Absences {
  constructor(
    private readonly record: TheRecord,
    private readonly clock: Clock,
  ) {}

  seenBy(member: Member): Promise<AbsenceView> {
    return this.record.as(member, async (ask) => {
      const today = londonDay(this.clock.now());
      const all = (
        await ask<Row>(
          `${rows} where ($1 or a.member_id = $2 or a.deputy_id = $2) and a.to_day >= $3::date - ${kept} order by a.from_day, m.name, a.id`,
          [recordsForOthers(member), member.id, today],
        )
      ).map((row) => said(row, today));
      const open = all.filter(({ state }) => state === 'coming' || state === 'away now');
      return {
        mine: open.filter((one) => one.member === member.id),
        standingIn: open.filter(({ deputy }) => deputy === member.id),
        others: open.filter((one) => one.member !== member.id && one.deputy !== member.id),
        past: all.filter((one) => !open.includes(one)).reverse(),
      };
    });
  }

  /** People whose absence may be recorded or who may stand in, by name. */
  colleagues(member: Member): Promise<readonly Colleague[]> {
    return this.record.as(member, (ask) =>
      ask<Colleague>(
        `select id::text, name, agency, roles from member where disabled_at is null and not roles <@ array['administrator', 'apiClient', 'clerk'] and ($1 or agency = $2) order by name, id`,
        [recordsForOthers(member), member.agency],
      ),
    );
  }

  /**
   * Throws Faults with all that is wrong; NotForYou for somebody else’s absence where one is no
   * manager.
   */
  take(member: Member, body: unknown): Promise<AbsenceRow> {
    const given = this.read(member, body);
    return this.record.as(member, async (ask) => {
      const all = await this.faultsOf(ask, given);
      if (all.length > 0) throw new Faults(sayFaults(absenceForm, words, all));
      const id = randomUUID();
      await ask(
        'insert into absence (id, member_id, from_day, to_day, deputy_id, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7)',
        [
          id,
          given.whose,
          given.from,
          given.to,
          given.deputy ?? null,
          member.id,
          new Date(this.clock.now()),
        ],
      );
      return this.one(ask, id);
    });
  }

  /** All that is wrong with it, and nothing recorded. */
  faults(member: Member, body: unknown): Promise<readonly Fault[]> {
    return this.record.as(member, (ask) => this.faultsOf(ask, this.read(member, body)));
  }

  private read(member: Member, body: unknown): Given {
    const { answers, faults } = readBody(
      { name: 'absence', form: absenceForm, words, now: () => this.clock.now() },
      body,
    );
    const {
      member: whose = member.id,
      from,
      to,
      deputy,
    } = answers as { readonly [key: string]: Json } as {
      readonly member?: string;
      readonly from?: Day;
      readonly to?: Day;
      readonly deputy?: string;
    };
    if (whose !== member.id && !recordsForOthers(member))
      throw new NotForYou(
        'Only a manager of the youth justice service records the absence of somebody else',
      );
    return { whose, from, to, deputy, faults };
  }

  /** Back early, or recorded by mistake. Throws NotThere for one that is not theirs to end. */
  end(member: Member, id: string): Promise<AbsenceRow> {
    if (!isId(id)) throw new NotThere();
    return this.record.as(member, async (ask) => {
      const [found] = await ask<{ member_id: string }>(
        'select member_id::text from absence where id = $1',
        [id],
      );
      if (!found || (found.member_id !== member.id && !recordsForOthers(member)))
        throw new NotThere();
      await ask('update absence set ended_at = $2 where id = $1 and ended_at is null', [
        id,
        new Date(this.clock.now()),
      ]);
      return this.one(ask, id);
    });
  }

  private async one(ask: Ask, id: string): Promise<AbsenceRow> {
    return said((await ask<Row>(`${rows} where a.id = $1`, [id]))[0]!, londonDay(this.clock.now()));
  }

  /** What the form says is wrong, and what the record alone can say of the rest. */
  private async faultsOf(
    ask: Ask,
    { whose, from, to, deputy, faults: unreadable }: Given,
  ): Promise<readonly Fault[]> {
    // Whoever is named is held until this is settled, so that two at once cannot overlap. In order,
    // so that neither waits for the other.
    const people = await ask<Colleague & { readonly gone: boolean }>(
      'select id::text, name, agency, roles, disabled_at is not null gone from member where id::text = any($1) order by id for update',
      [[whose, deputy ?? whose]],
    );
    const faults: Fault[] = [...unreadable];
    const fault = (key: string, words: string, kind?: FaultKind) => {
      faults.push({ pointer: `/${key}`, fault: words, ...(kind ? { kind } : {}) });
    };
    const of = (id: string) => people.find((one) => one.id === id && !one.gone);
    const person = of(whose);
    if (!person) fault('member', 'must be the id of somebody who works here', 'notSomebody');
    if (to !== undefined && to < londonDay(this.clock.now()))
      fault('to', 'has passed: record an absence that lasts or is to come');
    else if (from !== undefined && to !== undefined && to < from)
      fault('to', 'cannot be before the first day');
    else if (from !== undefined && to !== undefined && daysBetween(from, to) >= longest)
      fault('to', 'is a year or more after the first day: check the year');
    const within = from !== undefined && to !== undefined && to >= from;
    const [other] = within ? await away(ask, whose, from, to) : [];
    if (other) fault('from', `overlaps an absence that is recorded already, ${sayDays(other)}`);
    if (deputy === undefined) return faults;
    const stands = of(deputy);
    if (deputy === whose) fault('deputy', 'cannot be the person who is away');
    else if (!stands || (person && stands.agency !== person.agency))
      fault(
        'deputy',
        'must be the id of somebody of the same agency who works here',
        'notSomebody',
      );
    else {
      const [theirs] = within ? await away(ask, deputy, from, to) : [];
      if (theirs) fault('deputy', `is away then too, ${sayDays(theirs)}: choose somebody else`);
    }
    return faults;
  }
}

const away = (
  ask: Ask,
  member: string,
  from: Day,
  to: Day,
): Promise<{ from_day: Day; to_day: Day }[]> =>
  ask(
    'select from_day::text, to_day::text from absence where member_id::text = $1 and ended_at is null and from_day <= $3 and to_day >= $2 order by from_day limit 1',
    [member, from, to],
  );

const sayDays = ({
  from_day: from,
  to_day: to,
}: {
  readonly from_day: Day;
  readonly to_day: Day;
}): string => (from === to ? `on ${say(from)}` : `from ${say(from)} to ${say(to)}`);

const said = (row: Row, today: Day): AbsenceRow => ({
  id: row.id,
  member: row.member_id,
  name: row.name,
  from: row.from_day,
  fromSaid: say(row.from_day),
  to: row.to_day,
  toSaid: say(row.to_day),
  deputy: row.deputy_id,
  deputyName: row.deputy,
  deputyAway: row.deputy_away,
  state:
    row.ended_at !== null
      ? 'ended early'
      : row.to_day < today
        ? 'over'
        : row.from_day > today
          ? 'coming'
          : 'away now',
  recordedBy: row.recorded_by,
  recordedAt: rfc3339(row.recorded_at.getTime()),
  recordedSaid: sayInstant(row.recorded_at.getTime()),
  endedSaid: row.ended_at && sayInstant(row.ended_at.getTime()),
});

/** 'Priya Shah, Practitioner' */
export const sayColleague = ({ name, roles: held }: Pick<Colleague, 'name' | 'roles'>): string =>
  [name, ...held.map((role) => roles[role])].join(', ');
