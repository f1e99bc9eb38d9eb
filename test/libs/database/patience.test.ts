/** How long each process waits: PostgreSQL is told, and the figures agree with one another. */
import { connect } from '../../../libs/database/connect';
import { patience, type Patience } from '../../../libs/database/patience';
import { freshRecord, type Fresh } from '../../support/record';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshRecord();
});
afterAll(() => fresh.drop());

const processes: readonly (readonly [string, Patience])[] = Object.entries(patience);

it.each(processes)('PostgreSQL is told how long %s waits', async (_process, waits) => {
  const database = await connect(fresh.url, { pool: 1, patience: waits });
  const told = await database.query<object[]>(
    `select name, setting::int from pg_settings
     where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')
     order by name`,
  );
  expect(told).toEqual([
    { name: 'idle_in_transaction_session_timeout', setting: waits.idle },
    { name: 'lock_timeout', setting: waits.lock },
    { name: 'statement_timeout', setting: waits.statement ?? 0 },
  ]);
  await database.destroy();
});

it('one try of the worker to settle a case is over before Temporal begins another', () => {
  const { connection, lock, statement } = patience.worker;
  expect(connection + lock + statement).toBeLessThan(30_000);
});

it('whoever waits for a connection gets one, even if all others wait for one lock', () => {
  expect(patience.api.lock).toBeLessThan(patience.api.connection);
});
