/**
 * The relay: starts the workflow of every referral that has its receipt, and makes every delivery that is owed. It
 * never gives up: Temporal may be away for an hour or the database for a minute, and everything goes on after.
 */
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import type { Database } from '../../libs/database/connect';
import { answerTo } from '../../activities/deliveries';
import { claimDeliveries, claimStarts, delivered, isHeld, later, started, type Delivery, type Start } from '../../libs/database/relaying';
import type { Procedure } from '../../libs/domain/procedure';
import type { Cases } from './temporal';

const most = 16;
const pause = 300;

@Injectable()
export class Relay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('relay');
  private going = false;
  private round: Promise<void> = Promise.resolve();

  constructor(private readonly source: Database, private readonly cases: Cases, private readonly procedures: readonly Procedure[]) {}

  onApplicationBootstrap(): void {
    this.going = true;
    this.round = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.going = false;
    await this.round;
  }

  private async run(): Promise<void> {
    while (this.going) {
      let busy = 0;
      try {
        if (!(await isHeld(this.source, Date.now()))) {
          const starts = await claimStarts(this.source, most, Date.now());
          await Promise.all(starts.map((start) => this.start(start)));
          const deliveries = await claimDeliveries(this.source, most, Date.now());
          await Promise.all(deliveries.map((delivery) => this.deliver(delivery)));
          busy = starts.length + deliveries.length;
        }
      } catch (error) { this.log.warn(`The record is away (${(error as { code?: string }).code ?? 'no code'}); trying again`); }
      if (busy < most) await new Promise((resolve) => { setTimeout(resolve, pause); });
    }
  }

  private async start({ procedure, caseId, run }: Start): Promise<void> {
    try {
      await this.cases.start(procedure, caseId, run);
      await started(this.source, caseId, Date.now());
    } catch (error) {
      this.log.warn(`Case ${caseId} is not started yet (${(error as Error).name}); trying again`);
      await later(this.source, 'inbox', caseId, (error as Error).name, Date.now());
    }
  }

  private async deliver(delivery: Delivery): Promise<void> {
    try {
      const act = answerTo(this.procedures, delivery);
      if (act) await this.cases.act(delivery.caseId, act).catch((error: unknown) => { if (!settled(error)) throw error; });
      await delivered(this.source, delivery.id, Date.now());
    } catch (error) {
      this.log.warn(`Delivery ${delivery.dedupeKey} is not made yet (${(error as Error).name}); trying again`);
      await later(this.source, 'outbox', delivery.id, (error as Error).name, Date.now());
    }
  }
}

/** A refused answer is an answer, and a case that has ended needs none. */
const settled = (error: unknown) => error instanceof WorkflowUpdateFailedError || error instanceof WorkflowNotFoundError;
