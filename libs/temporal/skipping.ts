/**
 * The server's time skipping, for one case at a time. It is experimental, and used in this file
 * alone, in demonstration mode alone.
 */
import { randomUUID } from 'node:crypto';
import type { Connection } from '@temporalio/client';
import { workflowId } from './names';
import { Waits } from './not-moved';

/** gRPC's numbers. */
const [deadlineExceeded, notFound] = [4, 5];

const numberOf = (error: unknown): number | undefined => (error as { code?: number }).code;

export class Skipping {
  /** `patience` is how long a case may take to follow, in real milliseconds. */
  constructor(
    private readonly connection: Connection,
    private readonly namespace: string,
    private readonly patience: number,
  ) {}

  /** How far the server has skipped for a case since it began; undefined where it knows it not. */
  async skipped(caseId: string): Promise<number | undefined> {
    try {
      const { workflowExtendedInfo } =
        await this.connection.workflowService.describeWorkflowExecution({
          namespace: this.namespace,
          execution: { workflowId: workflowId(caseId) },
        });
      const at = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
      return at ? Number(at.seconds) * 1000 + (at.nanos ?? 0) / 1e6 - Date.now() : 0;
    } catch (error) {
      if (numberOf(error) === notFound) return undefined;
      throw error;
    }
  }

  /**
   * Moves a case by so many milliseconds. Gives whether it was moved: a workflow that has ended
   * meanwhile needs no moving. Throws `Waits` where it does not follow.
   */
  async skip(caseId: string, by: number): Promise<boolean> {
    try {
      await this.ask(caseId, by);
      return true;
    } catch (error) {
      if (numberOf(error) === notFound) return false;
      if (numberOf(error) === deadlineExceeded)
        throw new Waits(
          `to move case ${caseId}: it did not follow within ${this.patience / 1000} s`,
        );
      throw error;
    }
  }

  private async ask(caseId: string, by: number): Promise<void> {
    const id = randomUUID();
    const of = { namespace: this.namespace, workflowExecution: { workflowId: workflowId(caseId) } };
    const duration = { seconds: Math.floor(by / 1000), nanos: Math.round((by % 1000) * 1e6) };
    const timeSkippingConfig = {
      enabled: true,
      maxSessionSkipCount: 10_000,
      fastForwardConfig: { id, duration },
    };
    await this.connection.workflowService.updateWorkflowExecutionOptions({
      ...of,
      updateMask: { paths: ['time_skipping_config'] },
      workflowExecutionOptions: { timeSkippingConfig },
    } as never);
    await this.connection.withDeadline(Date.now() + this.patience, () =>
      this.connection.workflowService.pollWorkflowExecutionTimeSkipping({
        ...of,
        fastForwardId: id,
      } as never),
    );
  }
}
