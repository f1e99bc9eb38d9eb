import { generateKeyPairSync } from 'node:crypto';
import { demonstrate } from '../../../apps/cli/demonstrate';
import type { Invented } from '../../../apps/cli/demonstration/invented';
import { claimStarts } from '../../../libs/database/deliveries/relaying';
import { readJournal } from '../../../libs/database/record/settling';
import { canonical } from '../../../libs/domain/canonical';
import { londonDay, weekday } from '../../../libs/domain/london';
import type { CaseStart } from '../../../libs/domain/case-start';
import { procedures } from '../../../workflows/procedures';
import { freshRecord, type Fresh } from '../../support/record';
import { Simulated } from '../../support/simulated';
import { beginHere, begins } from '../../support/begins';
import { realNow } from '../../support/real-time';

const invented = procedures.flatMap(
  ({ name }) =>
    (require(`../../../apps/cli/demonstration/${name}`) as { invented: readonly Invented[] })
      .invented,
);

let fresh: Fresh;
const said: string[] = [];
beforeAll(async () => {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  Object.assign(process.env, {
    RECEIPT_KEY: JSON.stringify({ ...jwk, kid: 'test' }),
    PUBLIC_URL: 'http://127.0.0.1',
  });
  fresh = await freshRecord();
  await beginHere(fresh.database);
  await demonstrate(fresh.database, { cases: true }, (line) => said.push(line));
});
afterAll(() => fresh.drop());

const ask = <T extends object>(sql: string, values: readonly unknown[] = []) =>
  fresh.database.query<T[]>(sql, [...values]);

it('invents every person and case, and no case stops short of where it was to come', () => {
  expect(said).toEqual([
    expect.stringMatching(/^\d+ demonstration people$/),
    `${invented.length} demonstration cases`,
  ]);
});

it('does it again without harm', async () => {
  const before = await ask('select count(*) n from case_event');
  const again: string[] = [];
  await demonstrate(fresh.database, { cases: true }, (line) => again.push(line));
  expect(again[1]).toBe('0 demonstration cases');
  expect(await ask('select count(*) n from case_event')).toEqual(before);
});

it('puts cases at different points: new, drifting, before a sitting, in delivery, ended', async () => {
  const rows = await ask<{ stages: string[]; ending: string | null }>(
    'select stages, ending from case_file order by received_at',
  );
  console.log(rows.map(({ stages, ending }) => ending ?? stages.join(' and ')).join('\n'));
  const at = new Set(rows.map(({ stages, ending }) => ending ?? stages.join()));
  expect(at.size).toBeGreaterThanOrEqual(6);
  expect(rows.map(({ ending }) => ending)).toEqual(
    expect.arrayContaining(['closed', 'returned', null]),
  );
  expect((await ask('select distinct member_id from notice')).length).toBeGreaterThanOrEqual(5);
  expect((await ask(`select 1 from duplicate_review`)).length).toBe(1);
});

it('lives nothing in the future, and tells every rung of the past at its own instant', async () => {
  // What was due before anybody here was told is told when it was received.
  const [row] = await ask<{ last: Date; late: string }>(
    `select max(e.at) last, max((e.body->>'at')::bigint - greatest((e.body->>'due')::bigint, (extract(epoch from c.received_at) * 1000)::bigint)) filter (where e.kind = 'rung') late from case_event e join case_file c on c.id = e.case_id`,
  );
  expect(row!.last.getTime()).toBeLessThanOrEqual(begins() + 60_000);
  expect(Number(row!.late)).toBeLessThanOrEqual(2_000);
  expect(
    await ask('select 1 from clock where stopped_at is null and next_rung_at < $1', [
      new Date(begins() - 120_000),
    ]),
  ).toEqual([]);
});

it('leaves cases that a worker recalls and goes on with; those that have ended it need not start', async () => {
  const starts = await claimStarts(fresh.database, 100, realNow() + 60_000);
  expect(starts.map(({ caseId }) => caseId).sort()).toEqual(
    (await ask<{ id: string }>('select id from case_file where ended_at is null order by id'))
      .map(({ id }) => id)
      .sort(),
  );
  for (const { caseId, run } of starts) {
    const { opening, recall } = run as unknown as { opening: CaseStart; recall: boolean };
    const { entries } = await readJournal(fresh.database, caseId);
    // What another case opened on its way has not begun yet.
    expect(recall).toBe(entries.length > 0);
    if (!recall) continue;
    const recalled = await Simulated.open(
      procedures.find(({ name }) => name === opening.policy.procedure)!,
      opening,
      begins(),
      entries,
    );
    const [{ state }] = (await ask<{ state: unknown }>(
      'select state from case_file where id = $1',
      [caseId],
    )) as [{ state: unknown }];
    expect(canonical(recalled.current)).toBe(canonical(state));
  }
});

it('keeps weekly sittings, those of the past closed', async () => {
  const rows = await ask<{ day: string; closed: boolean }>(
    'select day::text, closed_at is not null closed from sitting order by day',
  );
  expect(new Set(rows.map(({ day }) => weekday(day)))).toEqual(new Set([4]));
  for (const { day, closed } of rows) expect(closed).toBe(day < londonDay(begins()));
});
