/**
 * Whether the parts that the API stands on answer. Without PostgreSQL nothing works; without
 * Temporal reads and referrals do.
 */
import { Injectable } from '@nestjs/common';
import { announcedMonthsLeft, type Calendar } from '../../../libs/domain/calendar';
import { londonDay, type Day } from '../../../libs/domain/london';
import { Clerks } from '../web/clerks';
import { answers } from '../../../libs/database/watching/answers';
import { TheRecord } from '../../../libs/database/the-record';
import { calendarInForce } from '../../../libs/database/calendar/in-force';

export interface Health {
  readonly status: 'ok' | 'degraded' | 'down';
  readonly database: 'ok' | 'away';
  readonly temporal: 'ok' | 'away';
  /** Whole months until the last announced bank holiday. */
  readonly bankHolidayMonthsLeft: number;
  readonly warnings: readonly string[];
}

/**
 * Warns when a year of announced bank holidays is no longer there. Takes the day, so that a test
 * can say which.
 */
export function holidayWarnings(calendar: Calendar, today: Day): readonly string[] {
  const left = announcedMonthsLeft(calendar, today);
  return left < 12
    ? [
        `Bank holidays are announced for ${left} more months only: fetch gov.uk's file again ` +
          'and put it in libs/domain/bank-holidays.json',
      ]
    : [];
}

@Injectable()
export class HealthOfParts {
  constructor(
    private readonly record: TheRecord,
    private readonly clerks: Clerks,
  ) {}

  async now(): Promise<Health> {
    const [database, temporal] = await Promise.all([
      answers(this.record.source),
      this.clerks.answers(),
    ]);
    // Real time: what is announced does not depend on a demonstration's clock.
    const today = londonDay(Date.now());
    const warnings = [
      ...(temporal ? [] : ['Temporal is away: acts wait, reads and referrals go on']),
      ...holidayWarnings(calendarInForce(), today),
    ];
    return {
      status: database ? (temporal ? 'ok' : 'degraded') : 'down',
      database: database ? 'ok' : 'away',
      temporal: temporal ? 'ok' : 'away',
      bankHolidayMonthsLeft: announcedMonthsLeft(calendarInForce(), today),
      warnings,
    };
  }
}
