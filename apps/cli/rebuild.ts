/** `panel-clerk rebuild`: runs open cases anew from the record alone, as after the loss of Temporal. */
import { Client, Connection, WorkflowIdReusePolicy, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Database } from '../../libs/database/connect';
import { runFromRecord, runsWith } from '../../libs/database/rebuilding';
import { taskQueue, workflowId, workflowType } from '../worker/temporal';

/** The number rebuilt. `which` is a case's id or reference; without it, every open case that has opened. */
export async function rebuild(source: Database, address: string, namespace: string, which: string | undefined, say: (line: string) => void): Promise<number> {
  const rows = await source.query<{ id: string; reference: string; procedure: string }[]>(
    'select id, reference, procedure from case_file where ended_at is null and seq > 0 and ($1::text is null or id::text = $1 or reference = $1) order by received_at', [which ?? null]);
  if (which !== undefined && rows.length === 0) throw new Error(`There is no open case ${which}: give its reference, or --all`);
  const connection = await Connection.connect({ address });
  try {
    const client = new Client({ connection, namespace });
    for (const { id, reference, procedure } of rows) {
      const run = await runFromRecord(source, id);
      try {
        await client.workflow.start(workflowType(procedure), { workflowId: workflowId(id), taskQueue, args: [run], workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE });
        await runsWith(source, id, run);
        say(`${reference}: rebuilt from its journal, generation ${run.generation}`);
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        say(`${reference}: its workflow runs; it will go on from the record as generation ${run.generation} at its next entry`);
      }
    }
  } finally { await connection.close(); }
  return rows.length;
}
