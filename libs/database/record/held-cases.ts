/** Open cases by who holds them: what "my work" is made from. */
import type { Case } from '../../domain/case';
import type { Role } from '../../domain/member';
import { parameters, type Ask, type Sees } from '../the-record';

export interface HeldCase {
  readonly id: string;
  readonly reference: string;
  readonly procedure: string;
  readonly state: Case;
  readonly calendar_version: string;
  /** Null where the reader may not know who the child is. */
  readonly child: string | null;
}

interface Wanted {
  readonly sees: Sees;
  readonly seesChild: Sees;
  readonly roles: readonly Role[];
  readonly limit: number;
}

/**
 * Those whose file names one of these roles as holder, and those that stand at several stages, each
 * of which has a holder of its own; what is due first comes first. SQL: a hot list.
 */
export function heldCases(
  ask: Ask,
  { sees, seesChild, roles, limit }: Wanted,
): Promise<readonly HeldCase[]> {
  const { values, of } = parameters();
  return ask<HeldCase>(
    `select c.id, c.reference, c.procedure, c.state, c.calendar_version,
       case when ${seesChild(of)} then ch.given_names || ' ' || ch.family_name end as child
     from case_file c
     join child ch on ch.id = c.child_id
     left join lateral (
       select min(k.due_at) as due
       from clock k
       where k.case_id = c.id and k.stopped_at is null
     ) d on true
     where c.ended_at is null
       and c.state is not null
       and ${sees(of)}
       and (c.holder_role = any(${of(roles)}) or cardinality(c.stages) > 1)
     order by d.due nulls last, c.id
     limit ${of(limit)}`,
    values,
  );
}
