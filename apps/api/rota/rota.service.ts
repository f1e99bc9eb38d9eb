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
import { isId } from '../../../libs/domain/id';
import { readBody } from '../../../libs/intake/read-body';
import { sayFaults } from '../../../libs/intake/say';
import type { Member } from '../../../libs/domain/signed-in';
import { Faults, NotForYou, NotThere } from '../../../libs/intake/not-taken';
import { TheRecord, type Ask } from '../../../libs/database/the-record';
import { colleagues, holdMembers, type Colleague } from '../../../libs/database/people/colleagues';
import {
  comingDuty,
  dutyOf,
  dutyWithin,
  endDuty,
  keepDuty,
} from '../../../libs/database/people/rota';
import { spellForm, words } from './spell-form';
import { saidSpell, type SpellRow } from './spell-said';

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

interface Given {
  readonly member: string | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly faults: readonly Fault[];
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

@Injectable()
export class Rota {
  constructor(
    private readonly record: TheRecord,
    private readonly clock: Clock,
  ) {}

  seenBy(member: Member): Promise<RotaView> {
    return this.record.as(member, async (ask) => {
      const now = this.clock.now();
      const keeps = keepsRota(member);
      const found = await comingDuty(ask, new Date(now), keeps ? 'everybody' : member);
      const week: Stretch = { from: now, to: now + ahead };
      const covered = found.map(({ startsAt, endsAt }) => ({
        from: startsAt.getTime(),
        to: endsAt.getTime(),
      }));
      const open = keeps ? uncovered(week, covered, calendarInForce()) : [];
      return {
        spells: found.map((row) => saidSpell(row, now)),
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
    return this.record.as(member, (ask) => colleagues(ask, 'youth-justice'));
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
      await keepDuty(ask, {
        id,
        memberId: given.member!,
        startsAt: new Date(given.from!),
        endsAt: new Date(given.to!),
        recordedBy: member.id,
        recordedAt: new Date(now),
      });
      return saidSpell((await dutyOf(ask, id))!, now);
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
      const found = await dutyOf(ask, id);
      if (!found) throw new NotThere();
      await endDuty(ask, id, new Date(now));
      return saidSpell(found, now);
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
      const [person] = (await holdMembers(ask, [member])).filter(
        ({ agency, disabledAt }) => agency === 'youth-justice' && disabledAt === null,
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
      const other =
        member !== undefined && isId(member)
          ? await dutyWithin(ask, member, { from: new Date(from), to: new Date(to) })
          : null;
      if (other)
        fault(
          'from',
          'overlaps duty that is recorded already, from ' +
            `${sayInstant(other.startsAt.getTime())} to ${sayInstant(other.endsAt.getTime())}`,
        );
    }
    return faults;
  }
}

function mustKeep(member: Member): void {
  if (!keepsRota(member))
    throw new NotForYou('Only a manager of the youth justice service keeps the rota');
}
