/**
 * What one manager was told in one week that somebody would be or was late, when they had seen it,
 * what they did and whether it changed. From the record alone: the same record gives the same page,
 * whoever asks and whenever.
 */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../libs/database/clock/clock';
import { raisedWith, type RaisedRow } from '../../../libs/database/notices/raised';
import { absencesWithin } from '../../../libs/database/people/absences';
import { thoseInRoles, type Colleague } from '../../../libs/database/people/colleagues';
import { textsOf } from '../../../libs/database/record/texts';
import { Procedures, TheRecord, type Ask } from '../../../libs/database/the-record';
import { oversees } from '../../../libs/domain/clock-acts';
import { addDays, londonDay, say, startOf, type Day } from '../../../libs/domain/london';
import { roles, type Role } from '../../../libs/domain/member';
import type { Member } from '../../../libs/domain/signed-in';
import { mondayOf, weekOf, type Week } from '../../../libs/domain/week';
import { Faults, NotForYou } from '../../../libs/intake/not-taken';
import { isId } from '../../../libs/domain/id';
import { Reached } from '../web/access/reached';
import { didAbout, saidRaised, textOf, type Raised } from './raised';

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

@Injectable()
export class Oversight {
  constructor(
    private readonly record: TheRecord,
    private readonly procedures: Procedures,
    private readonly reached: Reached,
    private readonly clock: Clock,
  ) {}

  /** People who have a record of oversight, by name: whom the member may choose. */
  managers(member: Member): Promise<readonly Colleague[]> {
    return this.record.as(member, (ask) =>
      thoseInRoles(ask, oversees, readsOthers(member) ? undefined : member.id),
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
      const [manager] = isId(whose) ? await thoseInRoles(ask, oversees, whose) : [];
      if (!manager) throw Faults.at('/manager', 'must be the id of somebody who hears of drift');
      const to = addDays(from, 6);
      const told = {
        member: manager.id,
        from: new Date(startOf(from)),
        before: new Date(startOf(addDays(from, 7))),
      };
      const rows = await raisedWith(ask, told, {
        open: this.reached.sees(member, 'progress'),
        whole: this.reached.sees(member, 'case'),
      });
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

  private async raised(ask: Ask, manager: string, row: RaisedRow, now: number): Promise<Raised> {
    const procedure = this.procedures.of(row.procedure);
    const policy = await this.record.policyAt(ask, procedure, row.policy_version);
    const did = didAbout(manager, row);
    const named = new Set(row.whole ? did.flatMap(textOf) : []);
    const texts = await textsOf(ask, row.case_id, named, false);
    const calendar = await this.record.calendarAt(ask, row.calendar_version);
    return saidRaised(row, { procedure, policy, calendar, did, texts, now });
  }

  private async away(ask: Ask, manager: string, from: Day, to: Day): Promise<readonly string[]> {
    return (await absencesWithin(ask, manager, { from, to }))
      .filter(({ fromDay, endedAt }) => endedAt === null || londonDay(endedAt.getTime()) > fromDay)
      .map(
        ({ fromDay, toDay, deputy, endedAt }) =>
          `Away ${sayDays(fromDay, endedAt === null ? toDay : londonDay(endedAt.getTime()))}: ` +
          `${deputy?.name ?? 'nobody'} stood ` +
          `in${endedAt === null ? '' : ', until they were back early'}`,
      );
  }
}

/** 'from 23 November 2026 to 29 November 2026' */
const sayDays = (from: Day, to: Day): string =>
  from === to ? `on ${say(from)}` : `from ${say(from)} to ${say(to)}`;
