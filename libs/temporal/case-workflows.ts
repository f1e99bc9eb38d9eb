/**
 * How this service speaks to Temporal, in one place: names that are forever, and one act sent to
 * one case.
 */
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

export const taskQueue = 'panel-clerk';
export const workflowId = (caseId: string) => `case/${caseId}`;
/** The bundled name of a procedure: the folder's, in camel case. */
export const workflowType = (procedure: string) =>
  procedure.replace(/-(.)/g, (_, c: string) => c.toUpperCase());

export class CaseWorkflows {
  private readonly client: Client;

  constructor(connection: Connection, namespace: string) {
    this.client = new Client({ connection, namespace });
  }

  /** Start a case's workflow; a case that was started before counts as started. */
  async start(
    procedure: string,
    caseId: string,
    run: Json | Run,
    how: { again?: boolean } = {},
  ): Promise<void> {
    try {
      await this.client.workflow.start(workflowType(procedure), {
        workflowId: workflowId(caseId),
        taskQueue,
        args: [run],
        workflowIdReusePolicy: how.again
          ? WorkflowIdReusePolicy.ALLOW_DUPLICATE
          : WorkflowIdReusePolicy.REJECT_DUPLICATE,
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError) || how.again) throw error;
    }
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
}
