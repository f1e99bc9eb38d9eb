/**
 * The one port to Temporal from the API: an act goes to the clerk of its case, and its answer or
 * its refusal comes back. Everything else that can happen there is one thing to the one who asks:
 * away, outcome unknown.
 */
import { Injectable } from '@nestjs/common';
import {
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Connection,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Act } from '../../../libs/domain/entry';
import type { Refusal } from '../../../libs/domain/refusal';
import type { Answer } from '../../../libs/durable/clerk';
import { CaseWorkflows as Workflows } from '../../../libs/temporal/case-workflows';
import { ActRefused, Away } from './problems/problems';

/** Seconds of real time that one waits for an answer. */
const patience = 10;

@Injectable()
export abstract class Clerks {
  /** Throws ActRefused or Away. The answer stands in the record when it comes. */
  abstract act(caseId: string, act: Act): Promise<Answer>;
  abstract answers(): Promise<boolean>;
  abstract close(): Promise<void>;
}

export class TemporalClerks extends Clerks {
  private readonly workflows: Workflows;

  constructor(
    readonly connection: Connection,
    namespace: string,
  ) {
    super();
    this.workflows = new Workflows(connection, namespace);
  }

  async act(caseId: string, act: Act): Promise<Answer> {
    // The client goes on trying a server that is away for longer than it was told to.
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => {
          reject(new Away());
        },
        (patience + 1) * 1000,
      );
    });
    try {
      return await Promise.race([this.workflows.act(caseId, act, patience), tooLong]);
    } catch (error) {
      throw fromClerk(error);
    } finally {
      clearTimeout(timer);
    }
  }

  async answers(): Promise<boolean> {
    try {
      await this.connection.withDeadline(Date.now() + 1_500, () =>
        this.connection.workflowService.getSystemInfo({}),
      );
      return true;
    } catch {
      return false;
    }
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}

function fromClerk(error: unknown): Error {
  if (error instanceof Away) return error;
  // No workflow runs for it: it has ended, or has its receipt and is yet to be opened.
  if (error instanceof WorkflowNotFoundError)
    return new ActRefused({ type: 'ended', why: 'This case has ended' });
  if (
    error instanceof WorkflowUpdateFailedError &&
    error.cause instanceof ApplicationFailure &&
    error.cause.type === 'Refused'
  )
    return new ActRefused(error.cause.details![0] as Refusal);
  return new Away();
}
