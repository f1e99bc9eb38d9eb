/**
 * `panel-clerk rebuild`: runs open cases anew from the record alone, as after the loss of Temporal.
 * Terminates nothing.
 */
import type { Database } from '../../libs/database/connect';
import {
  rebuildable,
  runFromRecord,
  runsWith,
  startAgain,
} from '../../libs/database/record/rebuilding';
import { CaseWorkflows } from '../../libs/temporal/case-workflows';
import { reach } from '../../libs/temporal/connecting';

/** The number rebuilt. `which` is a case's id or reference; without it, every case that is open. */
export async function rebuild(
  database: Database,
  address: string,
  namespace: string,
  which: string | undefined,
  say: (line: string) => void,
): Promise<number> {
  const cases = await rebuildable(database, which);
  if (which !== undefined && cases.length === 0)
    throw new Error(`There is no open case ${which}: give its reference, or --all`);
  const connection = await reach(address);
  try {
    const workflows = new CaseWorkflows(connection, namespace);
    for (const { id, reference, procedure } of cases) {
      const run = await runFromRecord(database, id);
      if (await workflows.startAgain(procedure, id, run)) {
        await runsWith(database, id, run);
        say(`${reference}: rebuilt from its journal, generation ${run.generation}`);
      } else
        say(
          `${reference}: its workflow runs; it goes on from the record as generation ` +
            `${run.generation} at its next entry`,
        );
    }
  } finally {
    await connection.close();
  }
  const again = which === undefined ? await startAgain(database, Date.now()) : 0;
  if (again > 0) say(`${again} that had not opened yet: the worker starts them again`);
  return cases.length;
}
