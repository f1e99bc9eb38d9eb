/**
 * The demonstration clock's control. It is not there at all in production: every method throws
 * NotThere.
 */
import { Injectable } from '@nestjs/common';
import type { Calendar } from '../../../libs/domain/calendar';
import { sayInstant } from '../../../libs/domain/london';
import type { Span } from '../../../libs/domain/span';
import { Clock } from '../../../libs/database/clock/clock';
import { unfinished } from '../../../libs/database/clock/demonstration';
import { keepSittings, weeksAhead } from '../../../libs/database/sittings/demonstration';
import { MovingTime } from '../../../libs/temporal/moving-time';
import { NotMoved } from '../../../libs/temporal/not-moved';
import { instantAfter } from '../../../libs/temporal/target';
import { Config } from '../web/config';
import { rfc3339 } from '../../../libs/domain/rfc3339';
import { Away } from '../web/problems/problems';
import { Faults, NotThere } from '../../../libs/intake/not-taken';
import { Procedures, TheRecord } from '../../../libs/database/the-record';

export interface ClockState {
  /** RFC 3339 with London's offset. */
  readonly now: string;
  readonly nowSaid: string;
  /** Milliseconds ahead of real time. */
  readonly shift: number;
  readonly moving: { readonly to: string } | null;
}

/** No move goes further at once: a year of rungs is as much as anybody waits for. Milliseconds. */
const furthest = 400 * 86_400_000;

@Injectable()
export class DemonstrationClock {
  private moving: Promise<void> | undefined;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly record: TheRecord,
    private readonly time: MovingTime,
    private readonly procedures: Procedures,
  ) {}

  /** Whether pages show the control. */
  get shown(): boolean {
    return this.config.demonstration;
  }

  async state(): Promise<ClockState> {
    this.mustShow();
    await this.clock.refresh();
    const target = await unfinished(this.record.source);
    const now = this.clock.now();
    return {
      now: rfc3339(now),
      nowSaid: sayInstant(now),
      shift: this.clock.shift,
      moving: target === undefined ? null : { to: rfc3339(target) },
    };
  }

  /**
   * Move to an instant (RFC 3339) or by a span ('2 working days'). Throws Faults when it would go
   * back or the answer cannot be read.
   */
  async move({ to, by }: { readonly to?: unknown; readonly by?: unknown }): Promise<ClockState> {
    this.mustShow();
    await this.clock.refresh();
    const now = this.clock.now();
    const target =
      by === undefined ? instantOf(to) : after(now, by, await this.record.calendarNow());
    if (target < now)
      throw Faults.at(
        by === undefined ? '/to' : '/by',
        'would take the clock back: choose a later moment',
      );
    if (target > now + furthest)
      throw Faults.at(
        by === undefined ? '/to' : '/by',
        'is more than 400 days away: move in smaller steps',
      );
    if (this.moving) throw new Away('The clock is being moved already: try again in a moment');
    this.moving = this.time.moveTo(target);
    try {
      await this.moving;
    } catch (error) {
      throw new Away(
        error instanceof NotMoved
          ? error.message
          : 'The clock could not be moved all the way. Move it again to the same moment',
      );
    } finally {
      this.moving = undefined;
    }
    await keepSittings(this.record.source, this.procedures.all, target, {
      past: 0,
      coming: weeksAhead,
    });
    return this.state();
  }

  private mustShow(): void {
    if (!this.shown) throw new NotThere();
  }
}

function instantOf(to: unknown): number {
  const at =
    typeof to === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(to)
      ? Date.parse(to)
      : NaN;
  if (Number.isNaN(at))
    throw Faults.at(
      '/to',
      'must be a date and time with its offset, such as 2026-09-18T09:30:00+01:00',
    );
  return at;
}

/** A span from now: hours elapse; days keep the hour of London's wall clock. */
function after(now: number, by: unknown, calendar: Calendar): number {
  try {
    return instantAfter(now, by as Span, calendar);
  } catch {
    throw Faults.at('/by', 'must be a length of time, such as "2 working days"');
  }
}
