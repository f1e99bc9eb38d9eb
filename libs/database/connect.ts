/**
 * The one way to the record. Refuses a server whose settings could lose what it has acknowledged.
 */
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { entities } from './entities';
import { TheRecord1764000000000 } from './migrations/1-the-record';
import { Clocks1764000000002 } from './migrations/2-clocks';
import { Notices1764000000003 } from './migrations/3-notices';
import { Heartbeats1764000000004 } from './migrations/4-heartbeats';
import { Duty1764000000005 } from './migrations/5-duty';
import { Openings1764000000007 } from './migrations/7-openings';
import { IdsAreUuids1764000000008 } from './migrations/8-ids-are-uuids';
import { DeliveryFailures1764000000009 } from './migrations/9-delivery-failures';
import { Naming } from './naming';
import { keepAlive, patience, silence, type Patience } from './patience';
import { CodedPool, type Pooling } from './pooling';

/** What apps and activities call it: typeorm itself stays in this folder. */
export type { DataSource as Database, EntityManager as Transaction } from 'typeorm';

interface How {
  readonly pool?: number;
  readonly name?: string;
  /** How long it waits for the record; without it, as long as a command does. */
  readonly patience?: Patience;
}

function record(
  url: string,
  { pool = 10, name = 'panel-clerk', patience: waits }: How,
): DataSource {
  const { connection, statement, lock, idle } = waits ?? patience.command;
  return new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    entities,
    namingStrategy: new Naming(),
    migrations: [
      TheRecord1764000000000,
      Clocks1764000000002,
      Notices1764000000003,
      Heartbeats1764000000004,
      Duty1764000000005,
      Openings1764000000007,
      IdsAreUuids1764000000008,
      DeliveryFailures1764000000009,
    ],
    driver: { Pool: CodedPool },
    extra: {
      max: pool,
      application_name: name,
      keepAlive: true,
      keepAliveInitialDelayMillis: keepAlive,
      connectionTimeoutMillis: connection,
      statement_timeout: statement,
      lock_timeout: lock,
      idle_in_transaction_session_timeout: idle,
      answerWithin: statement && statement + silence,
    } satisfies Pooling,
    poolErrorHandler: () => undefined,
  });
}

/**
 * Connect, and refuse to serve from a server that may forget. Throws an error that names the
 * setting and the mend.
 */
export async function connect(url: string, how: How = {}): Promise<DataSource> {
  const source = await record(url, how)
    .initialize()
    .catch((error: Error) => {
      throw new Error(
        `DATABASE_URL: PostgreSQL cannot be reached (${error.message}). Start it, or correct ` +
          'the address',
      );
    });
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const [row] = await source.query<Record<string, string>[]>(`show ${setting}`);
    if (row![setting] === 'off') {
      await source.destroy();
      throw new Error(
        `PostgreSQL runs with ${setting} off and could lose a referral that got its receipt. ` +
          `Set ${setting} = on in postgresql.conf`,
      );
    }
  }
  return source;
}

export async function migrate(url: string): Promise<readonly string[]> {
  const source = await connect(url, { pool: 1, patience: patience.migration });
  try {
    return (await source.runMigrations({ transaction: 'all' })).map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

/** TypeORM's own connections, for what keeps a table of its own: sessions. */
export const poolOf = (source: DataSource): unknown =>
  (source.driver as unknown as { readonly master: unknown }).master;
