/**
 * Moves the demonstration clock, and every open case with it, on the real Temporal server: by hops, each to the
 * earliest armed instant of any case, so that rungs are told in order and each at its own. The server's time skipping
 * is experimental and used in this file alone, in demonstration mode alone.
 */
import { randomUUID } from 'node:crypto';
import type { Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { workflowId } from './temporal';

const atOnce = 12;
/** A hold lapses by itself: a mover that died must not stop the service. */
const holdSeconds = 60;
/** gRPC's numbers. */
const [deadlineExceeded, notFound] = [4, 5];

interface Open { readonly case_id: string; readonly ahead: string; readonly next: Date | null }

export class MovingTime {
  constructor(private readonly source: DataSource, private readonly connection: Connection, private readonly namespace: string, private readonly patience = 60_000) {}

  /** Epoch milliseconds of the demonstration clock. */
  async now(): Promise<number> {
    return Date.now() + (await this.shift());
  }

  /** Move to an instant, not earlier than now. Goes on with a move that a crash cut short. Throws, by name, when nobody works. */
  async moveTo(target: number, progress: (at: number) => void = () => undefined): Promise<void> {
    if (target < (await this.now())) throw new Error('The demonstration clock cannot go back: choose a later moment, or begin anew with npm start -- --fresh');
    await this.source.query('insert into demonstration (only_one) values (true) on conflict do nothing');
    await this.source.query('update demonstration set target_at = $1', [new Date(target)]);
    await this.hold();
    const holding = setInterval(() => { this.hold().catch(() => undefined); }, 10_000);
    try {
      await this.allStarted();
      for (;;) {
        const open = await this.open();
        const behind = open.filter(({ ahead }) => Date.now() + Number(ahead) < target - 250);
        if (behind.length === 0) break;
        const next = Math.min(target, ...behind.flatMap(({ next: at, ahead }) => (at && at.getTime() > Date.now() + Number(ahead) ? [at.getTime() + 1] : [])));
        await this.moveAll(behind, next);
        progress(next);
      }
      await this.source.query('update demonstration set shift_ms = greatest(shift_ms, $1), target_at = null', [String(Math.round(target - Date.now()))]);
    } finally {
      clearInterval(holding);
      await this.source.query('update demonstration set held_until = null');
    }
  }

  private async shift(): Promise<number> {
    const [row] = await this.source.query<{ shift_ms: string }[]>('select shift_ms from demonstration');
    return Number(row?.shift_ms ?? 0);
  }

  private async hold(): Promise<void> {
    await this.source.query('update demonstration set held_until = $1', [new Date(Date.now() + holdSeconds * 1000)]);
  }

  /** A case that has its receipt and no workflow yet must open before time leaves it behind. */
  private async allStarted(): Promise<void> {
    const until = Date.now() + this.patience;
    for (;;) {
      const waiting = await this.source.query<unknown[]>('select 1 from inbox i join case_file c on c.id = i.case_id where i.started_at is not null and c.seq = 0 limit 1');
      if (waiting.length === 0) return;
      if (Date.now() > until) throw new Error('The clock waits for the worker: a case has been started and nobody opens it. Start the worker (npm start does), then move again');
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }

  private open(): Promise<Open[]> {
    return this.source.query<Open[]>(
      `select c.id case_id, coalesce(d.ahead_ms, (i.run->>'shift')::bigint) ahead, (select min(k.next_rung_at) from clock k where k.case_id = c.id and k.stopped_at is null) next
       from case_file c join inbox i on i.case_id = c.id left join demonstration_case d on d.case_id = c.id where c.ended_at is null and c.seq > 0`);
  }

  private async moveAll(cases: readonly Open[], to: number): Promise<void> {
    const left = [...cases];
    await Promise.all(Array.from({ length: Math.min(atOnce, left.length) }, async () => {
      for (let one = left.pop(); one; one = left.pop()) await this.moveOne(one, to);
    }));
  }

  private async moveOne({ case_id: caseId, ahead }: Open, to: number): Promise<void> {
    const by = to - (Date.now() + Number(ahead));
    if (by <= 0) return;
    const id = randomUUID();
    const workflowExecution = { workflowId: workflowId(caseId) };
    const seconds = Math.floor(by / 1000);
    const nanos = Math.round((by % 1000) * 1e6);
    try {
      await this.connection.workflowService.updateWorkflowExecutionOptions({
        namespace: this.namespace, workflowExecution, updateMask: { paths: ['time_skipping_config'] },
        workflowExecutionOptions: { timeSkippingConfig: { enabled: true, maxSessionSkipCount: 10_000, fastForwardConfig: { id, duration: { seconds: seconds as never, nanos } } } },
      } as never);
      await this.connection.withDeadline(Date.now() + this.patience, () => this.connection.workflowService.pollWorkflowExecutionTimeSkipping({ namespace: this.namespace, workflowExecution, fastForwardId: id } as never));
    } catch (error) {
      const { code } = error as { code?: number };
      // The workflow has ended meanwhile, and needs no moving.
      if (code === notFound) return;
      if (code === deadlineExceeded) throw new Error(`The clock waits for the worker: case ${caseId} did not follow within ${this.patience / 1000} s. Start the worker (npm start does), then move again`);
      throw error;
    }
    await this.source.query('insert into demonstration_case values ($1, $2) on conflict (case_id) do update set ahead_ms = excluded.ahead_ms', [caseId, String(Math.round(Number(ahead) + by))]);
  }
}
