/** The book this check keeps of the clocks of one journal, beside the clerk's own. */
import type { Calendar } from '../../libs/domain/calendar';
import { caseOf, type Case } from '../../libs/domain/case';
import type { CaseStart } from '../../libs/domain/case-start';
import type { Entry } from '../../libs/domain/entry';
import { endOf, londonDay, type Day } from '../../libs/domain/london';
import type { ClockPolicy, Policy } from '../../libs/domain/policy';
import type { Procedure } from '../../libs/domain/procedure';
import { counted, met, walked } from './model-days';
import { slowDue, slowRungs } from './slow-deadlines';

export type Of<K extends Entry['kind']> = Extract<Entry, { kind: K }>;
interface Stood {
  readonly reason: string;
  readonly from: number;
  until: number;
  to?: number;
}
export interface Kept {
  readonly armed: Of<'armed'>;
  readonly rule: ClockPolicy;
  due: number;
  lastDay: Day | undefined;
  /** What is to be told, by key. */
  coming: Map<string, number>;
  readonly told: Map<string, Of<'rung'>>;
  /** By the rung whose hearers were to say so: until when. */
  readonly awaited: Map<string, number>;
  readonly stood: Stood[];
  extended: boolean;
  stopped: boolean;
}

export const unanswered = ', not acknowledged';

export const fail = (e: Entry, says: string): never => {
  throw new Error(`entry ${e.seq} (${e.kind}): ${says}`);
};

/** The pause in which this clock stands still, if it does. */
export const stands = (kept: Kept): Stood | undefined =>
  kept.stood.find(({ to }) => to === undefined);

/** The slow hand is slow: what it found by one calendar and policy it finds again. */
const slow = new WeakMap<Calendar, WeakMap<Policy, Map<string, unknown>>>();
function remembered<T>(calendar: Calendar, policy: Policy, name: string, find: () => T): T {
  const under = slow.get(calendar) ?? new WeakMap<Policy, Map<string, unknown>>();
  const found = under.get(policy) ?? new Map<string, unknown>();
  slow.set(calendar, under.set(policy, found));
  if (!found.has(name)) found.set(name, find());
  return found.get(name) as T;
}

export class Book {
  readonly kept = new Map<string, Kept>();
  readonly policy: Policy;
  readonly received: number;
  calendar: Calendar;
  /**
   * A holiday taken back is in the slow hand's own file for good: from then on it has nothing to
   * say.
   */
  known = true;
  c: Case = caseOf('', []);
  act: Of<'act'> | undefined;
  /** The clocks that a calendar just taken is to count anew. */
  recount: readonly string[] = [];

  constructor(
    readonly procedure: Procedure,
    { policy, calendar, received }: CaseStart,
  ) {
    [this.policy, this.calendar, this.received] = [policy, calendar, received];
  }

  of(e: Entry & { readonly id: string }): Kept {
    return this.kept.get(e.id) ?? fail(e, `there is no clock ${e.id}`);
  }

  private desk() {
    return {
      cutOff: this.policy.cutOff.time,
      closures: [...this.calendar.closures, ...this.calendar.holidays],
    };
  }

  dueOf(from: number, span: string, { counting = 'within', movesBack }: ClockPolicy) {
    const name = `${from} ${span} ${counting} ${movesBack}`;
    return remembered(this.calendar, this.policy, name, () =>
      slowDue(from, span, counting, this.desk(), movesBack),
    );
  }

  rungsOf({ armed, rule }: Pick<Kept, 'armed' | 'rule'>, due: number, lastDay: Day | undefined) {
    const name = `${armed.clock} ${armed.from} ${due} ${lastDay}`;
    return remembered(this.calendar, this.policy, name, () =>
      slowRungs(due, lastDay, armed.from, rule.ladder, this.desk()),
    );
  }

  private laterBy({ rule, stood }: Kept, lastDay: Day): Day {
    const { calendar } = this;
    return stood.reduce((day, { from, to }) => {
      if (to === undefined) return day;
      const { working } = counted(rule.within!);
      return walked(day, met(londonDay(from), londonDay(to), working, calendar), working, calendar);
    }, lastDay);
  }

  /** Another instant: its own rungs with it, but for what was told. */
  moves(e: Of<'resumed' | 'moved'>, kept: Kept): void {
    kept.due = e.due.at;
    kept.lastDay = e.due.lastDay;
    const rungs = () => this.rungsOf(kept, e.due.at, e.due.lastDay);
    if (this.known && JSON.stringify(e.rungs) !== JSON.stringify(rungs()))
      fail(e, `the rungs of ${e.id} do not go with its new date`);
    kept.coming = new Map(
      e.rungs.filter(({ key }) => !kept.told.has(key)).map(({ key, at: when }) => [key, when]),
    );
  }

  /** Nothing that is due by now waits, but for what is told of at this moment. */
  overdue(now: number, beside?: string): void {
    for (const [id, kept] of this.kept) {
      if (kept.stopped) continue;
      const pause = stands(kept);
      if (pause && pause.until <= now && beside !== id)
        throw new Error(`${id} stands still past the end of its pause`);
      for (const [key, when] of pause ? [] : kept.coming)
        if (when <= now && `${id}/${key}` !== beside)
          throw new Error(`${id}/${key} was due ${now - when} ms ago and is not told`);
      for (const [key, when] of kept.awaited)
        if (when <= now && `${id}/${key}${unanswered}` !== beside)
          throw new Error(
            `${id}/${key}: nobody acknowledged it by its time, and nobody hears of that`,
          );
    }
  }

  /** When an instant is over, what waited for it has begun and what was done in it has stopped. */
  settled(): void {
    for (const [name, rule] of Object.entries(this.procedure.clocks)) {
      for (const { of } of rule.starts(this.c, this.policy)) {
        if (
          !rule.stops(this.c, of, this.policy) &&
          !this.c.clocks.some((clock) => clock.clock === name && clock.of === of)
        )
          throw new Error(
            `what ${name}${of === undefined ? '' : ` of ${of}`} waits for has happened, and ` +
              'it never started',
          );
      }
      for (const { id, of, stopped } of this.c.clocks.filter(({ clock }) => clock === name))
        if (stopped === undefined && rule.stops(this.c, of, this.policy))
          throw new Error(`${id} runs on though its work is done`);
    }
  }

  recounts(e: Entry): void {
    for (const id of this.recount) {
      const kept = this.kept.get(id)!;
      if (!this.known || kept.stopped) continue;
      const anew = this.dueOf(kept.armed.from, kept.rule.within!, kept.rule);
      const due = anew.lastDay === undefined ? kept.due : endOf(this.laterBy(kept, anew.lastDay));
      if (kept.due !== due)
        fail(e, `${id} is not counted anew by the calendar ${this.calendar.version}`);
    }
    this.recount = [];
  }
}
