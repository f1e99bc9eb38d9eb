/** Asks a manager whether a child who is referred is one whom the record has already. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { likeness, sounds } from './likeness';
import { oneAtATime } from './one-at-a-time';

/** Two records may be one child: never merged here, always asked of a manager. */
export async function askWhetherOneChild(
  manager: EntityManager,
  child: { id: string; given: string; family: string; birth: string },
  at: Date,
): Promise<void> {
  const swapped = `${child.birth.slice(0, 5)}${child.birth.slice(8)}-${child.birth.slice(5, 7)}`;
  const sound = sounds(`${child.given} ${child.family}`);
  // Two referrals of one child at the same moment must see each other.
  await oneAtATime(
    manager,
    [child.birth, swapped, sound].map((key) => `child/${key}`),
  );
  const rows = await manager.query<
    { id: string; given_names: string; family_name: string; date_of_birth: string }[]
  >(
    `select id, given_names, family_name, date_of_birth::text
     from child
     where id <> $1 and (date_of_birth::text in ($2, $3) or sounds = $4)`,
    [child.id, child.birth, swapped, sound],
  );
  for (const other of rows) {
    const why = likeness(child, {
      given: other.given_names,
      family: other.family_name,
      birth: other.date_of_birth,
    });
    if (why)
      await manager.query(
        `insert into duplicate_review (id, child_a, child_b, why, opened_at)
         values ($1, $2, $3, $4, $5)
         on conflict do nothing`,
        [randomUUID(), other.id, child.id, why, at],
      );
  }
}
