/**
 * Temporal's worker inside Nest: waits for a server that is away, comes back after one that went,
 * drains at the end.
 */
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import { activities } from '../../activities';
import type { Database } from '../../libs/database/connect';
import type { Procedure } from '../../libs/domain/procedure';
import { kindOf, type Log } from '../../libs/logging/logging';
import { taskQueue } from '../../libs/temporal/names';
import type { Settings } from './settings';

@Injectable()
export class Working implements OnApplicationBootstrap, OnModuleDestroy {
  private going = true;
  private worker: Worker | undefined;
  private life: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly settings: Pick<Settings, 'temporalAddress' | 'namespace'>,
    private readonly database: Database,
    private readonly procedures: readonly Procedure[],
    private readonly code: string,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.life = this.live();
  }

  async onModuleDestroy(): Promise<void> {
    this.going = false;
    this.wake();
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.life;
  }

  private async live(): Promise<void> {
    const { temporalAddress: address, namespace } = this.settings;
    for (let pause = 500; this.going; pause = Math.min(pause * 2, 5_000)) {
      let connection: NativeConnection | undefined;
      try {
        connection = await NativeConnection.connect({ address });
        this.worker = await Worker.create({
          connection,
          namespace,
          taskQueue,
          workflowBundle: { code: this.code },
          activities: activities(this.database, this.procedures, () => Date.now()),
          // Fewer than the pool of the database: no activity waits for a connection while it holds
          // its slot.
          maxConcurrentActivityTaskExecutions: 20,
          maxConcurrentWorkflowTaskExecutions: 20,
          maxCachedWorkflows: 300,
          shutdownGraceTime: '10 seconds',
        });
        this.log.info('working', { address });
        pause = 500;
        if (this.going) await this.worker.run();
      } catch (error) {
        this.log.warn('Temporal is away; trying again', { address, kind: kindOf(error) });
      } finally {
        this.worker = undefined;
        await connection?.close().catch(() => undefined);
      }
      if (this.going)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, pause);
          this.wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
    }
  }
}
