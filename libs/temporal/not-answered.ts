/** What keeps an act from its answer, read from what Temporal throws. */
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Refusal } from '../domain/refusal';

/** No workflow runs for the case: it has ended, or has its receipt and is yet to be opened. */
export const hasNoWorkflow = (error: unknown): boolean => error instanceof WorkflowNotFoundError;

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
