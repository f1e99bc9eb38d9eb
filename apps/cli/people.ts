/**
 * The demonstration people, into the record: again and again without harm. Their tokens are kept as
 * hashes only.
 */
import { readFileSync } from 'node:fs';
import type { Database } from '../../libs/database/connect';
import { keepMembers } from '../../libs/database/people/demonstration';
import { hashOf } from '../../libs/database/people/members';
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

export async function keepPeople(database: Database): Promise<number> {
  const people = demonstrationPeople();
  await keepMembers(
    database,
    people.map(({ token, roles, ...person }) => ({
      ...person,
      roles: [...roles],
      tokenHash: hashOf(token),
    })),
  );
  return people.length;
}
