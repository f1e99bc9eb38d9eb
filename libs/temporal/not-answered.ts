/** What keeps an act from its answer, read from what Temporal throws. */
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Refusal } from '../domain/refusal';
import { superseded } from '../durable/effects';

/** No workflow runs for the case: it has ended, or has its receipt and is yet to be opened. */
export const hasNoWorkflow = (error: unknown): boolean => error instanceof WorkflowNotFoundError;

/** As the server names it, when a run ends that has taken an update and not answered it. */
const leftUnanswered = 'AcceptedUpdateCompletedWorkflow';

/**
 * The run that the act was sent to ended before it answered, or may no longer write: another has
 * the case, or will at once. The act may be in the record, and the same key finds it there.
 */
export const wasReplaced = (error: unknown): boolean =>
  error instanceof WorkflowUpdateFailedError &&
  error.cause instanceof ApplicationFailure &&
  (error.cause.type === leftUnanswered || error.cause.type === superseded);

/**
 * The clerk's refusal, which is an answer. An act that could not be settled is none: the case goes
 * on from the record and may take it then.
 */
export const refusalIn = (error: unknown): Refusal | undefined =>
  error instanceof WorkflowUpdateFailedError &&
  error.cause instanceof ApplicationFailure &&
  error.cause.type === 'Refused'
    ? (error.cause.details![0] as Refusal)
    : undefined;
