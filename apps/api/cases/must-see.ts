/** The row of a case that somebody may follow. */
import type { Member } from '../../../libs/domain/signed-in';
import { caseRow, type CaseRow } from '../../../libs/database/record/one-case';
import type { Ask } from '../../../libs/database/the-record';
import { NotThere } from '../../../libs/intake/not-taken';
import { isId } from '../../../libs/domain/id';
import type { Reached } from '../web/access/reached';

/** Throws NotThere, alike for a case that is not theirs and one that is not there. */
export async function mustSee(
  ask: Ask,
  reached: Reached,
  member: Member,
  caseId: string,
): Promise<CaseRow> {
  const row = isId(caseId) ? await caseRow(ask, caseId) : undefined;
  if (!row || !reached.may(member, 'progress', row)) throw new NotThere();
  return row;
}
