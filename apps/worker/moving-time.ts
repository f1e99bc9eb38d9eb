/**
 * Moves the demonstration clock, and every open case with it, on the real Temporal server: by hops, each to the
 * earliest armed instant of any case, so that rungs are told in order and each at its own. The server's time skipping
 * is experimental and used in this file alone, in demonstration mode alone.
 */
import { randomUUID } from 'node:crypto';
import type { Connection } from '@temporalio/client';
import type { Database } from '../../libs/database/connect';
import { workflowId } from './temporal';

const atOnce = 12;
/** A hold lapses by itself: a mover that died must not stop the service. */
const holdSeconds = 60;
/** gRPC's numbers. */
const [deadlineExceeded, notFound] = [4, 5];

interface Open { readonly caseId: string; readonly shift: number; readonly next: Date | null }

export class MovingTime {
  constructor(private readonly source: Database, private readonly connection: Connection, private readonly namespace: string, private readonly patience = 60_000) {}

  /** Epoch milliseconds of the demonstration clock. */
  async now(): Promise<number> {
    const [row] = await this.source.query<{ shift_ms: string }[]>('select shift_ms from demonstration');
    return Date.now() + Number(row?.shift_ms ?? 0);
  }

  /**
   * Move to an instant, not earlier than now. A move that a crash cut short is completed by the next: where each case
   * stands is asked of the server. Throws, by name, when nobody works.
   */
  async moveTo(target: number, progress: (at: number) => void = () => undefined): Promise<void> {
    if (target < (await this.now())) throw new Error('The demonstration clock cannot go back: choose a later moment, or begin anew with npm start -- --fresh');
    await this.source.query('insert into demonstration (only_one) values (true) on conflict do nothing');
    await this.source.query('update demonstration set target_at = $1', [new Date(target)]);
    await this.hold();
    const holding = setInterval(() => { this.hold().catch(() => undefined); }, 10_000);
    const ahead = new Map<string, number>();
    try {
      await this.allStarted();
      for (;;) {
        const open = await this.open();
        await inTurn(open.filter(({ caseId }) => !ahead.has(caseId)), async (one) => { ahead.set(one.caseId, await this.aheadOf(one)); });
        const now = ({ caseId }: Open) => Date.now() + ahead.get(caseId)!;
        const behind = open.filter((one) => now(one) < target - 250);
        if (behind.length === 0) break;
        const next = Math.min(target, ...behind.flatMap((one) => (one.next && one.next.getTime() > now(one) ? [one.next.getTime() + 1] : [])));
        await inTurn(behind, async (one) => { if (await this.moveOne(one.caseId, next - now(one))) ahead.set(one.caseId, next - Date.now()); else ahead.set(one.caseId, Infinity); });
        progress(next);
      }
      await this.source.query('update demonstration set shift_ms = greatest(shift_ms, $1), target_at = null', [String(Math.round(target - Date.now()))]);
    } finally {
      clearInterval(holding);
      await this.source.query('update demonstration set held_until = null');
    }
  }

  private async hold(): Promise<void> {
    await this.source.query('update demonstration set held_until = $1', [new Date(Date.now() + holdSeconds * 1000)]);
  }

  /** A case that was started must open before time leaves it behind. */
  private async allStarted(): Promise<void> {
    const until = Date.now() + this.patience;
    for (;;) {
      const waiting = await this.source.query<unknown[]>('select 1 from inbox i join case_file c on c.id = i.case_id where i.started_at is not null and c.seq = 0 limit 1');
      if (waiting.length === 0) return;
      if (Date.now() > until) throw new Error('The clock waits for the worker: a case has been started and nobody opens it. Start the worker (npm start does), then move again');
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }

  private async open(): Promise<readonly Open[]> {
    const rows = await this.source.query<{ id: string; shift: string; next: Date | null }[]>(
      `select c.id, i.run->>'shift' shift, (select min(k.next_rung_at) from clock k where k.case_id = c.id and k.stopped_at is null) next
       from case_file c join inbox i on i.case_id = c.id where c.ended_at is null and c.seq > 0`);
    return rows.map(({ id, shift, next }) => ({ caseId: id, shift: Number(shift), next }));
  }

  /** How far a case's own clock is ahead of real time: what it began with, and what the server has skipped since. */
  private async aheadOf({ caseId, shift }: Open): Promise<number> {
    try {
      const { workflowExtendedInfo } = await this.connection.workflowService.describeWorkflowExecution({ namespace: this.namespace, execution: { workflowId: workflowId(caseId) } });
      const at = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
      return shift + (at ? Number(at.seconds) * 1000 + (at.nanos ?? 0) / 1e6 - Date.now() : 0);
    } catch (error) {
      if ((error as { code?: number }).code === notFound) return Infinity;
      throw error;
    }
  }

  /** Whether it was moved; a workflow that has ended meanwhile needs no moving. */
  private async moveOne(caseId: string, by: number): Promise<boolean> {
    if (by <= 0) return true;
    const id = randomUUID();
    const of = { namespace: this.namespace, workflowExecution: { workflowId: workflowId(caseId) } };
    const duration = { seconds: Math.floor(by / 1000), nanos: Math.round((by % 1000) * 1e6) };
    const timeSkippingConfig = { enabled: true, maxSessionSkipCount: 10_000, fastForwardConfig: { id, duration } };
    try {
      await this.connection.workflowService.updateWorkflowExecutionOptions({ ...of, updateMask: { paths: ['time_skipping_config'] }, workflowExecutionOptions: { timeSkippingConfig } } as never);
      await this.connection.withDeadline(Date.now() + this.patience, () => this.connection.workflowService.pollWorkflowExecutionTimeSkipping({ ...of, fastForwardId: id } as never));
      return true;
    } catch (error) {
      const { code } = error as { code?: number };
      if (code === notFound) return false;
      if (code === deadlineExceeded) throw new Error(`The clock waits for the worker: case ${caseId} did not follow within ${this.patience / 1000} s. Start the worker (npm start does), then move again`);
      throw error;
    }
  }
}

/** Side by side, so many at once: ten cases one after another take ten seconds. */
async function inTurn<T>(all: readonly T[], one: (item: T) => Promise<void>): Promise<void> {
  const left = [...all];
  await Promise.all(Array.from({ length: Math.min(atOnce, left.length) }, async () => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await one(item);
  }));
}
