/**
 * The demonstration people, into the record: again and again without harm. Their tokens are kept as
 * hashes only.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Database } from '../../libs/database/connect';
import { londonDay } from '../../libs/domain/london';
import type { Agency, Role } from '../../libs/domain/member';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly agency: Agency;
  readonly roles: readonly Role[];
  readonly managedBy?: string;
  readonly token: string;
}

export const demonstrationPeople = (): readonly Person[] =>
  JSON.parse(readFileSync('apps/cli/demonstration/people.json', 'utf8')) as readonly Person[];

export async function keepPeople(source: Database): Promise<number> {
  const people = demonstrationPeople();
  await source.transaction(async (manager) => {
    for (const { id, name, email, agency, roles, token } of people) {
      await manager.query(
        `insert into member (id, name, email, agency, roles, token_hash) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do update set name = excluded.name, email = excluded.email, agency = excluded.agency, roles = excluded.roles, token_hash = excluded.token_hash`,
        [id, name, email, agency, roles, createHash('sha256').update(token).digest('hex')],
      );
    }
    for (const { id, managedBy } of people)
      if (managedBy)
        await manager.query('update member set managed_by = $2 where id = $1', [id, managedBy]);
  });
  return people.length;
}

/** Sittings of days gone by are over. */
export async function closeSittings(database: Database, now: number): Promise<void> {
  await database.query(
    "update sitting set closed_at = starts_at + interval '3 hours' where closed_at is null and day < $1",
    [londonDay(now)],
  );
}
