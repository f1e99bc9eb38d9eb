/**
 * Connections come back by themselves after PostgreSQL was away, in whichever way; what is said of
 * it meanwhile has a code.
 */
import { recordIsAway } from '../../../libs/database/away';
import { connect, type Database, type Transaction } from '../../../libs/database/connect';
import { Listening } from '../../../libs/database/listening';
import { Heartbeat } from '../../../libs/database/watching/heartbeat';
import { eventually } from '../../support/eventually';
import { Proxy, ways } from '../../support/proxy';
import { evenly, freshRecord, type Fresh } from '../../support/record';

let fresh: Fresh;
let proxy: Proxy;
beforeAll(async () => {
  fresh = await freshRecord();
});
beforeEach(async () => {
  proxy = await Proxy.before(fresh.url);
});
afterEach(() => proxy.stop());
afterAll(() => fresh.drop());

const asked = (database: Database) =>
  database.query('select 1').then(
    () => 'answers',
    (error: unknown) => (recordIsAway(error) ? 'is away' : error),
  );

describe.each(ways)('PostgreSQL that %s', (how) => {
  it('is away for every question, also for one on its way, and answers the same pool after', async () => {
    const database = await connect(proxy.url, { pool: 2, patience: evenly(500) });
    const onItsWay = expect(database.query('select pg_sleep(0.3)')).rejects.toMatchObject({
      driverError: { code: expect.any(String) },
    });
    await eventually('it is on its way', async () => {
      const sleeping = `select 1 from pg_stat_activity where query = 'select pg_sleep(0.3)'`;
      return (await fresh.database.query<object[]>(sleeping)).length > 0;
    });
    await proxy.goAway(how);
    await onItsWay;
    const meanwhile = await Promise.all(Array.from({ length: 5 }, () => asked(database)));
    expect(new Set(meanwhile)).toEqual(new Set(['is away']));
    await proxy.comeBack();
    await eventually('it answers', async () => (await asked(database)) === 'answers');
    // As many as the pool may have: none of those that were lost stands in the way.
    expect(await Promise.all([asked(database), asked(database)])).toEqual(['answers', 'answers']);
    await database.destroy();
  });

  it('is heard again by whoever listens', async () => {
    let heard = 0;
    const listening = new Listening(proxy.url, ['inbox'], () => {
      heard += 1;
    });
    const hears = (what: string) => {
      const before = heard;
      return eventually(what, async () => {
        await fresh.database.query('notify inbox');
        return heard > before + 1;
      });
    };
    await hears('it listens');
    await proxy.goAway(how);
    await proxy.comeBack();
    await hears('it listens again');
    await listening.stop();
  });
});

it.each([
  ['by one question', (transaction: Transaction) => transaction.query('select 2')],
  ['by a repository', (transaction: Transaction) => transaction.find(Heartbeat)],
])(
  'a transaction that loses its connection between two questions is told so: %s',
  async (_, ask) => {
    const database = await connect(proxy.url, { pool: 1, patience: evenly(5_000) });
    const broken = database.transaction(async (transaction) => {
      await transaction.query('select 1');
      await proxy.goAway('resets');
      // So that the reset has come by now.
      await fresh.database.query('select 1');
      return ask(transaction);
    });
    const failed = await broken.catch((error: unknown) => error);
    expect([failed, recordIsAway(failed)]).toEqual([expect.any(Error), true]);
    await database.destroy();
  },
);

it.each([
  ['a statement that takes too long', 'select pg_sleep(60)', '57014'],
  ['a lock that another holds', 'lock table heartbeat', '55P03'],
])('%s is given up by PostgreSQL itself, and is away', async (_what, sql, code) => {
  const database = await connect(fresh.url, { pool: 1, patience: { ...evenly(800), lock: 300 } });
  await fresh.database.transaction(async (holds) => {
    await holds.query('lock table heartbeat');
    const failed = await database
      .transaction((manager) => manager.query(sql))
      .catch((error: unknown) => error);
    expect([failed, recordIsAway(failed)]).toEqual([expect.objectContaining({ code }), true]);
  });
  await database.destroy();
});

it('a transaction in which nothing is asked any more lets go of what it holds', async () => {
  const database = await connect(fresh.url, { pool: 1, patience: evenly(300) });
  const holding = database.createQueryRunner();
  await holding.startTransaction();
  await holding.query('lock table heartbeat');
  await fresh.database.query('select 1 from heartbeat');
  await expect(holding.query('select 1')).rejects.toThrow();
  await database.destroy();
});

it('what is wrong with a question itself is no absence, on a good connection', async () => {
  const database = await connect(fresh.url, { pool: 1, patience: evenly(5_000) });
  const circle: { self?: object } = {};
  circle.self = circle;
  for (const ask of [
    () => database.query('selekt 1'),
    () => database.query('select $1::jsonb', [circle]),
  ])
    expect(recordIsAway(await ask().catch((error: unknown) => error))).toBe(false);
  await database.destroy();
});
