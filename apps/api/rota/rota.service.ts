/**
 * Who is on duty when the office is shut, and which of the coming hours nobody covers. A spell is
 * ended, never deleted.
 */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Fault, FaultKind } from '../../../libs/domain/form';
import { sayInstant } from '../../../libs/domain/london';
import type { Role } from '../../../libs/domain/member';
import { officeHours, uncovered, type Stretch } from '../../../libs/domain/office';
import { Clock } from '../../../libs/database/clock/clock';
import { calendarInForce } from '../../../libs/database/calendar/in-force';
import { isId } from '../web/access/reached';
import { rfc3339 } from '../web/instants';
import { readBody } from '../../../libs/intake/read-body';
import { sayFaults } from '../../../libs/intake/say';
import type { Member } from '../../../libs/domain/signed-in';
import { Faults, NotForYou, NotThere } from '../../../libs/intake/not-taken';
import { TheRecord, type Ask } from '../../../libs/database/the-record';
import { spellForm, words } from './spell-form';

export interface SpellRow {
  readonly id: string;
  readonly member: string;
  readonly name: string;
  /** RFC 3339. */
  readonly from: string;
  readonly fromSaid: string;
  readonly to: string;
  readonly toSaid: string;
  readonly now: boolean;
}

export interface RotaView {
  /** Now or to come, soonest first: everybody's for who keeps the rota, one's own for others. */
  readonly spells: readonly SpellRow[];
  /**
   * For who keeps the rota: stretches of the next seven days in which the office is shut and nobody
   * is on duty.
   */
  readonly uncovered: readonly { readonly fromSaid: string; readonly toSaid: string }[];
  readonly officeHours: typeof officeHours;
}

interface Row {
  readonly id: string;
  readonly member_id: string;
  readonly name: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
}
interface Given {
  readonly member: string | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly faults: readonly Fault[];
}
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

const keeping: readonly Role[] = [
  'panelTeamManager',
  'teamManager',
  'serviceManager',
  'headOfService',
];
export const keepsRota = ({ agency, roles }: Member): boolean =>
  agency === 'youth-justice' && keeping.some((role) => roles.includes(role));

const hour = 3_600_000;
const ahead = 7 * 24 * hour;
/** Hours that one spell may last: a defence against a mistyped date. */
const longest = 7 * 24;

const rows =
  'select d.id, d.member_id::text, m.name, d.starts_at, d.ends_at from duty d join member m on m.id = d.member_id';

@Injectable()
export class Rota {
  constructor(
    private readonly record: TheRecord,
    private readonly clock: Clock,
  ) {}

  seenBy(member: Member): Promise<RotaView> {
    return this.record.as(member, async (ask) => {
      const now = this.clock.now();
      const found = await ask<Row>(
        `${rows} where d.ended_at is null and d.ends_at > $1 and ($2 or d.member_id = $3) order by d.starts_at, m.name limit 500`,
        [new Date(now), keepsRota(member), member.id],
      );
      const week: Stretch = { from: now, to: now + ahead };
      const open = keepsRota(member)
        ? uncovered(
            week,
            found.map(({ starts_at: from, ends_at: to }) => ({
              from: from.getTime(),
              to: to.getTime(),
            })),
            calendarInForce(),
          )
        : [];
      return {
        spells: found.map((row) => said(row, now)),
        uncovered: open.map(({ from, to }) => ({
          fromSaid: sayInstant(from),
          toSaid: sayInstant(to),
        })),
        officeHours,
      };
    });
  }

  /** Who can be on duty, by name: whoever works for the service. */
  colleagues(member: Member): Promise<readonly Colleague[]> {
    return this.record.as(member, (ask) =>
      ask<Colleague>(
        "select id::text, name, roles from member where disabled_at is null and agency = 'youth-justice' and not roles <@ array['administrator', 'apiClient', 'clerk'] order by name, id",
      ),
    );
  }

  /** Throws NotForYou, and Faults with all that is wrong. */
  take(member: Member, body: unknown): Promise<SpellRow> {
    mustKeep(member);
    const given = this.read(body);
    return this.record.as(member, async (ask) => {
      const faults = await this.faultsOf(ask, given);
      if (faults.length > 0) throw new Faults(sayFaults(spellForm, words, faults));
      const id = randomUUID();
      const now = this.clock.now();
      await ask(
        'insert into duty (id, member_id, starts_at, ends_at, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6)',
        [id, given.member, new Date(given.from!), new Date(given.to!), member.id, new Date(now)],
      );
      return said((await ask<Row>(`${rows} where d.id = $1`, [id]))[0]!, now);
    });
  }

  /** All that is wrong with it, and nothing recorded. */
  faults(member: Member, body: unknown): Promise<readonly Fault[]> {
    return this.record.as(member, (ask) => this.faultsOf(ask, this.read(body)));
  }

  /** Taken off the rota from now on. Throws NotForYou and NotThere. */
  end(member: Member, id: string): Promise<SpellRow> {
    mustKeep(member);
    if (!isId(id)) throw new NotThere();
    return this.record.as(member, async (ask) => {
      const now = this.clock.now();
      const [found] = await ask<Row>(`${rows} where d.id = $1`, [id]);
      if (!found) throw new NotThere();
      await ask('update duty set ended_at = $2 where id = $1 and ended_at is null', [
        id,
        new Date(now),
      ]);
      return said(found, now);
    });
  }

  private read(body: unknown): Given {
    const { answers, faults } = readBody(
      { name: 'duty', form: spellForm, words, now: () => this.clock.now() },
      body,
    );
    const { member, from, to } = answers as {
      readonly member?: string;
      readonly from?: number;
      readonly to?: number;
    };
    return { member, from, to, faults };
  }

  private async faultsOf(
    ask: Ask,
    { member, from, to, faults: unreadable }: Given,
  ): Promise<readonly Fault[]> {
    const faults: Fault[] = [...unreadable];
    const fault = (key: string, words: string, kind?: FaultKind) => {
      faults.push({ pointer: `/${key}`, fault: words, ...(kind ? { kind } : {}) });
    };
    if (member !== undefined) {
      // Held until this is settled, so that two spells at once cannot overlap.
      const [person] = await ask<{ id: string }>(
        "select id from member where id::text = $1 and disabled_at is null and agency = 'youth-justice' for update",
        [member],
      );
      if (!person)
        fault('member', 'must be the id of somebody who works for the service', 'notSomebody');
    }
    if (to !== undefined && to <= this.clock.now())
      fault('to', 'has passed: record duty that lasts or is to come');
    else if (from !== undefined && to !== undefined && to <= from)
      fault('to', 'must be after it begins');
    else if (from !== undefined && to !== undefined && to - from > longest * hour)
      fault('to', 'is more than a week after it begins: check the date');
    else if (from !== undefined && to !== undefined) {
      const [other] = await ask<Row>(
        `${rows} where d.member_id::text = $1 and d.ended_at is null and d.starts_at < $3 and d.ends_at > $2 limit 1`,
        [member ?? '', new Date(from), new Date(to)],
      );
      if (other)
        fault(
          'from',
          'overlaps duty that is recorded already, from ' +
            `${sayInstant(other.starts_at.getTime())} to ${sayInstant(other.ends_at.getTime())}`,
        );
    }
    return faults;
  }
}

function mustKeep(member: Member): void {
  if (!keepsRota(member))
    throw new NotForYou('Only a manager of the youth justice service keeps the rota');
}

const said = (
  { id, member_id: member, name, starts_at: from, ends_at: to }: Row,
  now: number,
): SpellRow => ({
  id,
  member,
  name,
  from: rfc3339(from.getTime()),
  fromSaid: sayInstant(from.getTime()),
  to: rfc3339(to.getTime()),
  toSaid: sayInstant(to.getTime()),
  now: from.getTime() <= now && now < to.getTime(),
});
