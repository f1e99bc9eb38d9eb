/** Whether somebody holds a role, as an answer that names them needs. */
import type { Role } from '../../domain/member';
import type { Ask } from '../the-record';

/** Nobody who has left. SQL: ids are compared as text, for an answer may name what is no id. */
export async function holds(ask: Ask, id: string, role: Role): Promise<boolean> {
  const found = await ask(
    'select 1 from member where id::text = $1 and $2 = any(roles) and disabled_at is null',
    [id, role],
  );
  return found.length > 0;
}
