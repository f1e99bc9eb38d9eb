/** The case of a row, as its journal makes it. */
import { caseOf, type Case } from '../../../libs/domain/case';
import type { CaseRow } from '../../../libs/database/record/one-case';

/** One that is not opened yet stands nowhere. */
export const stateOf = (row: CaseRow): Case =>
  row.state ?? {
    ...caseOf(row.id, []),
    procedure: row.procedure,
    policy: row.policy_version,
    calendar: row.calendar_version,
    received: row.received_at.getTime(),
  };
