/** Cases by when they were received. */
import type { Case } from '../../domain/case';
import { parameters, type Ask, type Sees } from '../the-record';

interface ReceivedCase {
  readonly id: string;
  readonly reference: string;
  readonly procedure: string;
  readonly received_at: Date;
  readonly state: Case;
  readonly ending: string | null;
}

/** From the first instant on, and before the last. */
interface Received {
  readonly procedures: readonly string[];
  readonly from: Date;
  readonly before: Date;
}

/** Cases that are open or were, first received first. SQL: access is text of a predicate. */
export function casesReceived(
  ask: Ask,
  sees: Sees,
  { procedures, from, before }: Received,
): Promise<readonly ReceivedCase[]> {
  const { values, of } = parameters();
  return ask<ReceivedCase>(
    `select c.id, c.reference, c.procedure, c.received_at, c.state, c.ending
     from case_file c
     where c.state is not null
       and c.procedure = any(${of(procedures)})
       and c.received_at >= ${of(from)}
       and c.received_at < ${of(before)}
       and ${sees(of)}
     order by c.received_at, c.id`,
    values,
  );
}
