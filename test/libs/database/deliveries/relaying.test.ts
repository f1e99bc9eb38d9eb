import { randomUUID } from 'node:crypto';
import { takeReferral } from '../../../../libs/database/referrals/intake';
import {
  claimDeliveries,
  claimStarts,
  delivered,
  hasEnded,
  isHeld,
  later,
  started,
} from '../../../../libs/database/deliveries/relaying';
import { startAgain, takeOver } from '../../../../libs/database/record/rebuilding';
import { readJournal, settle } from '../../../../libs/database/record/settling';
import { canonical } from '../../../../libs/domain/canonical';
import { atHour } from '../../../../libs/domain/london';
import type { CaseStart } from '../../../../libs/domain/case-start';
import { freshRecord, type Fresh } from '../../../support/record';
import { reparation } from '../../../support/added/reparation';
import { unheard } from '../../../support/hears';
import { calendar, opening, Simulated } from '../../../support/simulated';

let fresh: Fresh;
beforeEach(async () => {
  fresh = await freshRecord();
});
afterEach(() => fresh.drop());

/** Real instants, later than anything the intake writes. */
const real = atHour('2031-01-01', '12:00');
const received = atHour('2026-09-16', '10:00');
const refer = async () =>
  (
    await takeReferral(fresh.database, {
      procedure: reparation,
      referrer: randomUUID(),
      received,
      shift: 0,
      calendar,
      sign: () => Promise.resolve('signed'),
      answers: {
        source: 'Test Police',
        sourceReference: randomUUID(),
        childGivenNames: 'A',
        childFamilyName: randomUUID(),
        dateOfBirth: '2012-04-09',
        place: 'park',
      },
    })
  ).caseId;
const live = async (caseId: string, until: number) => {
  const simulated = await Simulated.open(
    reparation,
    opening(reparation, { place: 'park' }, received, caseId),
    received + 1_000,
  );
  await simulated.turn(until);
  await settle(
    fresh.database,
    [reparation],
    { caseId, generation: 1, entries: simulated.journal },
    real,
  );
  return simulated;
};
const claimed = (at = real, most = 16) => claimStarts(fresh.database, most, at);

describe('a case to start', () => {
  it('is claimed by one relay alone, however many ask at once', async () => {
    const cases = await Promise.all(Array.from({ length: 12 }, refer));
    const all = (await Promise.all(Array.from({ length: 8 }, () => claimed(real, 4)))).flat();
    expect(all.map(({ caseId }) => caseId).sort()).toEqual([...cases].sort());
  });

  it('is claimed again when whoever claimed it died, and never once it is started', async () => {
    const caseId = await refer();
    expect(await claimed()).toHaveLength(1);
    expect(await claimed(real + 29_000)).toEqual([]);
    expect(await claimed(real + 31_000)).toHaveLength(1);
    await started(fresh.database, caseId, 1, real + 32_000);
    expect(await claimed(real + 999_000)).toEqual([]);
  });

  it('is tried ever less often, never given up, and its error names no more than a kind', async () => {
    const caseId = await refer();
    const waits: number[] = [];
    for (let at = real, n = 0; n < 9; n += 1) {
      await claimed(at);
      await later(fresh.database, 'inbox', caseId, 'ServiceError', at);
      const [row] = await fresh.database.query<{ next_attempt_at: Date; last_error: string }[]>(
        'select next_attempt_at, last_error from inbox',
      );
      expect(row!.last_error).toBe('ServiceError');
      waits.push((row!.next_attempt_at.getTime() - at) / 1000);
      at = row!.next_attempt_at.getTime();
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 32, 32, 32]);
  });

  it('begins by the demonstration clock as it stands when it is first sent, and keeps to that', async () => {
    await refer();
    await fresh.database.query('insert into demonstration (shift_ms) values (86400000)');
    expect(await claimed()).toMatchObject([{ run: { shift: 86_400_000 } }]);
    await fresh.database.query('update demonstration set shift_ms = 172800000');
    expect(await claimed(real + 31_000)).toMatchObject([{ run: { shift: 86_400_000 } }]);
  });

  it('waits while the demonstration clock is moved, and for no longer than the hold lasts', async () => {
    await refer();
    await fresh.database.query('insert into demonstration (held_until) values ($1)', [
      new Date(real + 60_000),
    ]);
    expect([await isHeld(fresh.database, real), await claimed()]).toEqual([true, []]);
    expect([
      await isHeld(fresh.database, real + 61_000),
      (await claimed(real + 61_000)).length,
    ]).toEqual([false, 1]);
  });

  it('is started again when Temporal was lost before its first entry', async () => {
    const [lost, open] = [await refer(), await refer()];
    for (const { caseId } of await claimed()) await started(fresh.database, caseId, 1, real);
    await live(open, received + 2_000);
    expect(await startAgain(fresh.database, real + 1_000)).toBe(1);
    expect((await claimed(real + 2_000)).map(({ caseId }) => caseId)).toEqual([lost]);
  });
});

describe('a delivery', () => {
  it('is claimed once, in the order of the case, and never again once it is made', async () => {
    const caseId = await refer();
    await live(caseId, received + 9 * 86_400_000);
    const all = (
      await Promise.all(Array.from({ length: 6 }, () => claimDeliveries(fresh.database, 16, real)))
    ).flat();
    expect(all).toHaveLength(3);
    expect(all[0]).toMatchObject({
      caseId,
      procedure: 'reparation',
      kind: 'rung',
      dedupeKey: `${caseId}/${all[0]!.seq}`,
    });
    for (const { id } of all) await delivered(fresh.database, id, real);
    expect(await claimDeliveries(fresh.database, 16, real + 999_000)).toEqual([]);
  });
});

describe('a rebuilt case', () => {
  it('runs from the record alone, and the older run may no longer write', async () => {
    const caseId = await refer();
    const before = await live(caseId, received + 9 * 86_400_000);
    const { run } = await takeOver(fresh.database, caseId, real);
    expect(run).toMatchObject({ generation: 2, shift: 0, recall: true });
    const { generation, entries } = await readJournal(fresh.database, caseId);
    expect(generation).toBe(2);
    expect(run.journal).toEqual(entries);
    const again = await Simulated.open(
      reparation,
      run.opening as unknown as CaseStart,
      received + 9 * 86_400_000,
      entries,
    );
    expect(canonical(unheard(again.current))).toBe(canonical(unheard(before.current)));
    await expect(
      settle(fresh.database, [reparation], { caseId, generation: 1, entries }, real),
    ).rejects.toThrow('run by generation 2');
  });

  it('is started by whoever starts what has its receipt, and by its newest run alone', async () => {
    const caseId = await refer();
    await live(caseId, received + 9 * 86_400_000);
    for (const each of await claimed()) await started(fresh.database, each.caseId, 1, real);
    const first = await takeOver(fresh.database, caseId, real);
    expect(await claimed()).toMatchObject([{ caseId, run: { generation: 2 } }]);
    const second = await takeOver(fresh.database, caseId, real);
    // Whoever started the one before says so too late.
    await started(fresh.database, caseId, first.run.generation, real);
    expect(await claimed()).toMatchObject([{ caseId, run: { generation: 3 } }]);
    await started(fresh.database, caseId, second.run.generation, real);
    expect(await claimed(real + 999_000)).toEqual([]);
  });

  it('reads its journal itself where that is long', async () => {
    const caseId = await refer();
    await live(caseId, received + 9 * 86_400_000);
    await fresh.database.query(
      `insert into case_event (case_id, seq, at, kind, body, settled_at)
       select $1, seq + 1000 * n, at, 'told', jsonb_build_object('pad', repeat('x', 1000)), settled_at
       from case_event, generate_series(1, 130) n
       where case_id = $1 and seq = 1`,
      [caseId],
    );
    const { run } = await takeOver(fresh.database, caseId, real);
    expect(run).toMatchObject({ generation: 2, recall: true });
    expect(run).not.toHaveProperty('journal');
  });

  it('must have a journal, and must be there', async () => {
    const take = (caseId: string) => takeOver(fresh.database, caseId, real);
    await expect(take(await refer())).rejects.toThrow('no journal yet');
    await expect(take(randomUUID())).rejects.toThrow('There is no case');
    const ended = await refer();
    await live(ended, received + 2_000);
    await fresh.database.query('update case_file set ended_at = $2 where id = $1', [
      ended,
      new Date(real),
    ]);
    await expect(take(ended)).rejects.toThrow('has ended');
  });

  it('counts as ended only when the record says so', async () => {
    const caseId = await refer();
    await live(caseId, received + 2_000);
    expect(await hasEnded(fresh.database, caseId)).toBe(false);
    await fresh.database.query(`update case_file set ended_at = now() where id = $1`, [caseId]);
    expect(await hasEnded(fresh.database, caseId)).toBe(true);
  });
});
