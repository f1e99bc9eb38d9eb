/** Read a case's whole journal back, for recall. */
import { ApplicationFailure } from '@temporalio/common';
import type { Database } from '../libs/database/connect';
import { readJournal } from '../libs/database/settling';
import type { Effects } from '../libs/durable/effects';

export const reading = (source: Database): Effects['journal'] => async (caseId) => {
  try { return await readJournal(source, caseId); } catch (error) { throw ApplicationFailure.retryable(`The journal of case ${caseId} could not be read`, (error as Error).name); }
};
