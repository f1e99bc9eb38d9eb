/** What access to a case depends on, read with whatever else is read of it. */
import type { Agency, Role } from '../../domain/member';
import type { Ask } from '../the-record';

export interface AccessRow {
  readonly procedure: string;
  readonly referrer: string;
  readonly referredBy: Agency;
  readonly stages: readonly string[];
  readonly listed: boolean;
  readonly allocations: readonly { readonly role: Role; readonly member: string }[];
}

/** Columns over `case_file c`. */
export const accessColumns = `
  c.procedure,
  c.referrer,
  c.stages,
  c.sitting_id is not null as listed,
  (select r.agency from member r where r.id::text = c.referrer) as "referredBy",
  coalesce(
    (
      select json_agg(json_build_object('role', a.role, 'member', a.member_id))
      from allocation a
      where a.case_id = c.id
    ),
    '[]'
  ) as allocations`;

/** SQL: asked before every route of a case, so it is one statement however many are allocated. */
export async function accessTo(
  ask: Ask,
  by: { readonly id: string } | { readonly reference: string },
): Promise<AccessRow | undefined> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['reference', by.reference];
  const [found] = await ask<AccessRow>(
    `select ${accessColumns} from case_file c where c.${column} = $1`,
    [value],
  );
  return found;
}
