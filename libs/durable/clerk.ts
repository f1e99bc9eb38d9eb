/**
 * The clerk runs a procedure: it enters the stages, keeps the clocks, climbs the ladders and
 * refuses what is out of order. Acts and due instants stand in one line before it: whatever is due
 * by now goes before the act that has just come. So no act can swallow a rung, and a journal
 * replays the clerk's whole life exactly.
 */
import type { Calendar } from '../domain/calendar';
import { nextDue, type Case } from '../domain/case';
import type { CaseStart } from '../domain/case-start';
import { resume } from '../domain/clock-acts';
import type { Act, Entry } from '../domain/entry';
import type { Policy } from '../domain/policy';
import type { Procedure } from '../domain/procedure';
import { refusal, type Refusal } from '../domain/refusal';
import { CaseInHand } from './case-in-hand';
import { Line, Refused, type Answer, type Arrival } from './line';
import { Prose } from './prose';
import { Recall } from './recall';
import type { Runtime } from './runtime';
import { written } from './written';

export { Refused, type Answer } from './line';
export type { Runtime } from './runtime';

export class Clerk {
  private readonly hand: CaseInHand;
  private readonly line = new Line();
  private readonly prose: Prose;
  /** Whether the past is behind it, so that what comes now is new. */
  recalled: boolean;

  constructor(
    private readonly procedure: Procedure,
    opening: CaseStart,
    private readonly runtime: Runtime,
    /** What stands in the record of this case; none when it opens. */
    private readonly journal: readonly Entry[] = [],
  ) {
    this.hand = new CaseInHand(procedure, opening);
    this.prose = new Prose(procedure, this.hand, written(this.hand, runtime));
    this.recalled = journal.length === 0;
  }

  get current(): Case {
    return this.c;
  }
  get policy(): Policy {
    return this.hand.policy;
  }
  /** The calendar the case counts by now. */
  get calendar(): Calendar {
    return this.hand.calendar;
  }
  private get c(): Case {
    return this.hand.c;
  }

  /**
   * Put an act in the line. Answers once it is in the record; throws `Refused` when it is out of
   * order.
   */
  submit(act: Act): Promise<Answer> {
    return this.line.join(act);
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
    try {
      if (this.journal.length === 0) await this.open();
      else {
        await this.recall();
        await this.takeHold();
      }
      while (!this.c.ended) await this.takeHead();
    } catch (error) {
      this.line.fail(error as Error);
      throw error;
    }
    this.line.close((arrival) => this.turnAway(arrival));
    return this.c.ended!.ending;
  }

  private open(): Promise<void> {
    this.hand.instant = this.runtime.now();
    this.hand.open();
    this.prose.begin();
    return this.proceed();
  }

  private async recall(): Promise<void> {
    await new Recall(this.procedure, this.hand, this.prose, this.journal).along();
    this.recalled = true;
  }

  /**
   * A case that was recalled goes on by the rules of this build: after what is due already, what
   * they change of its stages and clocks takes hold.
   */
  private async takeHold(): Promise<void> {
    const isDue = () => (nextDue(this.c)?.at ?? Infinity) <= this.runtime.now();
    while (!this.c.ended && isDue()) await this.takeHead();
    if (this.c.ended) return;
    this.hand.instant = this.runtime.now();
    await this.proceed();
  }

  private turnAway({ act, answer, fail }: Arrival): void {
    if (this.repeats(act)) answer(this.answerTo(act.key));
    else fail(new Refused({ type: 'ended', why: 'This case has ended' }));
  }

  /** Deal with whatever is first in the line; when nothing is, wait for it. */
  private async takeHead(): Promise<void> {
    const now = this.runtime.now();
    const next = nextDue(this.c);
    const arrival = this.line.head;
    if (next && next.at <= now) {
      this.hand.instant = now;
      if (next.rung === undefined)
        this.hand.enter(resume(next.clock, next.at, this.policy, this.calendar));
      else this.hand.fire(next.clock, next.rung, next.at);
      return this.proceed();
    }
    if (!arrival) return this.runtime.rest(next?.at, () => this.line.head !== undefined);

    this.hand.instant = now;
    this.line.leave();
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
    this.hand.enter({ kind: 'act', act, fields, by, key });
    const { ends: ending, brings } = this.procedure.acts[act]!;
    for (const happening of brings?.(
      this.c,
      { act, fields, by, key, at: this.hand.instant },
      this.policy,
      this.calendar,
    ) ?? [])
      this.hand.enter(happening);
    if (ending === undefined) return;
    this.hand.enter({ kind: 'ended', ending });
    this.prose.strands.stop();
  }

  /** Keep the clocks, let every strand go as far as it can, and settle what came of it. */
  private async proceed(): Promise<void> {
    for (let freed = true; freed;) {
      if (!this.c.ended) await this.prose.quiet();
      if (this.c.ended) break;
      this.hand.tend();
      freed = this.prose.strands.free(
        (stage) => this.procedure.stages[stage]!.done(this.c, this.policy),
        (stage) => this.hand.enter({ kind: 'left', stage }),
      );
    }
    const made = this.hand.unsettled.splice(0);
    if (made.length === 0) return;
    for (const entry of await this.runtime.settle(made)) this.hand.learn(entry);
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
}
