/**
 * The one port to Temporal from the API: an act goes to the clerk of its case, and its answer or
 * its refusal comes back. Everything else that can happen there is one thing to the one who asks:
 * away, outcome unknown.
 */
import { Injectable } from '@nestjs/common';
import type { Act } from '../../../libs/domain/entry';
import type { Answer } from '../../../libs/durable/clerk';
import { CaseWorkflows } from '../../../libs/temporal/case-workflows';
import { answers, within, type Connection } from '../../../libs/temporal/connecting';
import { hasNoWorkflow, refusalIn } from '../../../libs/temporal/not-answered';
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
  private readonly workflows: CaseWorkflows;

  constructor(
    private readonly connection: Connection,
    namespace: string,
  ) {
    super();
    this.workflows = new CaseWorkflows(connection, namespace);
  }

  act(caseId: string, act: Act): Promise<Answer> {
    return within((patience + 1) * 1000, this.workflows.act(caseId, act, patience)).catch(
      (error: unknown) => {
        throw fromClerk(error);
      },
    );
  }

  answers(): Promise<boolean> {
    return answers(this.connection, 1_500);
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}

function fromClerk(error: unknown): Error {
  if (hasNoWorkflow(error)) return new ActRefused({ type: 'ended', why: 'This case has ended' });
  const refusal = refusalIn(error);
  return refusal ? new ActRefused(refusal) : new Away();
}
