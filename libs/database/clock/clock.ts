/**
 * The one port for "now" in what a case or its reader sees: real time plus a shift that is 0 in
 * production and kept in the record in demonstration mode. Sessions, tokens, leases and retries
 * stay on real time and do not ask here.
 */
import type { DataSource } from 'typeorm';

export class Clock {
  private ahead = 0;
  private asked: NodeJS.Timeout | undefined;
  private still: number | undefined;

  private constructor(private readonly source: DataSource | undefined) {}

  /** Real time. */
  static real(): Clock {
    return new Clock(undefined);
  }

  /**
   * Time as the demonstration has it; every process asks again each half second, so that all agree.
   */
  static async demonstration(source: DataSource): Promise<Clock> {
    const clock = new Clock(source);
    await clock.refresh();
    clock.asked = setInterval(() => {
      clock.refresh().catch(() => undefined);
    }, 500);
    clock.asked.unref();
    return clock;
  }

  /** Stands still at an instant, until it is set to another: for telling of what has been. */
  standAt(at: number): void {
    this.still = at;
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.still ?? Date.now() + this.ahead;
  }

  /** Milliseconds by which now is ahead of real time. */
  get shift(): number {
    return this.still === undefined ? this.ahead : this.still - Date.now();
  }

  async refresh(): Promise<void> {
    const [row] =
      (await this.source?.query<{ shift_ms: string }[]>('select shift_ms from demonstration')) ??
      [];
    this.ahead = Number(row?.shift_ms ?? 0);
  }

  stop(): void {
    clearInterval(this.asked);
  }
}
