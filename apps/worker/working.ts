/** Temporal's worker inside Nest: waits for a server that is away, comes back after one that went, drains at the end. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Database } from '../../libs/database/connect';
import { activities } from '../../activities';
import type { Procedure } from '../../libs/domain/procedure';
import type { Settings } from './settings';
import { taskQueue } from './temporal';

@Injectable()
export class Working implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('worker');
  private going = true;
  private worker: Worker | undefined;
  private life: Promise<void> = Promise.resolve();

  constructor(private readonly settings: Settings, private readonly source: Database, private readonly procedures: readonly Procedure[], private readonly code: string) {}

  onApplicationBootstrap(): void { this.life = this.live(); }

  async onModuleDestroy(): Promise<void> {
    this.going = false;
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.life;
  }

  private async live(): Promise<void> {
    for (let pause = 500; this.going; pause = Math.min(pause * 2, 5_000)) {
      let connection: NativeConnection | undefined;
      try {
        connection = await NativeConnection.connect({ address: this.settings.temporalAddress });
        this.worker = await Worker.create({
          connection, namespace: this.settings.namespace, taskQueue, workflowBundle: { code: this.code },
          activities: activities(this.source, this.procedures, () => Date.now()),
          maxConcurrentActivityTaskExecutions: 20, maxConcurrentWorkflowTaskExecutions: 20, maxCachedWorkflows: 300, shutdownGraceTime: '10 seconds',
        });
        this.log.log(`working for ${this.settings.temporalAddress}`);
        pause = 500;
        if (this.going) await this.worker.run();
      } catch (error) {
        this.log.warn(`Temporal at ${this.settings.temporalAddress} is away (${(error as Error).name}); trying again`);
      } finally {
        this.worker = undefined;
        await connection?.close().catch(() => undefined);
      }
      if (this.going) await new Promise((resolve) => { setTimeout(resolve, pause); });
    }
  }
}
