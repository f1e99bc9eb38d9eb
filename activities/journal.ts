/** Read a case's whole journal back, for recall. */
import { ApplicationFailure } from '@temporalio/common';
import type { Database } from '../libs/database/connect';
import { readJournal } from '../libs/database/record/settling';
import type { Effects } from '../libs/durable/effects';

export const reading =
  (database: Database): Effects['journal'] =>
  async (caseId) => {
    try {
      return await readJournal(database, caseId);
    } catch (error) {
      throw ApplicationFailure.retryable(
        `The journal of case ${caseId} could not be read: ` +
          `${(error as { code?: string }).code ?? (error as Error).name}`,
        'NotRead',
      );
    }
  };
