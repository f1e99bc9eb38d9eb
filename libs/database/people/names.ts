/** People by name: those whom a page names, and those whom a form may choose. */
import type { Role } from '../../domain/member';
import type { Ask } from '../the-record';

/** Names by id. SQL: a journal names people as text, and may name who is no member. */
export async function peopleOf(
  ask: Ask,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await ask<{ id: string; name: string }>(
    'select id::text, name from member where id::text = any($1)',
    [wanted],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

interface InRoles {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Who has one of these roles and is still here, by name. */
export const peopleInRoles = (ask: Ask, roles: readonly string[]): Promise<readonly InRoles[]> =>
  ask<InRoles>(
    `select id::text, name, roles
     from member
     where roles && $1 and disabled_at is null
     order by name, id`,
    [roles],
  );

/** Who is of an agency and still here. */
export const colleaguesIn = (
  ask: Ask,
  agency: string,
): Promise<readonly Pick<InRoles, 'id' | 'roles'>[]> =>
  ask('select id::text, roles from member where agency = $1 and disabled_at is null', [agency]);
