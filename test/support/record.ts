/**
 * A record of its own for one test file, on the real PostgreSQL: made, migrated, and dropped at the
 * end.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { connect, migrate, type Database } from '../../libs/database/connect';
import type { Agency, Role } from '../../libs/domain/member';

export interface Fresh {
  readonly url: string;
  readonly database: Database;
  readonly drop: () => Promise<void>;
}

export async function freshRecord(): Promise<Fresh> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server)
    throw new Error(
      'TEST_DATABASE_URL is missing: run the tests by "npm test", which starts PostgreSQL and ' +
        'hands it over',
    );
  const name = `record_${randomBytes(6).toString('hex')}`;
  const ask = async (sql: string) => {
    const client = new Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await ask(`create database ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString();
  await migrate(url);
  const database = await connect(url, { pool: 20 });
  return {
    url,
    database,
    drop: async () => {
      await database.destroy();
      await ask(`drop database ${name} with (force)`);
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
