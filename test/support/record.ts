/**
 * A record of its own for one test file, on the real PostgreSQL: dropped at the end.
 */
import { createHash, randomUUID } from 'node:crypto';
import { connect, type Database } from '../../libs/database/connect';
import type { Patience } from '../../libs/database/patience';
import type { Agency, Role } from '../../libs/domain/member';
import { dropDatabase, freshDatabase } from './databases';

export interface Fresh {
  readonly url: string;
  readonly database: Database;
  readonly drop: () => Promise<void>;
}

/** The same for all that is waited for, in real milliseconds. */
export const evenly = (milliseconds: number): Patience => ({
  connection: milliseconds,
  statement: milliseconds,
  lock: milliseconds,
  idle: milliseconds,
});

export async function freshRecord(): Promise<Fresh> {
  const url = await freshDatabase('record');
  // A busy machine keeps a question waiting for longer than a service may.
  const database = await connect(url, { pool: 20, patience: evenly(180_000) });
  return {
    url,
    database,
    drop: async () => {
      await database.destroy();
      await dropDatabase(url);
    },
  };
}

/** An invented member; gives the id. */
export async function member(
  database: Database,
  given: {
    readonly roles: readonly Role[];
    readonly agency?: Agency;
    readonly managedBy?: string;
    readonly token?: string;
  },
): Promise<string> {
  const id = randomUUID();
  await database.query(
    'insert into member (id, name, email, agency, roles, managed_by, token_hash) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      id,
      `Member ${id.slice(0, 4)}`,
      `${id}@example.org`,
      given.agency ?? 'youth-justice',
      given.roles,
      given.managedBy ?? null,
      given.token === undefined ? null : createHash('sha256').update(given.token).digest('hex'),
    ],
  );
  return id;
}
