/**
 * Says in the record, every ten seconds of real time, that this worker is at work and whether
 * Temporal answers it: `watch` hears it there.
 */
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Database } from '../../libs/database/connect';
import { beat } from '../../libs/database/watching/heartbeats';
import { kindOf, type Log } from '../../libs/logging/logging';
import { answers, type Connection } from '../../libs/temporal/connecting';

/** Real milliseconds. */
const often = 10_000;
const patience = 5_000;

@Injectable()
export class Beating implements OnApplicationBootstrap, OnModuleDestroy {
  private going = false;
  private wake: () => void = () => undefined;
  private life: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly connection: Connection,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.going = true;
    this.life = this.live();
  }

  async onModuleDestroy(): Promise<void> {
    this.going = false;
    this.wake();
    await this.life;
  }

  private async live(): Promise<void> {
    while (this.going) {
      const next = Date.now() + often;
      const temporal = await answers(this.connection, patience);
      await beat(this.database, 'worker', Date.now(), temporal).catch((error: unknown) => {
        this.log.warn('the record is away; trying again', { kind: kindOf(error) });
      });
      if (this.going)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.max(0, next - Date.now()));
          this.wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
    }
  }
}
