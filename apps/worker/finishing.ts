/**
 * In demonstration mode: completes a move of the clock that a crash cut short, so that the clock
 * and the cases agree again.
 */
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { kindOf, type Log } from '../../libs/logging/logging';
import type { MovingTime } from '../../libs/temporal/moving-time';

/** Real milliseconds. */
const often = 5_000;

@Injectable()
export class Finishing implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private going: Promise<void> | undefined;

  constructor(
    private readonly time: MovingTime,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.going ??= this.look().finally(() => {
        this.going = undefined;
      });
    }, often);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.going;
  }

  private async look(): Promise<void> {
    try {
      if (await this.time.finish())
        this.log.info('a move of the demonstration clock that was cut short is complete');
    } catch (error) {
      this.log.warn('a move of the demonstration clock is not complete; trying again', {
        kind: kindOf(error),
      });
    }
  }
}
