/** A page of the list of cases: what was asked for, the rows in words, the cursor of the next. */
import { listedCases, type ListedCase } from '../../../libs/database/record/case-list';
import { peopleOf } from '../../../libs/database/people/names';
import type { Ask, Procedures, Sees } from '../../../libs/database/the-record';
import { Faults } from '../../../libs/intake/not-taken';
import { rfc3339 } from '../../../libs/domain/rfc3339';
import type { CaseRow } from './case-view';
import { sayHolder } from './holder-said';

export interface Listing {
  readonly after?: string;
  readonly limit?: number;
  /**
   * A crime number, a source reference, a case's own reference, or that of a further referral which
   * came to it.
   */
  readonly search?: string;
}

export interface CasePage {
  readonly rows: readonly CaseRow[];
  readonly next: string | null;
}

interface Reading {
  readonly procedures: Procedures;
  readonly sees: Sees;
  readonly seesChild: Sees;
}

export async function listCases(
  ask: Ask,
  { procedures, sees, seesChild }: Reading,
  { after, limit = 50, search }: Listing,
): Promise<CasePage> {
  const most = Math.min(Math.max(limit, 1), 200);
  const rows = await listedCases(ask, {
    sees,
    seesChild,
    search: search || undefined,
    after: after ? cursorOf(after) : undefined,
    // One more than is shown tells whether there is a next page.
    limit: most + 1,
  });
  const people = await peopleOf(
    ask,
    rows.flatMap(({ holder_member: id }) => id ?? []),
  );
  const shown = rows.slice(0, most);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => sayRow(procedures, row, people)),
    next: rows.length > most && last ? cursorAfter(last) : null,
  };
}

function sayRow(
  procedures: Procedures,
  row: ListedCase,
  people: ReadonlyMap<string, string>,
): CaseRow {
  const { words } = procedures.of(row.procedure);
  return {
    id: row.id,
    reference: row.reference,
    procedure: row.procedure,
    title: words.title,
    child: row.child,
    stages: row.stages.map((stage) => words.stages[stage] ?? stage),
    holder: holderOf(row, people),
    receivedAt: rfc3339(row.received_at.getTime()),
    ended: row.ending === null ? null : (words.endings[row.ending] ?? row.ending),
  };
}

function holderOf(
  { holder_role: role, holder_member: member }: ListedCase,
  people: ReadonlyMap<string, string>,
): string | null {
  if (role === null) return null;
  return sayHolder(member === null ? { role } : { role, member }, people);
}

const cursorAfter = ({ received_at: at, id }: ListedCase): string =>
  Buffer.from(`${at.getTime()} ${id}`).toString('base64url');

function cursorOf(after: string): readonly [Date, string] {
  const [, at, id] =
    /^(\d{1,15}) ([\da-f-]{36})$/.exec(Buffer.from(after, 'base64url').toString()) ?? [];
  if (at === undefined || id === undefined)
    throw Faults.at('/after', 'must be the cursor that the page before gave');
  return [new Date(Number(at)), id];
}
