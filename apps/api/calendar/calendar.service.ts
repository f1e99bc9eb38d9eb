/**
 * Days on which nobody works: those of gov.uk's file, and those announced since, by which every
 * open case is counted anew.
 */
import { Injectable } from '@nestjs/common';
import { announce, closedDays, spread, takeBack } from '../../../libs/database/calendar/calendars';
import { Clock } from '../../../libs/database/clock/clock';
import { isProvisional, whyNotWorking } from '../../../libs/domain/calendar';
import { londonDay, say, sayInstant, startOf } from '../../../libs/domain/london';
import { casesCountedByOthers, movedBy } from '../../../libs/database/calendar/counted-by';
import { peopleOf } from '../../../libs/database/people/names';
import { calendarInForce } from '../../../libs/database/calendar/in-force';
import { rfc3339 } from '../../../libs/domain/rfc3339';
import type { SaidFault } from '../../../libs/intake/say';
import type { Member } from '../../../libs/domain/signed-in';
import { Faults, NotThere } from '../../../libs/intake/not-taken';
import { TheRecord } from '../../../libs/database/the-record';

export const kinds = ['bank holiday', 'closure'] as const;
type Kind = (typeof kinds)[number];

export interface Announced {
  readonly day: string;
  readonly daySaid: string;
  readonly name: string;
  readonly kind: Kind;
  readonly announcedBy: string;
  readonly announcedAt: string;
  readonly announcedSaid: string;
}

export interface CalendarView {
  readonly version: string;
  /** The last day whose bank holidays are announced by gov.uk. */
  readonly announcedTo: string;
  readonly announced: readonly Announced[];
  /** Coming days on which nobody works, weekends left out, for a year. */
  readonly coming: readonly {
    readonly day: string;
    readonly daySaid: string;
    readonly name: string;
    readonly provisional: boolean;
  }[];
  /** Open cases that are still counted by another calendar. */
  readonly waiting: number;
  /** What the last change of the calendar did, as far as it has come. */
  readonly moved: { readonly clocks: number; readonly cases: number } | null;
}

const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  try {
    return startOf(value) > 0;
  } catch {
    return false;
  }
};

@Injectable()
export class Calendars {
  constructor(
    private readonly record: TheRecord,
    private readonly clock: Clock,
  ) {}

  async view(): Promise<CalendarView> {
    const [calendar, announced] = [
      await this.record.calendarNow(),
      await closedDays(this.record.source),
    ];
    const today = londonDay(this.clock.now());
    const people = await peopleOf(
      this.record.ask,
      announced.map(({ announcedBy }) => announcedBy),
    );
    const waiting = await casesCountedByOthers(this.record.ask, calendar.version);
    const year = londonDay(this.clock.now() + 366 * 86_400_000);
    const days = [
      ...calendar.holidays,
      ...calendar.closures.map(({ day, name }) => ({
        day,
        name: `closure of this service: ${name}`,
      })),
    ];
    return {
      version: calendar.version,
      announcedTo: calendar.announcedTo,
      waiting,
      moved: await this.moved(calendar.version),
      announced: announced.map(({ day, name, kind, announcedBy, announcedAt }) => ({
        day,
        daySaid: say(day),
        name,
        kind,
        announcedBy: people.get(announcedBy) ?? 'Somebody who is no longer here',
        announcedAt: rfc3339(announcedAt),
        announcedSaid: sayInstant(announcedAt),
      })),
      coming: days
        .filter(({ day }) => day >= today && day < year)
        .sort((a, b) => (a.day < b.day ? -1 : 1))
        .map(({ day, name }) => ({
          day,
          daySaid: say(day),
          name,
          provisional: isProvisional(day, calendar),
        })),
    };
  }

  /**
   * Announce a day. Open cases are counted anew at once, and whoever has one that moved is told.
   * Throws Faults with all that is wrong.
   */
  async announce(
    member: Member,
    {
      day,
      name,
      kind,
    }: { readonly day?: unknown; readonly name?: unknown; readonly kind?: unknown },
  ): Promise<CalendarView> {
    const faults: SaidFault[] = [];
    const fault = (pointer: string, said: string) =>
      faults.push({ pointer, fault: said, said: `${pointer.slice(1)} ${said}` });
    const today = londonDay(this.clock.now());
    if (!isDay(day)) fault('/day', 'must be a date such as 2026-12-28');
    else if (day < today) fault('/day', 'has passed: only a coming day can be announced');
    else {
      const closed = whyNotWorking(day, await this.record.calendarNow());
      if (closed !== undefined) fault('/day', `is not a working day already (${closed})`);
    }
    if (typeof name !== 'string' || name.trim() === '' || name.length > 100)
      fault('/name', 'must say what day it is, in no more than 100 characters');
    if (!kinds.includes(kind as Kind)) fault('/kind', `must be one of: ${kinds.join(', ')}`);
    if (faults.length > 0) throw new Faults(faults);
    await announce(this.record.source, {
      day: day as string,
      name: (name as string).trim(),
      kind: kind as Kind,
      announcedBy: member.id,
      announcedAt: this.clock.now(),
    });
    await spread(this.record.source, calendarInForce(), Date.now());
    return this.view();
  }

  /** Take an announced day back. Throws NotThere where none stands, Faults where it has passed. */
  async takeBack(day: string): Promise<CalendarView> {
    if (isDay(day) && day < londonDay(this.clock.now()))
      throw Faults.at('/day', 'has passed: what was counted by it stays so');
    if (!(await takeBack(this.record.source, day))) throw new NotThere();
    await spread(this.record.source, calendarInForce(), Date.now());
    return this.view();
  }

  private async moved(version: string): Promise<CalendarView['moved']> {
    const moved = await movedBy(this.record.ask, version);
    return moved.clocks > 0 ? moved : null;
  }
}
