/**
 * Referrals from a CSV, one row an item, grouped by source reference: each group is taken or
 * refused on its own, so it is safe to run twice.
 */
import { referenceFor } from '../database/referrals/sent-before';
import type { Member } from '../domain/signed-in';
import { groupsOf, type Group } from './csv';
import { OtherBody } from './not-taken';
import type { Referring } from './referring';
import { sayFaults, type SaidFault } from './say';

/** One row (or one source reference) of a CSV, and what became of it. */
export interface ImportedRow {
  readonly rows: readonly number[];
  readonly sourceReference: string;
  readonly result: 'taken' | 'taken before' | 'would be taken' | 'refused';
  readonly reference: string | null;
  readonly faults: readonly SaidFault[];
}

export interface Importing {
  readonly dryRun: boolean;
  readonly progress?: (done: number, of: number) => void;
}

/** Throws Faults where the file cannot be read as a whole, NotForYou where they may not refer. */
export async function importCsv(
  referring: Referring,
  member: Member,
  procedureName: string,
  csv: string,
  { dryRun, progress }: Importing,
): Promise<readonly ImportedRow[]> {
  const { forms } = referring.mustRefer(member, procedureName);
  const groups = groupsOf(csv, forms.intake);
  const report: ImportedRow[] = [];
  for (const group of groups) {
    progress?.(report.length, groups.length);
    const { rows, sourceReference } = group;
    report.push({
      rows,
      sourceReference,
      ...(await whatBecomesOf(referring, member, procedureName, group, dryRun)),
    });
  }
  progress?.(groups.length, groups.length);
  return report;
}

type Outcome = Pick<ImportedRow, 'result' | 'reference' | 'faults'>;
const refused = (faults: readonly SaidFault[]): Outcome => ({
  result: 'refused',
  reference: null,
  faults,
});

async function whatBecomesOf(
  referring: Referring,
  member: Member,
  procedureName: string,
  { sourceReference, body, faults: unreadable }: Group,
  dryRun: boolean,
): Promise<Outcome> {
  const { name, forms, words } = referring.mustRefer(member, procedureName);
  if (unreadable.length > 0) return refused(sayFaults(forms.intake, words, unreadable));
  const faults = referring.faults(member, procedureName, body);
  if (faults.length > 0) return refused(faults);
  const before = await referenceFor(
    referring.record.ask,
    name,
    String(body.source),
    String(body.sourceReference),
  );
  if (dryRun)
    return {
      result: before === undefined ? 'would be taken' : 'taken before',
      reference: before ?? null,
      faults: [],
    };
  try {
    const { reference } = await referring.accept(member, procedureName, body);
    return { result: before === undefined ? 'taken' : 'taken before', reference, faults: [] };
  } catch (error) {
    if (error instanceof OtherBody) return refused([usedBefore(sourceReference)]);
    throw error;
  }
}

const usedBefore = (sourceReference: string): SaidFault => ({
  pointer: '/sourceReference',
  fault: 'was used before with other answers',
  said: `${sourceReference} was used before with other answers`,
});
