/**
 * The real Temporal sandbox, driven by hand: the worker's own VM and the code it bundles, with a
 * turned clock and no server. It leans on the SDK's insides, which is why the SDK's version is
 * pinned and only this file does so.
 */
import { defaultPayloadConverter, toPayloads, TypedSearchAttributes } from '@temporalio/common';
import { msToTs } from '@temporalio/common/lib/time';
import { coresdk } from '@temporalio/proto';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { parseWorkflowCode } from '@temporalio/worker/lib/worker';
import { ReusableVMWorkflowCreator } from '@temporalio/worker/lib/workflow/reusable-vm';
import { globalHandlers } from '@temporalio/worker/lib/workflow/vm-shared';
import Long from 'long';
import type { Act, Entry } from '../../libs/domain/entry';
import type { Refusal } from '../../libs/domain/refusal';
import type { Answer } from '../../libs/durable/clerk';
import type { Settling } from '../../libs/durable/effects';
import type { Run } from '../../libs/durable/temporal';
import { settled } from './hears';

type Job = coresdk.workflow_activation.IWorkflowActivationJob;
interface Sandboxed {
  activate(
    a: coresdk.workflow_activation.WorkflowActivation,
  ): Promise<coresdk.workflow_completion.IWorkflowActivationCompletion>;
  dispose(): Promise<void>;
}

export async function bundled(): Promise<ReusableVMWorkflowCreator> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: require.resolve('../../workflows'),
    logger: new DefaultLogger('ERROR'),
  });
  const creator = await ReusableVMWorkflowCreator.create(
    parseWorkflowCode(code),
    20_000,
    new Set(['settle', 'journal']),
  );
  // For its query of stack traces Temporal hooks into every promise of the process, those of later
  // test files too, and takes a trace of each, which Jest then maps: half of the time went there.
  globalHandlers.uninstall();
  return creator;
}

let runs = 0;

export class Sandbox {
  readonly journal: Entry[] = [];
  ending: string | undefined;
  continued: Run | undefined;
  timersStarted = 0;
  private readonly timers = new Map<number, number>();
  private readonly responses = new Map<string, Answer | Refusal>();
  private readonly runId = `run-${(runs += 1)}`;

  private constructor(
    private readonly workflow: Sandboxed,
    private instant: number,
  ) {}

  static async open(
    creator: ReusableVMWorkflowCreator,
    type: string,
    run: Run,
    at: number,
    past: readonly Entry[] = [],
  ): Promise<Sandbox> {
    const runId = `run-${runs + 1}`;
    const info = {
      workflowType: type,
      runId,
      workflowId: 'case/1',
      namespace: 'default',
      firstExecutionRunId: runId,
      originalExecutionRunId: runId,
      attempt: 1,
      taskTimeoutMs: 10_000,
      taskQueue: 'q',
      searchAttributes: {},
      typedSearchAttributes: new TypedSearchAttributes(),
      historyLength: 3,
      historySize: 300,
      continueAsNewSuggested: false,
      startTime: new Date(at),
      runStartTime: new Date(at),
      unsafe: {
        isReplaying: false,
        isReplayingHistoryEvents: false,
        now: () => at,
        random: Math.random,
      },
    };
    const workflow = (await creator.createWorkflow({
      info,
      randomnessSeed: Long.fromInt(7).toBytes(),
      now: at,
      showStackTraceSources: false,
    } as never)) as unknown as Sandboxed;
    const sandbox = new Sandbox(workflow, at);
    sandbox.journal.push(...past);
    await sandbox.activate([
      {
        initializeWorkflow: {
          workflowId: 'case/1',
          workflowType: type,
          arguments: toPayloads(defaultPayloadConverter, run) ?? [],
        },
      },
    ]);
    return sandbox;
  }

  async turn(to: number): Promise<void> {
    for (;;) {
      const next = [...this.timers].sort(([, a], [, b]) => a - b)[0];
      if (!next || next[1] > to || this.ending !== undefined) break;
      this.instant = Math.max(this.instant, next[1]);
      this.timers.delete(next[0]);
      await this.activate([{ fireTimer: { seq: next[0] } }]);
    }
    this.instant = Math.max(this.instant, to);
  }

  outage(to: number): void {
    this.instant = Math.max(this.instant, to);
  }

  async act(act: Act, id = `u${this.responses.size}`): Promise<Answer | Refusal> {
    const fired = [...this.timers]
      .filter(([, at]) => at <= this.instant)
      .map(([seq]) => {
        this.timers.delete(seq);
        return { fireTimer: { seq } };
      });
    const update = {
      doUpdate: {
        id,
        protocolInstanceId: id,
        name: 'act',
        input: toPayloads(defaultPayloadConverter, act) ?? [],
        runValidator: true,
        meta: { identity: 't', updateId: id },
      },
    };
    await this.activate([...fired, update]);
    const response = this.responses.get(id);
    if (!response) throw new Error(`Update ${id} was not answered`);
    return response;
  }

  dispose(): Promise<void> {
    return this.workflow.dispose();
  }

  private async activate(jobs: Job[]): Promise<void> {
    const completion = await this.workflow.activate(
      coresdk.workflow_activation.WorkflowActivation.fromObject({
        runId: this.runId,
        timestamp: msToTs(this.instant),
        jobs,
      }),
    );
    if (completion.failed)
      throw new Error(completion.failed.failure?.message ?? 'The workflow task failed');
    const next: Job[] = [];
    for (const command of completion.successful?.commands ?? []) {
      const {
        startTimer,
        cancelTimer,
        scheduleActivity,
        completeWorkflowExecution,
        failWorkflowExecution,
        continueAsNewWorkflowExecution,
        updateResponse,
      } = command;
      if (startTimer) {
        const { seconds, nanos } = startTimer.startToFireTimeout!;
        this.timersStarted += 1;
        this.timers.set(
          startTimer.seq!,
          this.instant + Number(seconds ?? 0) * 1000 + (nanos ?? 0) / 1e6,
        );
      } else if (cancelTimer) this.timers.delete(cancelTimer.seq!);
      else if (scheduleActivity) {
        const input = defaultPayloadConverter.fromPayload<Settling>(
          scheduleActivity.arguments![0]!,
        );
        const kept = scheduleActivity.activityType === 'settle' ? settled(input.entries) : [];
        this.journal.push(...kept);
        const result =
          scheduleActivity.activityType === 'settle'
            ? kept
            : { generation: 2, entries: [...this.journal] };
        next.push({
          resolveActivity: {
            seq: scheduleActivity.seq!,
            result: { completed: { result: defaultPayloadConverter.toPayload(result)! } },
          },
        });
      } else if (completeWorkflowExecution)
        this.ending = defaultPayloadConverter.fromPayload(completeWorkflowExecution.result!);
      else if (failWorkflowExecution)
        throw new Error(`The workflow failed: ${failWorkflowExecution.failure?.message}`);
      else if (continueAsNewWorkflowExecution)
        this.continued = defaultPayloadConverter.fromPayload(
          continueAsNewWorkflowExecution.arguments![0]!,
        );
      else if (updateResponse) {
        const { protocolInstanceId, rejected, completed } = updateResponse;
        if (rejected) this.responses.set(protocolInstanceId!, refusalIn(rejected));
        else if (completed)
          this.responses.set(protocolInstanceId!, defaultPayloadConverter.fromPayload(completed));
      }
    }
    for (const job of next) await this.activate([job]);
  }
}

function refusalIn(
  failure: NonNullable<coresdk.workflow_commands.IUpdateResponse['rejected']>,
): Refusal {
  const details = failure.applicationFailureInfo?.details?.payloads?.[0];
  if (failure.applicationFailureInfo?.type !== 'Refused' || !details)
    throw new Error(`An update failed: ${failure.message}`);
  return defaultPayloadConverter.fromPayload(details);
}
