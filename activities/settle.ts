/**
 * Settle a clerk's entries. Idempotent by (case, seq); a fork is refused for good, anything else is
 * tried again.
 */
import { ApplicationFailure } from '@temporalio/common';
import type { Database } from '../libs/database/connect';
import { settle as settleIn, Unsettled } from '../libs/database/record/settling';
import type { Entry } from '../libs/domain/entry';
import type { Procedure } from '../libs/domain/procedure';
import { settleRefused, type Settling } from '../libs/durable/effects';

export const settling =
  (database: Database, procedures: readonly Procedure[], realNow: () => number) =>
  async (given: Settling): Promise<readonly Entry[]> => {
    try {
      return await settleIn(database, procedures, given, realNow());
    } catch (error) {
      if (error instanceof Unsettled)
        throw ApplicationFailure.nonRetryable(error.message, settleRefused, error.why);
      // Nothing of the database's own words may reach Temporal: they can quote a row.
      throw ApplicationFailure.retryable(
        `Case ${given.caseId} could not be settled: ` +
          `${(error as { code?: string }).code ?? (error as Error).name}`,
        'NotSettled',
      );
    }
  };
