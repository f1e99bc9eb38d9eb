/**
 * Databases on the tests' server, each for one test file. They are copies of one that was migrated
 * once, by whoever came first; its name tells which migrations it has, so that a server may stay
 * while they change.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '../../libs/database/connect';
import { needed } from './servers';

const migrations = 'libs/database/migrations';

/** A migrated and empty database; gives its address. */
export async function freshDatabase(prefix: string): Promise<string> {
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  await onServer(async (ask) => {
    await ask(`create database ${name} template ${await templateBy(ask)}`);
  });
  return addressOf(name);
}

/** An empty database that nothing has migrated. */
export async function bareDatabase(prefix: string): Promise<string> {
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  await onServer((ask) => ask(`create database ${name}`));
  return addressOf(name);
}

export async function dropDatabase(address: string): Promise<void> {
  const name = new URL(address).pathname.slice(1);
  await onServer((ask) => ask(`drop database ${name} with (force)`));
}

type Ask = (sql: string) => Promise<readonly object[]>;

/** One at a time makes it, under another name until it is whole. */
async function templateBy(ask: Ask): Promise<string> {
  const name = `template_${printOfMigrations()}`;
  await ask(`select pg_advisory_lock(hashtext('${name}'))`);
  try {
    const there = await ask(`select 1 from pg_database where datname = '${name}'`);
    if (there.length > 0) return name;
    await ask(`drop database if exists ${name}_new`);
    await ask(`create database ${name}_new`);
    await migrate(addressOf(`${name}_new`));
    await ask(`alter database ${name}_new rename to ${name}`);
    return name;
  } finally {
    await ask(`select pg_advisory_unlock(hashtext('${name}'))`);
  }
}

function printOfMigrations(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(migrations).sort())
    hash.update(file).update(readFileSync(join(migrations, file)));
  return hash.digest('hex').slice(0, 12);
}

const addressOf = (name: string): string =>
  Object.assign(new URL(needed('TEST_DATABASE_URL')), { pathname: `/${name}` }).toString();

async function onServer<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: needed('TEST_DATABASE_URL') });
  await client.connect();
  try {
    return await work(async (sql) => (await client.query<object>(sql)).rows);
  } finally {
    await client.end();
  }
}
