/**
 * The settle transaction: a clerk's entries become a case's history, its read model, and what is
 * owed to the world, all or nothing. The same entries again are a redelivery and change nothing. A
 * fork is refused: another body for a number that is taken, a gap, a run of another generation, or
 * an actor who no longer has the right.
 */
import type { DataSource, EntityManager } from 'typeorm';
import { canonical } from '../../domain/canonical';
import { apply, caseOf, type Case } from '../../domain/case';
import { asMade, type Entry } from '../../domain/entry';
import { theClerk } from '../../domain/member';
import type { Procedure } from '../../domain/procedure';
import { anybody, hearing, type MayHear } from '../notices/who-may-hear';
import { openOthers, tellOpeners } from './opened-cases';
import { project } from './projecting';
import { tell } from '../notices/owed-notices';

export class Unsettled extends Error {
  constructor(
    readonly why: 'fork' | 'gap' | 'generation' | 'right' | 'unknown case',
    message: string,
  ) {
    super(message);
  }
}

export interface Settlement {
  readonly caseId: string;
  readonly generation: number;
  readonly entries: readonly Entry[];
}

interface FileRow {
  readonly generation: number;
  readonly seq: number;
  readonly state: Case | null;
  readonly procedure: string;
  readonly referrer: string;
}

/**
 * `settledAt` is the real instant, epoch milliseconds; everything a reader sees of the case comes
 * from its entries.
 */
export function settle(
  source: DataSource,
  procedures: readonly Procedure[],
  { caseId, generation, entries }: Settlement,
  settledAt: number,
  mayHear: MayHear = anybody,
): Promise<readonly Entry[]> {
  return source.transaction(async (manager) => {
    const [file] = await manager.query<FileRow[]>(
      // SQL: what settles a case is written by hand, statement by statement, from here on.
      `select generation, seq, state, procedure, referrer
       from case_file
       where id = $1
       for no key update`,
      [caseId],
    );
    if (!file) throw new Unsettled('unknown case', `There is no case ${caseId} to settle`);
    if (generation !== file.generation)
      throw new Unsettled(
        'generation',
        `Case ${caseId} is run by generation ${file.generation}; this run is of generation ` +
          `${generation}`,
      );
    const procedure = procedures.find(({ name }) => name === file.procedure);
    if (!procedure)
      throw new Error(`No procedure is named ${file.procedure}: is it in workflows/procedures.ts?`);

    const fresh = entries.filter(({ seq }) => seq > file.seq);
    const redelivered = await mustBeRedelivery(
      manager,
      caseId,
      entries.filter(({ seq }) => seq <= file.seq),
    );
    if (fresh.length === 0) return redelivered.filter(learnedOf);
    const gap = fresh.find(({ seq }, i) => seq !== file.seq + i + 1);
    if (gap)
      throw new Unsettled(
        'gap',
        `Case ${caseId} has ${file.seq} entries; entry ${gap.seq} does not follow`,
      );

    const before = file.state ?? caseOf(caseId, []);
    const calendar = fresh.find((entry) => entry.kind === 'opened')?.calendar ?? before.calendar;
    const hears = await hearing(
      manager,
      procedure,
      { caseId, referrer: file.referrer, calendar },
      fresh,
      mayHear,
    );
    const settled: Entry[] = [];
    let after = before;
    for (const entry of fresh) {
      await mustHaveTheRight(manager, entry);
      const heard = learnedOf(entry)
        ? { ...entry, ...hears(entry.tell, procedure.allocated(after), entry.at) }
        : entry;
      after = apply(after, heard);
      settled.push(heard);
    }
    await write(manager, caseId, settled, settledAt);
    await tell(manager, caseId, after, settled, settledAt);
    await project(manager, procedure, before, after, fresh);
    await openOthers(manager, procedures, after, fresh);
    if (after.ended && !before.ended) await tellOpeners(manager, after, settledAt);
    return [...redelivered, ...settled].filter(learnedOf);
  });
}

async function mustBeRedelivery(
  manager: EntityManager,
  caseId: string,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  if (entries.length === 0) return [];
  const rows = await manager.query<{ seq: number; body: Entry }[]>(
    'select seq, body from case_event where case_id = $1 and seq = any($2)',
    [caseId, entries.map(({ seq }) => seq)],
  );
  for (const entry of entries) {
    const stands = rows.find(({ seq }) => seq === entry.seq);
    if (!stands || canonical(asMade(stands.body)) !== canonical(asMade(entry)))
      throw new Unsettled(
        'fork',
        `Entry ${entry.seq} of case ${caseId} stands in the record with another body`,
      );
  }
  return rows.map(({ body }) => body).sort((a, b) => a.seq - b.seq);
}

/** Entries of which the record learns something: who hears. */
const learnedOf = (entry: Entry): entry is Extract<Entry, { readonly kind: 'rung' | 'told' }> =>
  entry.kind === 'rung' || entry.kind === 'told';

/** The original actor's right, checked again where it counts: a changed grant bites at once. */
async function mustHaveTheRight(manager: EntityManager, entry: Entry): Promise<void> {
  if (
    entry.kind !== 'act' ||
    (entry.by.role === theClerk.role && entry.by.member === theClerk.member)
  )
    return;
  const rows = await manager.query<unknown[]>(
    'select 1 from member where id::text = $1 and disabled_at is null and $2 = any(roles)',
    [entry.by.member, entry.by.role],
  );
  if (rows.length === 0)
    throw new Unsettled('right', 'You no longer have the role in which you did this');
}

const write = (
  manager: EntityManager,
  caseId: string,
  entries: readonly Entry[],
  settledAt: number,
) =>
  manager.query(
    // SQL: all entries of a settlement in one statement.
    `insert into case_event (case_id, seq, at, kind, body, settled_at)
     select $1, e.seq, e.at, e.kind, e.body, $3
     from jsonb_to_recordset($2) e(seq int, at timestamptz, kind text, body jsonb)`,
    [
      caseId,
      JSON.stringify(
        entries.map((body) => ({ seq: body.seq, at: new Date(body.at), kind: body.kind, body })),
      ),
      new Date(settledAt),
    ],
  );

/** The whole journal of a case, and the generation that may write to it. */
export async function readJournal(
  source: Pick<DataSource, 'query'>,
  caseId: string,
): Promise<{ readonly generation: number; readonly entries: readonly Entry[] }> {
  const [file] = await source.query<{ generation: number }[]>(
    'select generation from case_file where id = $1',
    [caseId],
  );
  if (!file) throw new Unsettled('unknown case', `There is no case ${caseId}`);
  const rows = await source.query<{ body: Entry }[]>(
    'select body from case_event where case_id = $1 order by seq',
    [caseId],
  );
  return { generation: file.generation, entries: rows.map(({ body }) => body) };
}
