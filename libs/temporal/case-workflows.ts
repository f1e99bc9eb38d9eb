/** How this service speaks to the workflows of its cases: starts one, and sends one act to one. */
import {
  Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdReusePolicy,
  type Connection,
} from '@temporalio/client';
import { defaultPayloadConverter, toPayloads } from '@temporalio/common';
import type { Case } from '../domain/case';
import type { Act } from '../domain/entry';
import type { Answer } from '../durable/clerk';
import type { Run } from '../durable/temporal';
import { taskQueue, workflowId, workflowType } from './names';
import { hasNoWorkflow, wasReplaced } from './not-answered';

// As Temporal's API numbers them.
const allowDuplicate = 1;
const terminateExisting = 3;

/** Real milliseconds between two sendings of an act whose case is being taken over. */
const pause = 200;

/** A run as the record keeps it. */
export interface CaseRun {
  readonly procedure: string;
  readonly caseId: string;
  readonly run: Pick<Run, 'generation'>;
}

export class CaseWorkflows {
  private readonly client: Client;

  constructor(
    connection: Connection,
    private readonly namespace: string,
  ) {
    this.client = new Client({ connection, namespace });
  }

  /**
   * Start a run of a case. The first is started once, whatever has become of it. A later one
   * replaces whatever runs; sent again, it is the same run and replaces nothing.
   */
  start(given: CaseRun): Promise<void> {
    return given.run.generation === 1 ? this.startFirst(given) : this.replace(given);
  }

  private async startFirst({ procedure, caseId, run }: CaseRun): Promise<void> {
    try {
      await this.client.workflow.start(workflowType(procedure), {
        workflowId: workflowId(caseId),
        taskQueue,
        args: [run],
        workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }

  /** By the service itself: the client gives no say in the id by which a start is known again. */
  private async replace({ procedure, caseId, run }: CaseRun): Promise<void> {
    await this.client.workflowService.startWorkflowExecution({
      namespace: this.namespace,
      requestId: `${caseId}/${run.generation}`,
      workflowId: workflowId(caseId),
      workflowType: { name: workflowType(procedure) },
      taskQueue: { name: taskQueue },
      input: { payloads: toPayloads(defaultPayloadConverter, run) ?? [] },
      identity: this.client.options.identity,
      workflowIdReusePolicy: allowDuplicate,
      workflowIdConflictPolicy: terminateExisting,
    });
  }

  /**
   * Send an act and wait until it is in the record. `seconds` of real time; then the outcome is
   * unknown. Where another run takes the case over meanwhile, the act is sent to that, with the same
   * key: it is done once.
   */
  async act(caseId: string, act: Act, seconds = 20): Promise<Answer> {
    const until = Date.now() + seconds * 1000;
    for (;;) {
      try {
        return await this.sendOnce(caseId, act, until);
      } catch (error) {
        if (Date.now() + pause >= until || !(await this.isTakenOver(caseId, error))) throw error;
        await new Promise((go) => setTimeout(go, pause));
      }
    }
  }

  /** An act that its run had not yet taken in is answered as if there were none: is there another? */
  private async isTakenOver(caseId: string, error: unknown): Promise<boolean> {
    if (wasReplaced(error)) return true;
    return hasNoWorkflow(error) && this.runs(caseId);
  }

  private async runs(caseId: string): Promise<boolean> {
    try {
      const { status } = await this.client.workflow.getHandle(workflowId(caseId)).describe();
      return status.name === 'RUNNING';
    } catch (error) {
      if (hasNoWorkflow(error)) return false;
      throw error;
    }
  }

  private sendOnce(caseId: string, act: Act, until: number): Promise<Answer> {
    return this.client.withDeadline(until, () =>
      this.client.workflow
        .getHandle(workflowId(caseId))
        .executeUpdate<Answer, [Act]>('act', { args: [act], updateId: act.key }),
    );
  }

  /** The case as its run has it. Throws where none answers in so many real milliseconds. */
  view(caseId: string, patience: number): Promise<Case> {
    return this.client.withDeadline(Date.now() + patience, () =>
      this.client.workflow.getHandle(workflowId(caseId)).query<Case>('view'),
    );
  }

  /** End the run of a case that has none to have. Gives whether one ran. */
  async end(caseId: string, why: string): Promise<boolean> {
    try {
      await this.client.workflow.getHandle(workflowId(caseId)).terminate(why);
      return true;
    } catch (error) {
      if (hasNoWorkflow(error)) return false;
      throw error;
    }
  }

  /** Every case that Temporal has a run of, by id. */
  async *running(): AsyncIterable<string> {
    for await (const { workflowId: id } of this.client.workflow.list({
      query: `ExecutionStatus = 'Running'`,
    }))
      if (id.startsWith(workflowId(''))) yield id.slice(workflowId('').length);
  }
}
