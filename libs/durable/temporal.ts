/**
 * The Temporal runtime. No other file may import @temporalio/workflow. Every procedure answers one
 * update, `act`, and one query, `view`; so the API never learns a procedure's name.
 */
import {
  ActivityFailure,
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  continueAsNew,
  defineQuery,
  defineUpdate,
  proxyActivities,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { Case } from '../domain/case';
import type { Act, Entry } from '../domain/entry';
import type { Procedure } from '../domain/procedure';
import { Clerk, Refused, type Answer, type Runtime } from './clerk';
import type { CaseStart } from '../domain/case-start';
import { settleRefused, superseded, type Effects } from './effects';

/** What a workflow is started with: ids, choices, instants, the policy and the calendar. */
export interface Run {
  readonly opening: CaseStart;
  readonly generation: number;
  /**
   * Milliseconds by which the demonstration clock stood ahead when the run began; 0 in production.
   */
  readonly shift: number;
  /** Whether the case has a past to recall first. */
  readonly recall: boolean;
  /** That past, where it is short: the run need not read it. Nothing is added to it until it runs. */
  readonly journal?: readonly Entry[];
}

const act = defineUpdate<Answer, [Act]>('act');
const view = defineQuery<Case>('view');

const { settle, journal } = proxyActivities<Effects>({
  startToCloseTimeout: '30 seconds',
  retry: {
    initialInterval: '200 milliseconds',
    maximumInterval: '5 seconds',
    nonRetryableErrorTypes: [settleRefused],
  },
});

/** The workflow that runs a procedure; the name it is bundled under is forever. */
export function durable(procedure: Procedure): (run: Run) => Promise<string> {
  return async (run) => {
    let clerk: Clerk | undefined;
    /** The record holds another history, or another run: no act may wait for this one. */
    let stale = false;
    const recalled = () => !stale && clerk?.recalled === true;

    // Handlers stand before anything is awaited. An act that comes before recall is done waits for
    // it.
    setHandler(view, () => {
      if (!clerk) throw ApplicationFailure.nonRetryable('The case is being recalled', 'Recalling');
      return clerk.current;
    });
    setHandler(
      act,
      async (given) => {
        await condition(recalled);
        return clerk!.submit(given).catch((error: unknown) => {
          throw asFailure(error);
        });
      },
      {
        validator(given) {
          const refused = recalled() ? clerk?.refuses(given) : undefined;
          if (refused) throw asFailure(new Refused(refused));
        },
      },
    );

    let { generation, journal: entries = [] } = run;
    if (run.recall && !run.journal) ({ generation, entries } = await journal(run.opening.caseId));
    const live = liveRuntime({ ...run, generation });
    clerk = new Clerk(procedure, run.opening, live, entries);

    try {
      const ending = await clerk.run();
      await condition(allHandlersFinished);
      return ending;
    } catch (error) {
      const refused = refusedCause(error);
      if (!refused) throw error;
      stale = true;
      await condition(allHandlersFinished);
      // Another run has the case: this one ends, or both would write, each in the other's place.
      if (wasTakenOver(refused)) return superseded;
      // The record holds another history than this run, which begins again from the record.
      return continueAsNew<typeof resume>(again({ ...run, generation }));
    }
  };
}

declare const resume: (run: Run) => Promise<string>;

/** The run that goes on from what the record has by then. */
const again = ({ opening, generation, shift }: Run): Run => ({
  opening,
  generation,
  shift,
  recall: true,
});

function liveRuntime(run: Run): Runtime {
  const {
    shift,
    generation,
    opening: { caseId },
  } = run;
  const now = () => Date.now() + shift;
  let timer: { readonly until: number; fired: boolean; readonly cancel: () => void } | undefined;

  // One timer, for the earliest instant; armed again only when that instant changes.
  const arm = (until: number | undefined) => {
    if (timer?.until === until && !timer?.fired) return;
    if (timer && !timer.fired) timer.cancel();
    timer = undefined;
    if (until === undefined) return;
    const scope = new CancellationScope();
    const armed = { until, fired: false, cancel: () => scope.cancel() };
    timer = armed;
    scope
      .run(() => sleep(Math.max(1, until - now())))
      .then(
        () => {
          armed.fired = true;
        },
        () => undefined,
      );
  };

  return {
    now,
    async rest(until, arrived) {
      arm(until);
      if (workflowInfo().continueAsNewSuggested) {
        await condition(() => allHandlersFinished() || arrived());
        if (!arrived()) await continueAsNew<typeof resume>(again(run));
      }
      await condition(() => arrived() || timer?.fired === true);
    },
    settle: (entries) => settle({ caseId, generation, entries }),
    follows: () => true,
  };
}

const refusedCause = (error: unknown) =>
  error instanceof ActivityFailure &&
  error.cause instanceof ApplicationFailure &&
  error.cause.type === settleRefused
    ? error.cause
    : undefined;

/** The refusal is that another run has the case. */
const wasTakenOver = (refused: ApplicationFailure): boolean =>
  refused.details?.[0] === 'generation';

/**
 * Only an ApplicationFailure may leave a handler: anything else would fail the workflow's task for
 * ever.
 */
function asFailure(error: unknown): ApplicationFailure {
  if (error instanceof Refused)
    return ApplicationFailure.create({
      message: error.message,
      type: 'Refused',
      nonRetryable: true,
      details: [error.refusal],
    });
  const cause = refusedCause(error);
  return ApplicationFailure.nonRetryable(
    cause?.message ?? 'This act could not be settled',
    cause && wasTakenOver(cause) ? superseded : 'Unsettled',
  );
}
