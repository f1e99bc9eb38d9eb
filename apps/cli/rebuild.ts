/**
 * `panel-clerk rebuild`: has open cases run anew from the record alone, whatever Temporal has of
 * them, and asks each afterwards whether it stands where the record says. Safe at any time, twice,
 * and while people act: an act goes to the run that has the case.
 */
import { Presets, SingleBar } from 'cli-progress';
import type { Database } from '../../libs/database/connect';
import { started } from '../../libs/database/deliveries/relaying';
import {
  openCases,
  rebuildable,
  startAgain,
  stateInRecord,
  takeOver,
  type Rebuildable,
} from '../../libs/database/record/rebuilding';
import { canonical } from '../../libs/domain/canonical';
import { CaseWorkflows } from '../../libs/temporal/case-workflows';
import { reach } from '../../libs/temporal/connecting';

/** Beyond this many at once the server is what is busy. */
const atOnce = 8;
/** Real milliseconds between two looks at a case. */
const pause = 250;

export interface Rebuilt {
  readonly rebuilt: number;
  /** Runs of cases that have ended, or that the record does not know. */
  readonly ended: number;
  /** Cases that do not stand where the record says, each with why. */
  readonly not: readonly string[];
}

/**
 * `which` is a case's id or reference; without it, every case that is open. Each is given `patience`
 * real milliseconds to answer.
 */
export async function rebuild(
  database: Database,
  address: string,
  namespace: string,
  which: string | undefined,
  say: (line: string) => void,
  patience = 30_000,
): Promise<Rebuilt> {
  const cases = await rebuildable(database, which);
  if (which !== undefined && cases.length === 0)
    throw new Error(`There is no open case ${which}: give its reference, or --all`);
  const connection = await reach(address);
  try {
    const workflows = new CaseWorkflows(connection, namespace);
    const not = await eachOf(cases, (one) => rebuildOne(database, workflows, one, patience));
    for (const line of not) say(line);
    if (which !== undefined) return { rebuilt: cases.length - not.length, ended: 0, not };
    const again = await startAgain(database, Date.now());
    if (again > 0) say(`${again} that had not opened yet: the worker starts them again`);
    const ended = await endStray(database, workflows);
    if (ended > 0) say(`${ended} ended that ran for no open case`);
    return { rebuilt: cases.length - not.length, ended, not };
  } finally {
    await connection.close();
  }
}

/** Several at once, in the order given, with progress; gives what each had to say. */
async function eachOf(
  cases: readonly Rebuildable[],
  work: (one: Rebuildable) => Promise<string | undefined>,
): Promise<readonly string[]> {
  const said: string[] = [];
  const waiting = [...cases];
  const bar = new SingleBar(
    { format: 'rebuilding {bar} {value} of {total}', clearOnComplete: true },
    Presets.shades_classic,
  );
  if (process.stderr.isTTY) bar.start(cases.length, 0);
  const line = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const why = await work(one);
      if (why !== undefined) said.push(why);
      bar.increment();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  bar.stop();
  return said;
}

/** Why the case does not stand where the record says; undefined when it does. */
async function rebuildOne(
  database: Database,
  workflows: CaseWorkflows,
  { id, reference }: Rebuildable,
  patience: number,
): Promise<string | undefined> {
  try {
    const start = await takeOver(database, id, Date.now());
    await workflows.start(start);
    await started(database, id, start.run.generation, Date.now());
    const why = await untilLevel(database, workflows, id, Date.now() + patience);
    return why && `${reference}: ${why}`;
  } catch (error) {
    return `${reference}: ${(error as Error).message}`;
  }
}

/**
 * Asks the case until it shows what the record has: somebody may have acted between the two looks.
 * Why it does not, where it goes on not to.
 */
async function untilLevel(
  database: Database,
  workflows: CaseWorkflows,
  id: string,
  until: number,
): Promise<string | undefined> {
  for (;;) {
    const [run, record] = [await seen(workflows, id, until), await stateInRecord(database, id)];
    if (run && canonical(run) === canonical(record)) return undefined;
    if (record?.ended) return undefined;
    if (Date.now() > until)
      return run
        ? `it stands at entry ${run.seq}, and the record at entry ${record?.seq}`
        : 'it does not answer. Is a worker running? Its log says what stopped the case';
    await new Promise((go) => setTimeout(go, pause));
  }
}

const seen = (workflows: CaseWorkflows, id: string, until: number) =>
  workflows.view(id, Math.max(1_000, until - Date.now())).catch(() => undefined);

/** Ends every run whose case is not open. Gives how many there were. */
async function endStray(database: Database, workflows: CaseWorkflows): Promise<number> {
  let ended = 0;
  const running: string[] = [];
  for await (const id of workflows.running()) running.push(id);
  // Asked after: a case stands in the record before it runs, and may come in at any time.
  const open = await openCases(database);
  for (const id of running)
    if (!open.has(id) && (await workflows.end(id, 'The record has no open case for it')))
      ended += 1;
  return ended;
}
