/**
 * What each person is owed outside the service: one of each notice, at once or in a digest, claimed
 * once, counted where nobody can know.
 */
import { Notices1764000000003 } from '../../../../libs/database/migrations/3-notices';
import { DeliveryFailures1764000000009 } from '../../../../libs/database/migrations/9-delivery-failures';
import { claimOwed, handedOver, notNow, refused } from '../../../../libs/database/notices/posting';
import { claimDeliveries } from '../../../../libs/database/deliveries/relaying';
import { failureKinds } from '../../../../libs/domain/delivery-failure';
import { atHour } from '../../../../libs/domain/london';
import { freshRecord, member, type Fresh } from '../../../support/record';
import { drifted, slow, told } from '../../../support/notices';

let fresh: Fresh;
let [ann, ben] = ['', ''];
beforeEach(async () => {
  fresh = await freshRecord();
  [ann, ben] = [
    await member(fresh.database, { roles: ['panelTeamManager'] }),
    await member(fresh.database, { roles: ['panelTeamManager'] }),
  ];
});
afterEach(() => fresh.drop());

const chooses = (id: string, way: string) =>
  fresh.database.query('update member set notices = $2 where id = $1', [id, way]);
const claimed = (at: number, most = 16) => claimOwed(fresh.database, most, at);
const rows = () =>
  fresh.database.query<
    {
      kind: string;
      dedupe_key: string;
      member_id: string | null;
      digest_at: Date | null;
      body: { at: number; notice: string };
      attempts: number;
      unanswered: number;
      delivered_at: Date | null;
      failed_at: Date | null;
      failure_kind: string | null;
      failure_code: string | null;
      last_error: string | null;
      next_attempt_at: Date | number;
    }[]
  >('select * from outbox order by seq, member_id nulls first');
const day = (text: string, hour: `${number}:${number}` = '08:00') => atHour(text, hour);

describe('each person who hears', () => {
  it('is owed a notice of their own, beside the one delivery of the entry that may come back to the case', async () => {
    const { caseId, rungs } = await drifted(fresh.database, told.early);
    const { seq } = rungs[0]!;
    expect(
      (await rows()).map(({ kind, dedupe_key, member_id }) => [kind, dedupe_key, member_id]),
    ).toEqual([
      ['rung', `${caseId}/${seq}`, null],
      ...[ann, ben].sort().map((id) => ['notice', `${caseId}/${seq}/${id}`, id]),
    ]);
    expect((await claimDeliveries(fresh.database, 16, told.early)).map(({ kind }) => kind)).toEqual(
      ['rung'],
    );
    const owed = await claimed(told.early);
    expect(owed).toHaveLength(2);
    expect(owed.find(({ to }) => to.address === `${ann}@example.org`)).toMatchObject({
      key: `${caseId}/${seq}/${ann}`,
      digest: false,
      at: told.early,
      again: false,
      to: { left: false },
      lines: [
        { procedure: 'reparation', about: { clock: 'agreeing', due: day('2026-10-01', '00:00') } },
      ],
    });
    expect(JSON.stringify([owed, await rows()])).not.toContain('Canary');
  });

  it('is owed none of what a policy tells on the page alone', async () => {
    await drifted(fresh.database, told.early, { procedure: slow({ early: { channel: 'page' } }) });
    expect((await rows()).map(({ kind }) => kind)).toEqual(['rung']);
    expect(await fresh.database.query('select 1 from notice')).toHaveLength(2);
  });

  it('is owed it once, however often and however many relays ask', async () => {
    for (let n = 0; n < 6; n += 1) await drifted(fresh.database, told.soon);
    const all = (await Promise.all(Array.from({ length: 8 }, () => claimed(told.late, 4)))).flat();
    expect([all.length, new Set(all.map(({ key }) => key)).size]).toEqual([24, 24]);
  });
});

describe('who chose a digest', () => {
  beforeEach(() => chooses(ann, 'digest'));
  const anns = async (at: number) =>
    (await claimed(at)).filter(({ to }) => to.address === `${ann}@example.org`);

  it('has at 8am on the next working day one mail for all of it, and each row of it is made once', async () => {
    const [one, two] = [
      await drifted(fresh.database, told.early),
      await drifted(fresh.database, told.early),
    ];
    expect(await anns(told.early)).toEqual([]);
    expect(await anns(day('2026-09-24') - 1)).toEqual([]);
    const [digest, ...more] = await anns(day('2026-09-24'));
    expect([digest!.lines.length, digest!.digest, digest!.at, digest!.key, more]).toEqual([
      2,
      true,
      day('2026-09-24'),
      expect.stringMatching(/^digest\/[\da-f]{64}$/),
      [],
    ]);
    await handedOver(fresh.database, digest!.ids, true, day('2026-09-24'));
    expect(await anns(told.late + 90 * 86_400_000)).toEqual([]);
    const made = (await rows())
      .filter(({ member_id, delivered_at }) => member_id === ann && delivered_at !== null)
      .map(({ dedupe_key }) => dedupe_key.split('/')[0]);
    expect(made.sort()).toEqual([one.caseId, two.caseId].sort());
  });

  it('waits for nothing that must be acknowledged, is late, or would come too late', async () => {
    await drifted(fresh.database, told.late);
    const waits = (await rows())
      .filter(({ member_id }) => member_id === ann)
      .map(({ body, digest_at }) => [body.at, digest_at?.getTime() ?? 'at once']);
    const hours = new Map(Object.entries(told).map(([key, at]) => [at, key]));
    expect(
      Object.fromEntries(
        waits
          .filter(([at]) => hours.has(at as number))
          .map(([at, when]) => [hours.get(at as number), when]),
      ),
    ).toEqual({
      early: day('2026-09-24'),
      soon: day('2026-09-29'),
      must: 'at once',
      'on the day': 'at once',
      late: 'at once',
    });
    expect(
      waits.filter(([at]) => !hours.has(at as number)).every(([, when]) => when === 'at once'),
    ).toBe(true);
  });

  it('has it under the same key when it is tried again, and what is told meanwhile in the next', async () => {
    await drifted(fresh.database, told.early);
    const [first] = await anns(day('2026-09-24'));
    await notNow(fresh.database, first!.ids, { kind: 'cutOff' }, true, day('2026-09-24'));
    await drifted(fresh.database, told.early, { settledAt: day('2026-09-24') + 500 });
    const both = await anns(day('2026-09-24') + 2_000);
    expect(both.map(({ key, lines }) => [key === first!.key, lines.length]).sort()).toEqual([
      [false, 1],
      [true, 1],
    ]);
  });

  it('has it by the clock that readers see, and is tried again on real time', async () => {
    await drifted(fresh.database, told.early);
    const real = told.early + 60_000;
    await fresh.database.query('insert into demonstration (shift_ms) values ($1)', [
      String(day('2026-09-24') - real - 1),
    ]);
    expect(await anns(real)).toEqual([]);
    const [digest] = await anns(real + 1);
    expect(digest!.at).toBe(day('2026-09-24'));
    await notNow(fresh.database, digest!.ids, { kind: 'timedOut' }, true, real + 1);
    expect([(await anns(real + 900)).length, (await anns(real + 1_100)).length]).toEqual([0, 1]);
  });

  it('has a digest for each day of a week that a demonstration skips', async () => {
    await drifted(fresh.database, told.soon);
    await fresh.database.query('insert into demonstration (shift_ms) values ($1)', [
      String(30 * 86_400_000),
    ]);
    expect((await anns(told.early)).map(({ at, lines }) => [at, lines.length])).toEqual([
      [day('2026-09-24'), 1],
      [day('2026-09-29'), 1],
    ]);
  });

  it('never has one shared out between relays', async () => {
    for (let n = 0; n < 5; n += 1) await drifted(fresh.database, told.early);
    const all = (
      await Promise.all(Array.from({ length: 8 }, () => anns(day('2026-09-24'))))
    ).flat();
    expect(all.map(({ lines }) => lines.length)).toEqual([5]);
  });
});

describe('what came of handing it over', () => {
  const one = async (at: number) =>
    (await claimed(at)).find(({ to }) => to.address === `${ann}@example.org`);
  const row = async () => (await rows()).find(({ member_id }) => member_id === ann)!;

  it('is claimed again after its lease when whoever claimed it died, and then it may be there already', async () => {
    await drifted(fresh.database, told.early);
    expect((await one(told.early))!.again).toBe(false);
    expect(await one(told.early + 29_000)).toBeUndefined();
    const again = await one(told.early + 31_000);
    expect(again!.again).toBe(true);
    await handedOver(fresh.database, again!.ids, false, told.early + 32_000);
    expect(await row()).toMatchObject({
      unanswered: 1,
      delivered_at: new Date(told.early + 32_000),
    });
  });

  it('counts no repeat where it is certain: nothing was taken, or whoever took it knows the key', async () => {
    await drifted(fresh.database, told.early);
    await notNow(
      fresh.database,
      (await one(told.early))!.ids,
      { kind: 'notYet', code: '451' },
      true,
      told.early,
    );
    const second = await one(told.early + 2_000);
    expect(second!.again).toBe(false);
    await notNow(fresh.database, second!.ids, { kind: 'cutOff' }, false, told.early + 2_000);
    const third = await one(told.early + 10_000);
    expect([third!.again, (await row()).unanswered]).toEqual([true, 1]);
    await handedOver(fresh.database, third!.ids, true, told.early + 11_000);
    expect((await row()).unanswered).toBe(0);
  });

  it('is kept where it is refused, and not tried again of itself', async () => {
    await drifted(fresh.database, told.early);
    const { ids } = (await one(told.early))!;
    await refused(fresh.database, ids, { kind: 'refused', code: '550' }, told.early);
    expect(await one(told.early + 900 * 86_400_000)).toBeUndefined();
    expect(await row()).toMatchObject({
      failure_kind: 'refused',
      failure_code: '550',
      delivered_at: null,
      next_attempt_at: Infinity,
    });
  });

  it('is tried ever less often, ten minutes apart at most, and never given up', async () => {
    await drifted(fresh.database, told.early);
    const waits: number[] = [];
    for (let at: number = told.early, n = 0; n < 14; n += 1) {
      const owed = await one(at);
      await notNow(fresh.database, owed!.ids, { kind: 'notYet', code: '451' }, true, at);
      const next = (await row()).next_attempt_at as Date;
      waits.push((next.getTime() - at) / 1000);
      at = next.getTime();
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600, 600, 600]);
  });

  it('waits while the demonstration clock is moved', async () => {
    await drifted(fresh.database, told.early);
    await fresh.database.query('insert into demonstration (held_until) values ($1)', [
      new Date(told.early + 60_000),
    ]);
    expect([
      (await claimed(told.early)).length,
      (await claimed(told.early + 61_000)).length,
    ]).toEqual([0, 2]);
  });
});

describe('the migration of what failed', () => {
  const migration = new DeliveryFailures1764000000009();
  const [back, again] = (['down', 'up'] as const).map((way) => async () => {
    const runner = fresh.database.createQueryRunner();
    await migration[way](runner);
    await runner.release();
  }) as [() => Promise<void>, () => Promise<void>];
  const failed = async () =>
    (await rows())
      .filter(({ member_id }) => member_id !== null)
      .map(({ failure_kind: kind, failure_code: code, last_error: was }) => [kind, code, was]);

  it.each([
    ['mail server said 550', 'refused', '550'],
    ['GOV.UK Notify said 400', 'refused', '400'],
    ['has left', 'left', null],
  ])('makes “%s” a kind and a code, and keeps the text', async (text, kind, code) => {
    await drifted(fresh.database, told.early);
    await back();
    await fresh.database.query(
      `update outbox set failed_at = now(), failed_why = $1 where member_id is not null`,
      [text],
    );
    await again();
    expect(await failed()).toEqual(Array.from({ length: 2 }, () => [kind, code, text]));
    await back();
    expect(
      await fresh.database.query('select distinct failed_why as text from outbox order by 1'),
    ).toEqual([{ text }, { text: null }]);
  });

  it('leaves what is still tried its text, until it is tried again', async () => {
    await drifted(fresh.database, told.early);
    const owed = await claimed(told.early);
    await back();
    await fresh.database.query(
      `update outbox set last_error = 'ETIMEDOUT' where member_id is not null`,
    );
    await again();
    expect(await failed()).toEqual(Array.from({ length: 2 }, () => [null, null, 'ETIMEDOUT']));
    for (const { ids } of owed)
      await notNow(fresh.database, ids, { kind: 'timedOut' }, true, told.early);
    expect(await failed()).toEqual(Array.from({ length: 2 }, () => ['timedOut', null, null]));
  });

  it('takes every kind there is, and gives each a text on the way back', async () => {
    await drifted(fresh.database, told.early);
    const { ids } = (await claimed(told.early))[0]!;
    for (const kind of failureKinds) {
      await notNow(fresh.database, ids, { kind, code: '450' }, true, told.early);
      await back();
      expect((await rows()).find(({ last_error }) => last_error !== null)).toBeDefined();
      await fresh.database.query('update outbox set last_error = null');
      await again();
    }
    await expect(
      fresh.database.query(`update outbox set failure_kind = 'other'`),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

it('the migration has a way back, and up again', async () => {
  await drifted(fresh.database, told.early);
  const [migration, failures] = [new Notices1764000000003(), new DeliveryFailures1764000000009()];
  const runner = fresh.database.createQueryRunner();
  await failures.down(runner);
  await migration.down(runner);
  expect(
    (await fresh.database.query<{ kind: string }[]>('select kind from outbox')).map(
      ({ kind }) => kind,
    ),
  ).toEqual(['rung']);
  await migration.up(runner);
  await failures.up(runner);
  await runner.release();
  expect(await rows()).toMatchObject([{ kind: 'rung', member_id: null }]);
});
