/**
 * A runtime whose clock the test turns, so that sixteen weeks pass in a millisecond. It is a
 * simulation: what it claims of the clerk is held against the real Temporal sandbox by
 * test/laws/parity.test.ts.
 */
import { calendarOf } from '../../libs/domain/calendar';
import govuk from '../../libs/domain/bank-holidays.json';
import type { Case } from '../../libs/domain/case';
import type { Act, Entry } from '../../libs/domain/entry';
import type { Facts } from '../../libs/domain/form';
import type { Procedure } from '../../libs/domain/procedure';
import { Clerk, Refused, type Answer, type Runtime } from '../../libs/durable/clerk';
import type { CaseStart } from '../../libs/domain/case-start';
import type { Refusal } from '../../libs/domain/refusal';
import { settled } from './hears';

export const calendar = calendarOf(govuk, { closures: [] });

export const opening = (
  procedure: Procedure,
  facts: Facts,
  received: number,
  caseId = 'c1',
): CaseStart => ({ caseId, received, facts, policy: procedure.policy, calendar });

export class Simulated implements Runtime {
  readonly journal: Entry[] = [];
  readonly clerk: Clerk;
  ending: string | undefined;
  private failed: unknown;
  private resting: { readonly until: number | undefined; readonly wake: () => void } | undefined;
  private whenIdle: () => void = () => undefined;

  private constructor(
    readonly procedure: Procedure,
    readonly opening: CaseStart,
    private instant: number,
    past: readonly Entry[],
  ) {
    this.journal.push(...past);
    this.clerk = new Clerk(procedure, opening, this, past);
  }

  /**
   * A case that opens at this instant (epoch milliseconds), or goes on from a journal: recalled,
   * then live.
   */
  static async open(
    procedure: Procedure,
    given: CaseStart,
    at: number,
    past: readonly Entry[] = [],
  ): Promise<Simulated> {
    const simulated = new Simulated(procedure, given, at, [...past]);
    await simulated.untilIdle(() => {
      simulated.clerk.run().then(
        (ending) => {
          simulated.ending = ending;
          simulated.whenIdle();
        },
        (error: unknown) => {
          simulated.failed = error;
          simulated.whenIdle();
        },
      );
    });
    return simulated;
  }

  get current(): Case {
    return this.clerk.current;
  }

  /** Let time pass to this instant; every rung on the way is told at its own. */
  async turn(to: number): Promise<void> {
    while (this.resting?.until !== undefined && this.resting.until <= to) {
      this.instant = Math.max(this.instant, this.resting.until);
      await this.wake();
    }
    this.instant = Math.max(this.instant, to);
  }

  /**
   * Let time pass while nobody works: an outage. What became due is told when something wakes the
   * clerk.
   */
  outage(to: number): void {
    this.instant = Math.max(this.instant, to);
  }

  /** Take an act now. Answers, or gives the refusal. */
  async act(act: Act): Promise<Answer | Refusal> {
    const answer = this.clerk.submit(act).catch((error: unknown) => {
      if (error instanceof Refused) return error.refusal;
      throw error;
    });
    const [given] = await Promise.allSettled([answer, this.wake()]);
    if (this.failed !== undefined) throw this.failed;
    if (given.status === 'rejected') throw given.reason;
    return given.value;
  }

  now(): number {
    return this.instant;
  }

  async rest(until: number | undefined, arrived: () => boolean): Promise<void> {
    if (arrived() || (until !== undefined && until <= this.instant)) return;
    await new Promise<void>((wake) => {
      this.resting = { until, wake };
      this.whenIdle();
    });
  }

  async settle(entries: readonly Entry[]): Promise<readonly Entry[]> {
    const kept = settled(entries);
    this.journal.push(...kept);
    return Promise.resolve(kept);
  }

  follows(): boolean {
    return true;
  }

  private wake(): Promise<void> {
    const { resting } = this;
    if (!resting) return Promise.resolve();
    this.resting = undefined;
    return this.untilIdle(resting.wake);
  }

  private async untilIdle(start: () => void): Promise<void> {
    const idle = new Promise<void>((resolve) => {
      this.whenIdle = resolve;
    });
    start();
    await idle;
    if (this.failed !== undefined) throw this.failed;
  }
}

export const wasRefused = (answer: Answer | Refusal): answer is Refusal => 'type' in answer;
