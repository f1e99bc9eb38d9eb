/**
 * Who is away, from which day to which, and who stands in for them. While it lasts a deputy hears
 * what the absent person would have heard, and sees the cases that are allocated to them. An
 * absence is ended, never deleted.
 */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Fault, Json } from '../../../libs/domain/form';
import { addDays, londonDay, type Day } from '../../../libs/domain/london';
import type { Role } from '../../../libs/domain/member';
import { Clock } from '../../../libs/database/clock/clock';
import { isId } from '../../../libs/domain/id';
import { readBody } from '../../../libs/intake/read-body';
import { sayFaults } from '../../../libs/intake/say';
import type { Member } from '../../../libs/domain/signed-in';
import { Faults, NotForYou, NotThere } from '../../../libs/intake/not-taken';
import { TheRecord, type Ask } from '../../../libs/database/the-record';
import {
  absenceOf,
  absenceShown,
  absencesUntil,
  endAbsence,
  keepAbsence,
} from '../../../libs/database/people/absences';
import { colleagues, type Colleague } from '../../../libs/database/people/colleagues';
import { absenceForm, words } from './absence-form';
import { absenceFaults, type Given } from './absence-faults';
import { saidAbsence, type AbsenceRow } from './absence-said';

export interface AbsenceView {
  readonly mine: readonly AbsenceRow[];
  /** Of people for whom the one who asks stands in. */
  readonly standingIn: readonly AbsenceRow[];
  /** Everybody else’s, for managers. */
  readonly others: readonly AbsenceRow[];
  /** Of the last sixty days, those of the three lists above that are over. */
  readonly past: readonly AbsenceRow[];
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

/** Days for which what is over is still shown. */
const kept = 60;

@Injectable()
export class Absences {
  constructor(
    private readonly record: TheRecord,
    private readonly clock: Clock,
  ) {}

  seenBy(member: Member): Promise<AbsenceView> {
    return this.record.as(member, async (ask) => {
      const today = this.today();
      const all = (
        await absencesUntil(
          ask,
          addDays(today, -kept),
          recordsForOthers(member) ? 'everybody' : member,
        )
      ).map((shown) => saidAbsence(shown, today));
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
      colleagues(ask, recordsForOthers(member) ? undefined : member.agency),
    );
  }

  /**
   * Throws Faults with all that is wrong; NotForYou for somebody else’s absence where one is no
   * manager.
   */
  take(member: Member, body: unknown): Promise<AbsenceRow> {
    const given = this.read(member, body);
    return this.record.as(member, async (ask) => {
      const all = await absenceFaults(ask, given, this.today());
      if (all.length > 0) throw new Faults(sayFaults(absenceForm, words, all));
      const id = randomUUID();
      await keepAbsence(ask, {
        id,
        memberId: given.whose,
        fromDay: given.from!,
        toDay: given.to!,
        deputyId: given.deputy ?? null,
        recordedBy: member.id,
        recordedAt: new Date(this.clock.now()),
      });
      return this.one(ask, id);
    });
  }

  /** All that is wrong with it, and nothing recorded. */
  faults(member: Member, body: unknown): Promise<readonly Fault[]> {
    return this.record.as(member, (ask) =>
      absenceFaults(ask, this.read(member, body), this.today()),
    );
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
      const found = await absenceOf(ask, id);
      if (!found || (found.memberId !== member.id && !recordsForOthers(member)))
        throw new NotThere();
      await endAbsence(ask, id, new Date(this.clock.now()));
      return this.one(ask, id);
    });
  }

  private today(): Day {
    return londonDay(this.clock.now());
  }

  private async one(ask: Ask, id: string): Promise<AbsenceRow> {
    return saidAbsence(await absenceShown(ask, id), this.today());
  }
}
