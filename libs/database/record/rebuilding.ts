/** Running a case from the record alone, whatever Temporal has of it. */
import { IsNull, type DataSource } from 'typeorm';
import { caseOf, type Case } from '../../domain/case';
import type { Json } from '../../domain/form';
import { shiftOf } from '../clock/demonstration';
import type { Start } from '../deliveries/relaying';
import { caseStartOf } from './case-start';
import { CaseFile } from './case-file';
import { readJournal } from './settling';

export type Rebuildable = Pick<CaseFile, 'id' | 'reference'>;

/**
 * Open cases that have a journal: the one of this id or reference, or all, those first of which
 * something falls due first.
 */
export async function rebuildable(
  source: DataSource,
  which: string | undefined,
): Promise<readonly Rebuildable[]> {
  return source.query<Rebuildable[]>(
    // SQL: the order is of the earliest of many clocks.
    `select c.id, c.reference
     from case_file c
     left join clock k on k.case_id = c.id
     where c.ended_at is null
       and c.seq > 0
       and ($1::text is null or c.id::text = $1 or c.reference = upper($1))
     group by c.id
     order by min(k.next_rung_at) nulls last, c.received_at, c.id`,
    [which ?? null],
  );
}

/** Every case that has not ended, opened or not, by id. */
export async function openCases(source: DataSource): Promise<ReadonlySet<string>> {
  const rows = await source.getRepository(CaseFile).find({
    select: { id: true },
    where: { endedAt: IsNull() },
  });
  return new Set(rows.map(({ id }) => id));
}

/** The case as its journal makes it. */
export async function stateInRecord(source: DataSource, caseId: string): Promise<Case | undefined> {
  const { entries } = await readJournal(source, caseId);
  return entries.length === 0 ? undefined : caseOf(caseId, entries);
}

/** A journal up to this many characters goes with the run; a longer one is read by it. */
const shortJournal = 128_000;

/**
 * Has a case run anew from the record, by whoever starts what has its receipt: raises its
 * generation, so that its run of before may no longer write, and writes the new run down, in one
 * transaction. So whoever dies after this leaves a case that will be started. Real time, epoch
 * milliseconds. Throws where there is nothing to run.
 */
export async function takeOver(
  source: DataSource,
  caseId: string,
  realNow: number,
): Promise<Start> {
  return source.transaction(async (manager) => {
    const [[file]] = await manager.query<
      [{ generation: number; procedure: string; ended_at: Date | null }[], number]
    >(
      // SQL: whoever settles locks the same row, so what is read after this is whole.
      `update case_file
       set generation = generation + 1
       where id = $1
       returning generation, procedure, ended_at`,
      [caseId],
    );
    if (!file) throw new Error(`There is no case ${caseId}`);
    if (file.ended_at) throw new Error(`Case ${caseId} has ended: nothing is left to run`);
    const opening = await caseStartOf(manager, caseId);
    if (!opening)
      throw new Error(`Case ${caseId} has no journal yet: it will start from the inbox`);
    const { entries } = await readJournal(manager, caseId);
    const isShort = JSON.stringify(entries).length <= shortJournal;
    const run: Start['run'] = {
      opening: opening as unknown as Json,
      generation: file.generation,
      // A new run begins at real time: all that the one before was moved by is in its shift.
      shift: await shiftOf(manager),
      recall: true,
      ...(isShort ? { journal: entries as unknown as Json } : {}),
    };
    await manager.query(
      // SQL: a case as it came in, to be started once more.
      `update inbox
       set run = $2, started_at = null, attempts = 0, last_error = null, next_attempt_at = $3
       where case_id = $1`,
      [caseId, JSON.stringify(run), new Date(realNow)],
    );
    await manager.query('notify inbox');
    return { caseId, procedure: file.procedure, run };
  });
}

/**
 * Have cases started again that were started and left no entry: with Temporal lost, nobody would.
 * Gives how many.
 */
export async function startAgain(source: DataSource, realNow: number): Promise<number> {
  const [, n] = await source.query<[unknown[], number]>(
    // SQL: one statement over all, so that none is started between being found and being freed.
    `update inbox i
     set started_at = null, next_attempt_at = $1
     from case_file c
     where c.id = i.case_id
       and c.seq = 0
       and c.ended_at is null
       and i.started_at is not null`,
    [new Date(realNow)],
  );
  if (n > 0) await source.query('notify inbox');
  return n;
}

/** Keep what a case now runs with, once its run has begun. */
export async function runsWith(source: DataSource, caseId: string, run: object): Promise<void> {
  await source.query('update inbox set run = $2 where case_id = $1', [caseId, JSON.stringify(run)]);
}

/** What a case that is not started yet is to run with. */
export async function runOf(
  source: DataSource,
  caseId: string,
): Promise<{ readonly opening: object }> {
  const [row] = await source.query<{ run: { opening: object } }[]>(
    'select run from inbox where case_id = $1',
    [caseId],
  );
  return row!.run;
}
