/** The cases that a case opened, and those that opened it: an opening shows on both sides. */
import { parameters, type Ask, type Sees } from '../the-record';

export interface OtherCase {
  readonly id: string;
  readonly reference: string;
  readonly procedure: string;
  readonly relation: 'opened' | 'opened by';
  readonly stages: readonly string[];
  readonly ending: string | null;
}

/**
 * Those that the reader may see, in the order in which they were opened. SQL: both sides in one
 * statement.
 */
export function otherCases(ask: Ask, caseId: string, sees: Sees): Promise<readonly OtherCase[]> {
  const { values, of } = parameters();
  const mine = of(caseId);
  return ask<OtherCase>(
    `select distinct on (x.at, c.id)
       c.id, c.reference, c.procedure, x.relation, c.stages, c.ending
     from (
       select r.case_id as other, 'opened' as relation, r.received_at as at
       from opening o
       join referral r on r.id = o.referral_id
       where o.by_case = ${mine}
       union all
       select o.by_case, 'opened by', r.received_at
       from opening o
       join referral r on r.id = o.referral_id
       where r.case_id = ${mine}
     ) x
     join case_file c on c.id = x.other
     where ${sees(of)}
     order by x.at, c.id
     limit 100`,
    values,
  );
}
