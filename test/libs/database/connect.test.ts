import { withActor } from '../../../libs/database/acting';
import { Clock } from '../../../libs/database/clock/clock';
import { connect, migrate } from '../../../libs/database/connect';
import { bareDatabase, dropDatabase } from '../../support/databases';
import { eventually } from '../../support/eventually';
import { freshRecord, member, type Fresh } from '../../support/record';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshRecord();
});
afterAll(() => fresh.drop());

it('brings a record up to date once, and again without harm', async () => {
  const empty = await bareDatabase('connect');
  try {
    expect(await migrate(empty)).not.toEqual([]);
    expect(await migrate(empty)).toEqual([]);
  } finally {
    await dropDatabase(empty);
  }
});

it('refuses to serve from a server that may forget what it acknowledged, and names the setting', async () => {
  const name = new URL(fresh.url).pathname.slice(1);
  await fresh.database.query(`alter database ${name} set synchronous_commit = off`);
  await expect(connect(fresh.url)).rejects.toThrow(
    /synchronous_commit off.*Set synchronous_commit = on/,
  );
  await fresh.database.query(`alter database ${name} reset synchronous_commit`);
  await (await connect(fresh.url)).destroy();
});

it('says which variable to mend when PostgreSQL is not there', async () => {
  await expect(connect('postgres://nobody@127.0.0.1:9/none')).rejects.toThrow(
    /^DATABASE_URL: PostgreSQL cannot be reached/,
  );
});

describe('a transaction in somebody’s name', () => {
  const whose = `select nullif(current_setting('app.member_id', true), '') as id`;

  it('tells the database who asks, and forgets it at the end', async () => {
    const id = await member(fresh.database, { roles: ['chair'] });
    expect(await withActor(fresh.database, { id }, (t) => t.query(whose))).toEqual([{ id }]);
    const after = await Promise.all(
      Array.from({ length: 20 }, () => fresh.database.query<{ id: string | null }[]>(whose)),
    );
    expect(after.flat().every((row) => row.id === null)).toBe(true);
  });

  it('leaves nothing behind when it fails', async () => {
    const id = await member(fresh.database, { roles: ['chair'] });
    await expect(
      withActor(fresh.database, { id }, async (t) => {
        await t.query(`update member set name = 'changed' where id = $1`, [id]);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await fresh.database.query(`select 1 from member where name = 'changed'`)).toEqual([]);
  });
});

describe('the clock', () => {
  it('is real in production, whatever the record says', async () => {
    await fresh.database.query(
      'insert into demonstration (shift_ms) values (86400000) on conflict (only_one) do update set shift_ms = 86400000',
    );
    expect(Clock.real().shift).toBe(0);
  });

  it('is shifted alike in every process of a demonstration, soon after it was moved', async () => {
    const clocks = [
      await Clock.demonstration(fresh.database),
      await Clock.demonstration(fresh.database),
    ];
    expect(clocks.map(({ shift }) => shift)).toEqual([86_400_000, 86_400_000]);
    await fresh.database.query('update demonstration set shift_ms = 172800000');
    await eventually('both have heard of it', () =>
      Promise.resolve(clocks.every(({ shift }) => shift === 172_800_000)),
    );
    for (const clock of clocks) clock.stop();
  });
});
