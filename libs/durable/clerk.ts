/**
 * The clerk runs a procedure: it enters the stages, keeps the clocks, climbs the ladders and
 * refuses what is out of order. Acts and due instants stand in one line before it: whatever is due
 * by now goes before the act that has just come. So no act can swallow a rung, and a journal
 * replays the clerk's whole life exactly.
 */
import { recalendared, type Calendar } from '../domain/calendar';
import { apply, caseOf, learned, nextDue, type Case, type CaseClock } from '../domain/case';
import { resume } from '../domain/clock-acts';
import type { Act, Entry, Happening, Tell } from '../domain/entry';
import type { Facts } from '../domain/form';
import { answerBy, rungInstants, rungOf, sinceKnown } from '../domain/ladder';
import { endOf, londonDay } from '../domain/london';
import type { Role } from '../domain/member';
import { howCounted, type Policy } from '../domain/policy';
import type { ClockRule, Finding, Proceedings, Procedure, Start } from '../domain/procedure';
import { refusal, type Refusal } from '../domain/refusal';
import type { CaseStart } from '../domain/case-start';
import { dueAfter, type Due } from '../domain/span';

/**
 * All a clerk needs of the place it works in. Temporal is one (temporal.ts), a turned clock
 * another, a journal a third.
 */
export interface Runtime {
  /** Epoch milliseconds. Never goes back. */
  now(): number;
  /**
   * Wait for the instant `until` (for ever when there is none) or until something has `arrived`.
   */
  rest(until: number | undefined, arrived: () => boolean): Promise<void>;
  /**
   * Write entries to the record; they are the case's history once this returns. Gives back those of
   * which the record learned something: who heard.
   */
  settle(entries: readonly Entry[]): Promise<readonly Entry[]>;
  /** Whether entry `seq` may be, or was, "this case follows `change`". */
  follows(change: string, seq: number): boolean;
}

/** What a member hears of an act once it is in the record. */
export interface Answer {
  readonly seq: number;
  readonly version: number;
  readonly ended?: string;
}

export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.why);
  }
}

/** Thrown at every strand of a case that ended beside it. Only the clerk catches it. */
class Ended extends Error {}

interface Arrival {
  readonly act: Act;
  readonly answer: (a: Answer) => void;
  readonly fail: (e: Error) => void;
}
interface Wait {
  readonly stage: string;
  readonly go: () => void;
  readonly stop: (e: Error) => void;
}

export class Clerk implements Proceedings {
  private c: Case;
  /** The one the case opened with, as later ones changed it. */
  private counted: Calendar;
  private instant = 0;
  private readonly line: Arrival[] = [];
  private waits: Wait[] = [];
  private unsettled: Entry[] = [];
  private readonly declined = new Set<string>();
  /** Strands that are not waiting for anything. At none, the head of the line is dealt with. */
  private running = 0;
  private whenQuiet: (() => void) | undefined;
  private broken: unknown;
  private over = false;

  constructor(
    private readonly procedure: Procedure,
    private readonly opening: CaseStart,
    private readonly runtime: Runtime,
  ) {
    this.c = caseOf(opening.caseId, []);
    this.counted = opening.calendar;
  }

  get current(): Case {
    return this.c;
  }
  get policy(): Policy {
    return this.opening.policy;
  }
  /** The calendar the case counts by now. */
  get calendar(): Calendar {
    return this.counted;
  }

  /**
   * Put an act in the line. Answers once it is in the record; throws `Refused` when it is out of
   * order.
   */
  submit(act: Act): Promise<Answer> {
    return new Promise((answer, fail) => {
      const arrival = { act, answer, fail };
      // Whoever comes when all is over, as while a run waits for its handlers, would stand in a
      // line that nobody serves.
      if (this.over) this.turnAway(arrival);
      else this.line.push(arrival);
    });
  }

  /**
   * Why an act would be refused now. The check that counts is made again when it comes to the head
   * of the line.
   */
  refuses(act: Act): Refusal | undefined {
    return this.repeats(act) ? undefined : this.refusal(act, this.runtime.now());
  }

  /** Run the case to its end, and say how it ended. */
  async run(): Promise<string> {
    this.instant = this.runtime.now();
    const { policy, calendar, received, facts } = this.opening;
    this.enter({
      kind: 'opened',
      procedure: this.procedure.name,
      policy: policy.version,
      calendar: calendar.version,
      received,
      facts,
    });
    this.begin();
    await this.proceed();
    try {
      while (!this.c.ended) await this.takeHead();
    } catch (error) {
      for (const { fail } of this.line.splice(0)) fail(error as Error);
      throw error;
    }
    this.over = true;
    for (const arrival of this.line.splice(0)) this.turnAway(arrival);
    return this.c.ended!.ending;
  }

  private turnAway({ act, answer, fail }: Arrival): void {
    if (this.repeats(act)) answer(this.answerTo(act.key));
    else fail(new Refused({ type: 'ended', why: 'This case has ended' }));
  }

  /** Deal with whatever is first in the line; when nothing is, wait for it. */
  private async takeHead(): Promise<void> {
    const now = this.runtime.now();
    const next = nextDue(this.c);
    const arrival = this.line[0];
    if (next && next.at <= now) {
      this.instant = now;
      if (next.rung === undefined)
        this.enter(resume(next.clock, next.at, this.policy, this.calendar));
      else this.fire(next.clock, next.rung, next.at);
      return this.proceed();
    }
    if (!arrival) return this.runtime.rest(next?.at, () => this.line.length > 0);

    this.instant = now;
    this.line.shift();
    const { act, answer, fail } = arrival;
    if (this.repeats(act)) return answer(this.answerTo(act.key));
    const refused = this.refusal(act, now);
    if (refused) return fail(new Refused(refused));
    this.take(act);
    try {
      await this.proceed();
    } catch (error) {
      fail(error as Error);
      throw error;
    }
    answer(this.answerTo(act.key));
  }

  private take({ act, fields, by, key }: Act): void {
    this.enter({ kind: 'act', act, fields, by, key });
    const { ends: ending, brings } = this.procedure.acts[act]!;
    for (const happening of brings?.(
      this.c,
      { act, fields, by, key, at: this.instant },
      this.policy,
      this.calendar,
    ) ?? [])
      this.enter(happening);
    if (ending === undefined) return;
    this.enter({ kind: 'ended', ending });
    for (const { stop } of this.waits.splice(0)) stop(new Ended());
  }

  private fire(clock: CaseClock, rung: string, due: number): void {
    const spoken = rungOf(this.policy.clocks[clock.clock]!.ladder, rung);
    const answer = answerBy(spoken, this.instant, this.calendar);
    this.enter({
      kind: 'rung',
      id: clock.id,
      rung,
      due,
      tell: { ...this.whom(spoken.tell, clock), ...(spoken.onDuty ? { onDuty: true } : {}) },
      ...(answer === undefined ? {} : { answerBy: answer }),
    });
  }

  private whom(tell: string, clock: CaseClock): Tell {
    switch (tell) {
      case 'holder':
        return this.holder(clock);
      case 'holdersManager':
        return { ...this.holder(clock), above: true };
      default:
        return this.inRole(tell as Role);
    }
  }

  /** Whose lateness it is; a rung of a stage not yet reached names who holds the case now. */
  private holder(clock: CaseClock): Tell {
    const { stage } = this.procedure.clocks[clock.clock]!;
    const stands = this.c.stands.map((s) => s.stage);
    return this.procedure.stages[stands.includes(stage) ? stage : (stands[0] ?? stage)]!.holder(
      this.c,
    );
  }

  private inRole(role: Role): Tell {
    const member = this.procedure.allocated(this.c)[role];
    return member === undefined ? { role } : { role, member };
  }

  /** Keep the clocks, let every strand go as far as it can, and settle what came of it. */
  private async proceed(): Promise<void> {
    for (let freed = true; freed;) {
      if (!this.c.ended) await this.quiet();
      if (this.broken !== undefined) throw this.broken;
      if (this.c.ended) break;
      this.tend();
      const free = this.waits.filter(({ stage }) =>
        this.procedure.stages[stage]!.done(this.c, this.policy),
      );
      this.waits = this.waits.filter((wait) => !free.includes(wait));
      for (const { stage } of free) this.enter({ kind: 'left', stage });
      this.running += free.length;
      for (const { go } of free) go();
      freed = free.length > 0;
    }
    for (const entry of await this.runtime.settle(this.unsettled.splice(0)))
      this.c = learned(this.c, entry);
  }

  /**
   * Stop the clocks whose work is done and arm those whose trigger has come, wherever the case
   * stands.
   */
  private tend(): void {
    for (const [name, rule] of Object.entries(this.procedure.clocks)) {
      const starts = rule.starts(this.c, this.policy);
      for (const clock of this.c.clocks) {
        if (
          clock.clock === name &&
          clock.stopped === undefined &&
          (rule.stops(this.c, clock.of, this.policy) || moved(clock, starts))
        ) {
          this.enter({ kind: 'stopped', id: clock.id });
        }
      }
      for (const start of starts) this.arm(name, rule, start);
    }
  }

  private arm(name: string, { stops }: ClockRule, { of, from, due: given }: Start): void {
    const earlier = this.c.clocks.filter((clock) => clock.clock === name && clock.of === of);
    // The last run alone says whether this start was served: an instant that was moved away and
    // then back runs anew.
    const before = earlier.at(-1);
    if (
      before &&
      (before.stopped === undefined ||
        (before.from >= from && (given === undefined || before.original === given)))
    )
      return;
    if (stops(this.c, of, this.policy)) return;
    const { calendar } = this;
    const rule = this.policy.clocks[name]!;
    const { within, ladder, standing, statutory } = rule;
    const how = howCounted(this.policy, rule, calendar);
    const due = within === undefined ? givenDue(name, from, given) : dueAfter(from, within, how);
    const law =
      standing === 'statute' ? due.at : statutory && dueAfter(from, statutory.within, how).at;
    const id =
      name +
      (of === undefined ? '' : `:${of}`) +
      (earlier.length === 0 ? '' : `#${earlier.length + 1}`);
    // What the referral brought was known when it was received, however late a worker heard of it.
    const known = this.c.acts.length === 0 ? Math.max(from, this.opening.received) : this.instant;
    const rungs = sinceKnown(rungInstants(due.at, due.lastDay, from, ladder, calendar), known);
    this.enter({
      kind: 'armed',
      clock: name,
      id,
      ...(of === undefined ? {} : { of }),
      from,
      due,
      ...(law === undefined ? {} : { statutory: law }),
      rungs,
    });
  }

  private enter(happening: Happening): void {
    const entry: Entry = { ...happening, seq: this.c.seq + 1, at: this.instant };
    this.c = apply(this.c, entry);
    if (entry.kind === 'calendar') this.counted = recalendared(this.counted, entry);
    this.unsettled.push(entry);
  }

  private refusal(act: Act, at: number): Refusal | undefined {
    return refusal(this.procedure, this, this.c, act, at);
  }

  private repeats(act: Act): boolean {
    return this.c.acts.some(({ key }) => key === act.key);
  }

  private answerTo(key: string): Answer {
    const { seq } = this.c.acts.find((taken) => taken.key === key)!;
    return {
      seq,
      version: this.c.version,
      ...(this.c.ended ? { ended: this.c.ended.ending } : {}),
    };
  }

  // What the prose may ask for.

  async stage(name: string): Promise<void> {
    this.unlessEnded();
    this.enter({ kind: 'entered', stage: name });
    await new Promise<void>((go, stop) => {
      this.waits.push({ stage: name, go, stop });
      this.park();
    });
  }

  async both(...strands: readonly (string | (() => Promise<void>))[]): Promise<void> {
    this.unlessEnded();
    this.running += strands.length - 1;
    let left = strands.length;
    await Promise.all(
      strands.map(async (strand) => {
        await (typeof strand === 'string' ? this.stage(strand) : strand());
        // The last strand hands its place to the prose that waits for all of them.
        if (--left > 0) this.park();
      }),
    );
  }

  finds(finding: Finding): boolean {
    this.unlessEnded();
    return finding(this.c, this.policy);
  }

  tells(role: Role, notice: string): void {
    this.unlessEnded();
    this.enter({ kind: 'told', notice, tell: this.inRole(role) });
  }

  opens(procedure: string, facts: Facts | ((c: Case) => Facts)): void {
    this.unlessEnded();
    this.enter({
      kind: 'opens',
      procedure,
      facts: typeof facts === 'function' ? facts(this.c) : facts,
    });
  }

  follows(change: string): boolean {
    this.unlessEnded();
    if (this.c.follows.includes(change)) return true;
    if (this.declined.has(change) || !this.runtime.follows(change, this.c.seq + 1)) {
      this.declined.add(change);
      return false;
    }
    this.enter({ kind: 'follows', change });
    return true;
  }

  private begin(): void {
    this.running = 1;
    this.procedure.procedure(this).then(
      (ending) => {
        if (!this.c.ended) this.enter({ kind: 'ended', ending });
        this.park();
      },
      (error: unknown) => {
        if (!(error instanceof Ended))
          this.broken = error ?? new Error('The prose failed without saying why');
        this.running = 1;
        this.park();
      },
    );
  }

  private unlessEnded(): void {
    if (this.c.ended) throw new Ended();
  }

  private park(): void {
    this.running -= 1;
    if (this.running <= 0) this.whenQuiet?.();
  }

  private quiet(): Promise<void> {
    return this.running <= 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          this.whenQuiet = resolve;
        });
  }
}

/**
 * A given instant that was corrected: the clock stops and starts anew, and both stand in the
 * journal.
 */
const moved = (clock: CaseClock, starts: readonly Start[]): boolean => {
  const start = starts.find(({ of }) => of === clock.of);
  return start?.due !== undefined && start.due !== clock.original;
};

function givenDue(name: string, from: number, at: number | undefined): Due {
  if (at === undefined)
    throw new Error(`Clock ${name} has neither a span in its policy nor a given instant`);
  const lastDay = londonDay(at - 1);
  // A day ends with its end; a hearing, or the end of bail, has its hour.
  return {
    at,
    ...(at === endOf(lastDay) ? { lastDay } : {}),
    countedFrom: londonDay(from),
    skipped: [],
  };
}
