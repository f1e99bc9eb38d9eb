import { last, type Case } from '../../../libs/domain/case';
import type { Act } from '../../../libs/domain/entry';
import type { Actor } from '../../../libs/domain/member';
import type { Proceedings, Procedure } from '../../../libs/domain/procedure';
import type { Answer } from '../../../libs/durable/clerk';
import { reparation } from '../../support/added/reparation';
import { opening, Simulated, wasRefused } from '../../support/simulated';

const manager: Actor = { member: 'm1', role: 'panelTeamManager', agency: 'youth-justice' };
const worker: Actor = { member: 'w1', role: 'practitioner', agency: 'youth-justice' };
const other: Actor = { member: 'w2', role: 'practitioner', agency: 'youth-justice' };
/** Monday 1 June 2026, 10am in London. */
const monday = Date.UTC(2026, 5, 1, 9);
const hour = 3_600_000;
const day = 24 * hour;

const procedure = reparation as Procedure;
const open = (given: Procedure = procedure) =>
  Simulated.open(given, opening(given, { place: 'park' }, monday), monday);
const agree = (key = 'agree'): Act => ({
  act: 'agree',
  fields: { practitioner: 'w1' },
  by: manager,
  key,
});
const finish = (by = worker, key = 'finish'): Act => ({
  act: 'finish',
  fields: { wentWell: true },
  by,
  key,
});
const kinds = (s: Simulated) =>
  s.journal.map((e) =>
    e.kind === 'act'
      ? e.act
      : e.kind === 'entered' || e.kind === 'left'
        ? `${e.kind} ${e.stage}`
        : e.kind === 'armed' || e.kind === 'stopped'
          ? `${e.kind} ${e.id}`
          : e.kind === 'rung'
            ? `rung ${e.id}/${e.rung}`
            : e.kind,
  );

describe('the clerk', () => {
  it('runs a case from its referral to its end, and writes all of it down', async () => {
    const s = await open();
    await s.turn(monday + hour);
    expect(wasRefused(await s.act(agree()))).toBe(false);
    await s.turn(monday + day);
    expect(await s.act(finish())).toMatchObject({ ended: 'put right' });
    expect(s.ending).toBe('put right');
    expect(kinds(s)).toEqual([
      'opened',
      'entered agreeing',
      'armed agreeing',
      'agree',
      'stopped agreeing',
      'armed doing',
      'left agreeing',
      'entered doing',
      'finish',
      'stopped doing',
      'left doing',
      'told',
      'ended',
    ]);
  });

  it('answers whoever comes after the end: the same act as before, any other with a refusal', async () => {
    const s = await open();
    await s.act(agree());
    await s.turn(monday + day);
    const before = await s.act(finish());
    expect(await s.act(finish())).toEqual(before);
    expect(await s.act(finish(worker, 'another'))).toMatchObject({ type: 'ended' });
    const recalled = await Simulated.open(procedure, s.opening, monday + day, s.journal);
    expect(await recalled.act(finish())).toEqual(before);
  });

  it('tells a rung at its own instant, once, while nobody acts', async () => {
    const s = await open();
    await s.turn(monday + 30 * day);
    const rungs = s.journal.filter((e) => e.kind === 'rung');
    expect(
      rungs.map((e) => [e.rung, e.tell.role, new Date(e.due).toISOString(), e.at - e.due]),
    ).toEqual([
      ['on the day', 'panelTeamManager', '2026-06-03T08:00:00.000Z', 0],
      ['manager', 'teamManager', '2026-06-04T08:00:00.000Z', 0],
      ['manager, not acknowledged', 'headOfService', '2026-06-05T08:00:00.000Z', 0],
    ]);
  });

  it('tells a rung that an outage passed before the act that came during it, with its own due instant', async () => {
    const s = await open();
    s.outage(monday + 3 * day);
    await s.act(agree());
    const [first, second, act] = s.journal.slice(3);
    expect([first, second]).toMatchObject([
      { kind: 'rung', rung: 'on the day', due: Date.UTC(2026, 5, 3, 8), at: monday + 3 * day },
      { kind: 'rung', rung: 'manager', due: Date.UTC(2026, 5, 4, 8), at: monday + 3 * day },
    ]);
    expect(act).toMatchObject({ kind: 'act', act: 'agree' });
  });

  it('refuses, and leaves no trace of, an act that is too early, not theirs, unknown, stale, faulty or against a rule', async () => {
    const s = await open();
    const before = s.journal.length;
    expect(await s.act(finish())).toMatchObject({ type: 'not open' });
    expect(await s.act({ ...agree(), by: worker })).toMatchObject({ type: 'not yours' });
    expect(await s.act({ ...agree(), act: 'toString' })).toMatchObject({ type: 'unknown' });
    expect(await s.act({ ...agree(), version: 1 })).toMatchObject({ type: 'stale' });
    expect(await s.act({ ...agree(), fields: { surprise: 1 } })).toMatchObject({
      type: 'faulty',
      faults: [{ pointer: '/surprise' }, { pointer: '/practitioner' }],
    });
    expect(s.journal).toHaveLength(before);
    await s.act(agree());
    expect(await s.act(finish(other))).toMatchObject({ type: 'not yours' });
    expect(await s.act(finish())).toEqual({ type: 'refused', why: 'It was agreed only today' });
    expect(await s.act(agree('again'))).toMatchObject({
      type: 'not open',
      why: 'Already settled: this belongs to Agreeing what to do',
    });
  });

  it('answers the same key with the same answer, before any check', async () => {
    const s = await open();
    const first = await s.act(agree());
    const entries = s.journal.length;
    expect(await s.act({ ...agree(), version: 1 })).toEqual(first);
    expect(s.journal).toHaveLength(entries);
  });

  it('stops every strand and every clock when a side ending is taken', async () => {
    const s = await open();
    await s.act({ act: 'withdraw', fields: { reason: 't1' }, by: manager, key: 'x' });
    expect(s.ending).toBe('withdrawn');
    expect(s.current.stands).toEqual([]);
    expect(s.current.clocks.every(({ stopped }) => stopped !== undefined)).toBe(true);
    expect(s.clerk.refuses(agree())).toMatchObject({ type: 'ended' });
  });

  describe('with strands', () => {
    const stage = (act: string) => ({
      open: [act],
      done: (c: Case) => last(c, act) !== undefined,
      holder: () => ({ role: 'practitioner' as const }),
    });
    const act = { by: ['practitioner'] as const };
    const stranded = (prose: (panel: Proceedings) => Promise<string>): Procedure => ({
      ...procedure,
      procedure: prose,
      clocks: {},
      stages: { a: stage('doA'), b: stage('doB'), c: stage('doC'), d: stage('doD') },
      acts: {
        doA: act,
        doB: act,
        doC: act,
        doD: act,
        stop: { by: ['practitioner'], anywhere: true, ends: 'withdrawn' },
      },
      allocated: () => ({}),
      forms: { intake: [], acts: {} },
    });
    const doing = (name: string): Act => ({ act: name, fields: {}, by: worker, key: name });

    it('goes on only when all have come to their end, whichever is first, and each goes its own way meanwhile', async () => {
      const given = stranded(async (panel) => {
        await panel.both(async () => {
          await panel.stage('a');
          await panel.stage('b');
        }, 'c');
        await panel.stage('d');
        return 'put right';
      });
      for (const order of [
        ['doC', 'doA', 'doB'],
        ['doA', 'doC', 'doB'],
        ['doA', 'doB', 'doC'],
      ]) {
        const s = await Simulated.open(given, opening(given, {}, monday), monday);
        expect(s.current.stands.map((x) => x.stage)).toEqual(['a', 'c']);
        for (const name of order) expect(wasRefused(await s.act(doing(name)))).toBe(false);
        expect(s.current.stands.map((x) => x.stage)).toEqual(['d']);
        expect((await s.act(doing('doD'))) as Answer).toMatchObject({ ended: 'put right' });
      }
    });

    it('ends all of them when a side ending comes, and no prose after it is heard', async () => {
      const heard: string[] = [];
      const given = stranded(async (panel) => {
        try {
          await panel.both(async () => {
            await panel.stage('a');
            await panel.stage('b');
          }, 'c');
        } finally {
          try {
            panel.tells('chair', 'done');
            heard.push('told');
          } catch {
            heard.push('refused');
          }
        }
        return 'put right';
      });
      const s = await Simulated.open(given, opening(given, {}, monday), monday);
      await s.act(doing('doA'));
      await s.act(doing('stop'));
      expect(s.ending).toBe('withdrawn');
      await Promise.resolve();
      expect(heard).toEqual(['refused']);
      expect(s.journal.at(-1)).toMatchObject({ kind: 'ended', ending: 'withdrawn' });
    });

    it('says so when the prose itself fails', async () => {
      const given = stranded(async (panel) => {
        await panel.stage('a');
        throw new Error('a fault in the prose');
      });
      const s = await Simulated.open(given, opening(given, {}, monday), monday);
      await expect(s.act(doing('doA'))).rejects.toThrow('a fault in the prose');
    });
  });
});
