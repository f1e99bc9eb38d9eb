/**
 * Brings every open case to the calendar in force: at once when this build brings another, and soon
 * after days are announced.
 */
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { spread } from '../../libs/database/calendar/calendars';
import { calendarInForce } from '../../libs/database/calendar/in-force';
import type { Database } from '../../libs/database/connect';
import { kindOf, type Log } from '../../libs/logging/logging';

/**
 * Real milliseconds between looks. Whoever announces a day looks too: this is for what they could
 * not reach.
 */
const pause = 15_000;

@Injectable()
export class Recalendaring implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.looking = this.look();
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.look());
    }, pause);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      const told = await spread(this.database, calendarInForce(), Date.now());
      if (told > 0) this.log.info('open cases hear of another calendar', { count: told });
    } catch (error) {
      this.log.warn('the calendar could not be compared; trying again', { kind: kindOf(error) });
    }
  }
}
