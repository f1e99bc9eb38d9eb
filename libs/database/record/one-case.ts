/** What the record holds of one case: its file with its child, and its journal. */
import type { Case } from '../../domain/case';
import type { Entry } from '../../domain/entry';
import type { Ask } from '../the-record';
import { accessColumns, type AccessRow } from './access-columns';
import { CaseEvent } from './case-event';

export interface CaseRow extends AccessRow {
  readonly id: string;
  readonly reference: string;
  /** As the journal makes it; null until the clerk has opened the case. */
  readonly state: Case | null;
  readonly policy_version: string;
  readonly calendar_version: string;
  readonly received_at: Date;
  readonly given_names: string;
  readonly family_name: string;
  readonly date_of_birth: string;
}

/** SQL: the case, its child and what access depends on come in one statement. */
export async function caseRow(ask: Ask, id: string): Promise<CaseRow | undefined> {
  const [row] = await ask<CaseRow>(
    `select c.id, c.reference, c.state, c.policy_version, c.calendar_version, c.received_at,
       ch.given_names, ch.family_name, ch.date_of_birth::text as date_of_birth, ${accessColumns}
     from case_file c
     join child ch on ch.id = c.child_id
     where c.id = $1`,
    [id],
  );
  return row;
}

export async function journalOf(ask: Ask, caseId: string): Promise<readonly Entry[]> {
  const rows = await ask.manager.find(CaseEvent, {
    select: { caseId: true, seq: true, body: true },
    where: { caseId },
    order: { seq: 'ASC' },
  });
  return rows.map(({ body }) => body);
}
