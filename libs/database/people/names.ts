/** People by name: those whom a page names, and those whom a form may choose. */
import { ArrayOverlap, IsNull } from 'typeorm';
import type { Agency } from '../../domain/member';
import type { Ask } from '../the-record';
import { Member } from './member';

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

type Person = Pick<Member, 'id' | 'name' | 'roles'>;

/** Who has one of these roles and is still here, by name. */
export const peopleInRoles = (ask: Ask, roles: readonly string[]): Promise<readonly Person[]> =>
  ask.manager.find(Member, {
    select: { id: true, name: true, roles: true },
    where: { roles: ArrayOverlap([...roles]), disabledAt: IsNull() },
    order: { name: 'ASC', id: 'ASC' },
  });

/** Who is of an agency and still here. */
export const colleaguesIn = (
  ask: Ask,
  agency: Agency,
): Promise<readonly Pick<Person, 'id' | 'roles'>[]> =>
  ask.manager.find(Member, {
    select: { id: true, roles: true },
    where: { agency, disabledAt: IsNull() },
  });
