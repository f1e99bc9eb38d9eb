/** How this service speaks to the workflows of its cases: starts one, and sends one act to one. */
import {
  Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdReusePolicy,
  type Connection,
} from '@temporalio/client';
import type { Act } from '../domain/entry';
import type { Json } from '../domain/form';
import type { Answer } from '../durable/clerk';
import type { Run } from '../durable/temporal';
import { taskQueue, workflowId, workflowType } from './names';

export class CaseWorkflows {
  private readonly client: Client;

  constructor(connection: Connection, namespace: string) {
    this.client = new Client({ connection, namespace });
  }

  /** Start a case's workflow; a case that was started before counts as started. */
  async start(procedure: string, caseId: string, run: Json | Run): Promise<void> {
    await this.begin(procedure, caseId, run, WorkflowIdReusePolicy.REJECT_DUPLICATE);
  }

  /** Start one that is open and runs no more. Gives whether there was none that runs. */
  startAgain(procedure: string, caseId: string, run: Json | Run): Promise<boolean> {
    return this.begin(procedure, caseId, run, WorkflowIdReusePolicy.ALLOW_DUPLICATE);
  }

  /**
   * Send an act and wait until it is in the record. `seconds` of real time; then the outcome is
   * unknown.
   */
  act(caseId: string, act: Act, seconds = 20): Promise<Answer> {
    return this.client.withDeadline(Date.now() + seconds * 1000, () =>
      this.client.workflow
        .getHandle(workflowId(caseId))
        .executeUpdate<Answer, [Act]>('act', { args: [act], updateId: act.key }),
    );
  }

  private async begin(
    procedure: string,
    caseId: string,
    run: Json | Run,
    workflowIdReusePolicy: WorkflowIdReusePolicy,
  ): Promise<boolean> {
    try {
      await this.client.workflow.start(workflowType(procedure), {
        workflowId: workflowId(caseId),
        taskQueue,
        args: [run],
        workflowIdReusePolicy,
      });
      return true;
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
      throw error;
    }
  }
}
