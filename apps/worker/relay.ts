/**
 * The relay: starts the workflow of every referral that has its receipt, makes every delivery that
 * is owed, and hands people their notices. It never gives up: Temporal may be away for an hour or
 * the database for a minute, and everything goes on after.
 */
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { calendarInForce } from '../../libs/database/calendar/in-force';
import { shiftOf } from '../../libs/database/clock/demonstration';
import type { Database } from '../../libs/database/connect';
import {
  claimDeliveries,
  claimStarts,
  delivered,
  hasEnded,
  later,
  started,
  type Delivery,
  type Start,
} from '../../libs/database/deliveries/relaying';
import { Listening } from '../../libs/database/listening';
import { claimOwed } from '../../libs/database/notices/posting';
import { placeAnew } from '../../libs/database/referrals/placing';
import type { Procedure } from '../../libs/domain/procedure';
import { kindOf, type Log } from '../../libs/logging/logging';
import type { CaseWorkflows } from '../../libs/temporal/case-workflows';
import { hasNoWorkflow, refusalIn } from '../../libs/temporal/not-answered';
import { answerTo } from './deliveries/answer-to';
import type { Posting } from './posting';

const most = 16;
/** Mails handed over side by side: mail servers let in few at once. */
const mails = 8;
/** Real milliseconds between looks when nothing is heard. */
const pause = 1_000;

@Injectable()
export class Relay implements OnApplicationBootstrap, OnModuleDestroy {
  private going = false;
  private heard = 0;
  private readonly resting = new Set<() => void>();
  private lines: Promise<unknown> = Promise.resolve();
  private listening: Listening | undefined;

  /** Without `posting`, notices wait until there is a relay that has it. */
  constructor(
    private readonly url: string,
    private readonly database: Database,
    private readonly cases: CaseWorkflows,
    private readonly procedures: readonly Procedure[],
    private readonly log: Log,
    private readonly posting?: Posting,
  ) {}

  onApplicationBootstrap(): void {
    this.going = true;
    this.listening = new Listening(this.url, ['inbox', 'outbox'], () => this.wake());
    const { posting } = this;
    // A line for each kind: a delivery that waits for its case holds up no referral, and a mail
    // server neither.
    this.lines = Promise.all([
      this.go(async () =>
        side(await claimStarts(this.database, most, Date.now()), (start) => this.start(start)),
      ),
      this.go(async () =>
        side(await claimDeliveries(this.database, most, Date.now()), (delivery) =>
          this.deliver(delivery),
        ),
      ),
      ...(posting
        ? [
            this.go(
              async () =>
                side(await claimOwed(this.database, mails, Date.now()), (owed) =>
                  posting.hand(owed),
                ),
              mails,
            ),
          ]
        : []),
    ]);
  }

  async onModuleDestroy(): Promise<void> {
    this.going = false;
    this.wake();
    await this.lines;
    await this.listening?.stop();
  }

  private wake(): void {
    this.heard += 1;
    for (const go of this.resting) go();
  }

  /** Round after round; at rest when there was little to do and nothing was heard meanwhile. */
  private async go(round: () => Promise<number>, full = most): Promise<void> {
    while (this.going) {
      const { heard } = this;
      const busy = await round().catch((error: unknown) => {
        this.log.warn('the record is away; trying again', { kind: kindOf(error) });
        return 0;
      });
      if (busy < full && this.heard === heard && this.going) await this.rest();
    }
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer);
        this.resting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, pause);
      this.resting.add(go);
    });
  }

  private async start(start: Start): Promise<void> {
    const { caseId, run } = start;
    try {
      await this.cases.start(start);
      await started(this.database, caseId, run.generation, Date.now());
    } catch (error) {
      this.log.warn('a case is not started yet; trying again', { caseId, kind: kindOf(error) });
      await later(this.database, 'inbox', caseId, kindOf(error), Date.now());
    }
  }

  private async deliver(delivery: Delivery): Promise<void> {
    try {
      const act = answerTo(this.procedures, delivery);
      if (act)
        await this.cases.act(delivery.caseId, act).catch(async (error: unknown) => {
          if (!refusalIn(error) && !(await this.needsNone(error, delivery))) throw error;
          // Its case ended before it heard: what triggered it is not lost with it.
          if ('referral' in delivery.body)
            await placeAnew(
              this.database,
              this.procedures,
              delivery.body.referral,
              delivery.caseId,
              { shift: await shiftOf(this.database), calendar: calendarInForce() },
            );
        });
      await delivered(this.database, delivery.id, Date.now());
    } catch (error) {
      this.log.warn('a delivery is not made yet; trying again', {
        delivery: delivery.dedupeKey,
        kind: kindOf(error),
      });
      await later(this.database, 'outbox', delivery.id, kindOf(error), Date.now());
    }
  }

  /**
   * A case that has ended need not hear. One that Temporal alone has lost must, once it is rebuilt.
   */
  private async needsNone(error: unknown, { caseId }: Delivery): Promise<boolean> {
    return hasNoWorkflow(error) && hasEnded(this.database, caseId);
  }
}

/** Side by side; gives how many there were. */
async function side<T>(all: readonly T[], one: (item: T) => Promise<void>): Promise<number> {
  await Promise.all(all.map(one));
  return all.length;
}
