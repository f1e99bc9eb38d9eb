/**
 * Moves the demonstration clock, and every open case with it, on the real Temporal server: by hops,
 * each to the earliest armed instant of any case, so that rungs are told in order and each at its
 * own.
 */
import type { Connection } from '@temporalio/client';
import {
  alone,
  arrived,
  bound,
  hold,
  openCases,
  owesRungs,
  release,
  shiftOf,
  unfinished,
  waitedFor,
  type Open,
} from '../database/clock/demonstration';
import type { Database } from '../database/connect';
import { sayInstant } from '../domain/london';
import { NotMoved, Waits } from './not-moved';
import { Skipping } from './skipping';

const atOnce = 12;
/**
 * A case this close to the target is there: it and the clock are read a moment apart. Milliseconds.
 */
const near = 250;

export class MovingTime {
  private readonly skipping: Skipping;

  /** `patience` is how long nobody may work, in real milliseconds. */
  constructor(
    private readonly database: Database,
    connection: Connection,
    namespace: string,
    private readonly patience = 60_000,
  ) {
    this.skipping = new Skipping(connection, namespace, patience);
  }

  /** Epoch milliseconds of the demonstration clock. */
  async now(): Promise<number> {
    return Date.now() + (await shiftOf(this.database));
  }

  /**
   * Move to an instant, not earlier than now. A move that was cut short is completed with it: where
   * each case stands is asked of the server. Throws `NotMoved`; `Waits` when nobody works.
   */
  async moveTo(target: number, progress: (at: number) => void = () => undefined): Promise<void> {
    if (target < (await this.now()))
      throw new NotMoved(
        'The demonstration clock cannot go back: choose a later moment, or begin anew with ' +
          'npm start -- --fresh',
      );
    const moved = await alone(this.database, async () =>
      this.move(Math.max(target, (await unfinished(this.database)) ?? target), progress),
    );
    if (!moved)
      throw new NotMoved(
        `The demonstration clock is being moved already${await this.whereTo()}: wait until it ` +
          'is there',
      );
  }

  /**
   * Complete a move that a crash cut short, or that waited in vain. Gives whether there was one.
   */
  async finish(): Promise<boolean> {
    const target = await unfinished(this.database);
    return target !== undefined && alone(this.database, () => this.move(target, () => undefined));
  }

  private async whereTo(): Promise<string> {
    const target = await unfinished(this.database);
    return target === undefined ? '' : ` to ${sayInstant(target)}`;
  }

  private async move(target: number, progress: (at: number) => void): Promise<void> {
    // What is owed now happens now: after the hold it would happen at the target.
    await this.untilNothingIsOwed();
    await hold(this.database, Date.now());
    const holding = setInterval(() => {
      hold(this.database, Date.now()).catch(() => undefined);
    }, 10_000);
    try {
      await bound(this.database, target);
      await this.moveCases(target, progress);
      clearInterval(holding);
      await arrived(this.database, target - Date.now());
    } finally {
      clearInterval(holding);
      await release(this.database);
    }
  }

  private async untilNothingIsOwed(): Promise<void> {
    const until = Date.now() + this.patience;
    for (
      let what = await waitedFor(this.database);
      what !== undefined;
      what = await waitedFor(this.database)
    ) {
      if (Date.now() > until) throw new Waits(what);
      await pause(50);
    }
  }

  /**
   * A case is moved only when something of it is due, or at last with all others: each move takes
   * the server a while.
   */
  private async moveCases(target: number, progress: (at: number) => void): Promise<void> {
    const ahead = new Map<string, number>();
    const now = ({ caseId }: Open) => Date.now() + ahead.get(caseId)!;
    for (;;) {
      const open = await openCases(this.database);
      await inTurn(
        open.filter(({ caseId }) => !ahead.has(caseId)),
        async (one) => {
          ahead.set(one.caseId, await this.aheadOf(one));
        },
      );
      const behind = open.filter((one) => now(one) < target - near);
      if (behind.length === 0) return;
      const hop = Math.min(
        target,
        ...behind.flatMap((one) =>
          one.next !== undefined && one.next > now(one) ? [one.next + 1] : [],
        ),
      );
      const movers =
        hop === target
          ? behind
          : behind.filter((one) => one.next !== undefined && one.next < hop && now(one) < hop);
      await inTurn(movers, async (one) => {
        ahead.set(one.caseId, await this.hop(one, hop, ahead.get(one.caseId)!));
      });
      progress(hop);
    }
  }

  /**
   * How far a case's own clock is ahead of real time: what it began with, and what the server has
   * skipped since.
   */
  private async aheadOf({ caseId, shift }: Open): Promise<number> {
    const skipped = await this.skipping.skipped(caseId);
    // A case that Temporal has lost moves when it is rebuilt.
    return skipped === undefined ? Infinity : shift + skipped;
  }

  /**
   * Moves one case, and gives how far it is ahead then. The server says that it is there before the
   * clerk has told what was due.
   */
  private async hop(one: Open, to: number, ahead: number): Promise<number> {
    if (!(await this.skipping.skip(one.caseId, Math.max(1, to - Date.now() - ahead))))
      return Infinity;
    for (
      const until = Date.now() + this.patience;
      await owesRungs(this.database, one.caseId, to);
    ) {
      if (Date.now() > until) throw new Waits(`to tell what was due of case ${one.caseId}`);
      await pause(20);
    }
    return this.aheadOf(one);
  }
}

/** Side by side, so many at once: ten cases one after another take ten seconds. */
async function inTurn<T>(all: readonly T[], one: (item: T) => Promise<void>): Promise<void> {
  const left = [...all];
  await Promise.all(
    Array.from({ length: Math.min(atOnce, left.length) }, async () => {
      for (let item = left.pop(); item !== undefined; item = left.pop()) await one(item);
    }),
  );
}

/** Real milliseconds. */
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
