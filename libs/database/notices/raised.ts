/** What one manager was told of drift in a stretch of time, with the case as it stands. */
import type { Case } from '../../domain/case';
import type { Entry } from '../../domain/entry';
import { parameters, type Ask, type Sees } from '../the-record';

export interface RaisedRow {
  readonly case_id: string;
  readonly reference: string;
  readonly procedure: string;
  readonly policy_version: string;
  readonly calendar_version: string;
  readonly state: Case;
  readonly body: Extract<Entry, { readonly kind: 'rung' }>;
  readonly read_at: Date | null;
  /** Whether the reader may see how the case stands, and all of it. */
  readonly open: boolean;
  readonly whole: boolean;
}

/** From the first instant on, and before the last. */
interface Told {
  readonly member: string;
  readonly from: Date;
  readonly before: Date;
}

/** SQL: what the reader may see is told of each row, not only asked for. */
export function raisedWith(
  ask: Ask,
  { member, from, before }: Told,
  sees: { readonly open: Sees; readonly whole: Sees },
): Promise<readonly RaisedRow[]> {
  const { values, of } = parameters();
  return ask<RaisedRow>(
    `select n.case_id::text, n.read_at, e.body,
       c.reference, c.procedure, c.policy_version, c.calendar_version, c.state,
       ${sees.open(of)} as open,
       ${sees.whole(of)} as whole
     from notice n
     join case_file c on c.id = n.case_id
     join case_event e on e.case_id = n.case_id and e.seq = n.seq
     where n.member_id = ${of(member)}
       and n.rung is not null
       and n.told_at >= ${of(from)}
       and n.told_at < ${of(before)}
     order by n.told_at, c.reference, n.seq`,
    values,
  );
}
