/**
 * What a case is run with, from the record alone. Raises its generation, so that any older run may
 * no longer write.
 */
import { isId } from '../../domain/id';
import { IsNull, MoreThan, type DataSource } from 'typeorm';
import { caseStartOf } from './case-start';
import { CaseFile } from './case-file';

/** Open cases that have a journal: the one of this id or reference, or all. */
export function rebuildable(
  source: DataSource,
  which: string | undefined,
): Promise<readonly Pick<CaseFile, 'id' | 'reference' | 'procedure'>[]> {
  const open = { endedAt: IsNull(), seq: MoreThan(0) };
  const one =
    which === undefined ? {} : isId(which) ? { id: which } : { reference: which.toUpperCase() };
  return source.getRepository(CaseFile).find({
    select: { id: true, reference: true, procedure: true },
    where: { ...open, ...one },
    order: { receivedAt: 'ASC', id: 'ASC' },
  });
}

export async function runFromRecord(source: DataSource, caseId: string) {
  return source.transaction(async (manager) => {
    const [[file]] = await manager.query<[{ generation: number }[], number]>(
      'update case_file set generation = generation + 1 where id = $1 returning generation',
      [caseId],
    );
    if (!file) throw new Error(`There is no case ${caseId}`);
    const opening = await caseStartOf(manager, caseId);
    if (!opening)
      throw new Error(`Case ${caseId} has no journal yet: it will start from the inbox`);
    const [clock] = await manager.query<{ shift_ms: string }[]>(
      'select shift_ms from demonstration',
    );
    // A new run begins at real time: all it was moved by before is in its shift now.
    const shift = Number(clock?.shift_ms ?? 0);
    return { opening, generation: file.generation, shift, recall: true };
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
