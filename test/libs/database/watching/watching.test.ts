/**
 * Each thing that must not happen in silence, found when it has been planted, and not a moment
 * before.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { connect } from '../../../../libs/database/connect';
import { beat } from '../../../../libs/database/watching/heartbeats';
import { takeReferral } from '../../../../libs/database/referrals/intake';
import {
  claimDeliveries,
  claimStarts,
  later,
  started,
} from '../../../../libs/database/deliveries/relaying';
import { settle } from '../../../../libs/database/record/settling';
import { keepSitting } from '../../../../libs/database/sittings/sittings';
import { lookAt, type Found } from '../../../../libs/database/watching/watching';
import { atHour } from '../../../../libs/domain/london';
import { reparation } from '../../../support/added/reparation';
import { evenly, freshRecord, member, type Fresh } from '../../../support/record';
import { calendar, opening, Simulated } from '../../../support/simulated';

let fresh: Fresh;
let manager: string;
/** Real time and the readers' are one until a test moves them apart. */
const received = atHour('2026-09-16', '10:00');
const second = 1_000;
const minute = 60 * second;
const day = 86_400_000;
const ask = <T extends object>(sql: string, values: readonly unknown[] = []) =>
  fresh.database.query<T[]>(sql, [...values]);
const at = (instant: number) => new Date(instant);

beforeEach(async () => {
  fresh = await freshRecord();
  manager = await member(fresh.database, { roles: ['panelTeamManager'] });
});
afterEach(() => fresh.drop());

/** What is amiss, with a worker that was heard just now unless a test says otherwise. */
async function amiss(
  now: number,
  { beats = true, since = received - day } = {},
): Promise<readonly Found[]> {
  if (beats) await beat(fresh.database, 'worker', now, true);
  return lookAt(fresh.database, now, { since, heardAt: ['agreeing'] });
}
const kinds = async (now: number, how?: Parameters<typeof amiss>[1]) =>
  (await amiss(now, how)).map(({ kind }) => kind);

interface Live {
  readonly caseId: string;
  readonly reference: string;
}
async function refer(): Promise<Live> {
  const { caseId, reference } = await takeReferral(fresh.database, {
    procedure: reparation,
    referrer: randomUUID(),
    received,
    shift: 0,
    calendar,
    sign: () => Promise.resolve('signed'),
    answers: {
      source: 'Test Police',
      sourceReference: randomUUID(),
      childGivenNames: 'Canary',
      childFamilyName: 'Secretname',
      dateOfBirth: '2012-04-09',
      place: 'park',
    },
  });
  return { caseId, reference };
}
async function opened({ caseId }: Live, until = received + second): Promise<Live['caseId']> {
  await claimStarts(fresh.database, 16, received);
  await started(fresh.database, caseId, 1, received);
  const simulated = await Simulated.open(
    reparation,
    opening(reparation, { place: 'park' }, received, caseId),
    received + second,
  );
  await simulated.turn(until);
  await settle(
    fresh.database,
    [reparation],
    { caseId, generation: 1, entries: simulated.journal },
    until,
  );
  return caseId;
}
const live = async (until?: number): Promise<Live> => {
  const one = await refer();
  await opened(one, until);
  return one;
};
const firstRung = async ({ caseId }: Live) =>
  (
    await ask<{ at: Date }>('select min(next_rung_at) at from clock where case_id = $1', [caseId])
  )[0]!.at.getTime();

it('finds nothing in a record where everything goes as it should, nor in an empty one', async () => {
  expect(await amiss(received)).toEqual([]);
  await live();
  await live();
  expect(await amiss(received + 2 * minute)).toEqual([]);
});

it('finds an open case without a clock that runs, by its reference and nothing else; and no case that has ended', async () => {
  const one = await live();
  await live();
  await ask('update clock set stopped_at = $2 where case_id = $1', [one.caseId, at(received)]);
  expect(await amiss(received + minute)).toEqual([
    { kind: 'no-clock', count: 1, examples: [one.reference] },
  ]);
  await ask('update case_file set ended_at = $2 where id = $1', [one.caseId, at(received)]);
  expect(await amiss(received + minute)).toEqual([]);
});

it('counts all, and names five', async () => {
  for (let n = 0; n < 7; n += 1) await live();
  await ask('delete from clock');
  const [found] = await amiss(received + minute);
  expect([found!.kind, found!.count, found!.examples.length]).toEqual(['no-clock', 7, 5]);
});

describe('a clock past its rung', () => {
  it('is found a minute after the rung was due, and not before', async () => {
    const one = await live();
    const rung = await firstRung(one);
    expect(await kinds(rung + minute)).toEqual([]);
    expect(await amiss(rung + minute + second)).toEqual([
      { kind: 'rung-passed', count: 1, examples: [one.reference] },
    ]);
  });

  it('is found no more once the rung was told', async () => {
    const one = await refer();
    await opened(one, atHour('2026-09-18', '09:00'));
    await ask('update outbox set delivered_at = $1', [at(received)]);
    expect(await kinds(atHour('2026-09-18', '09:05'))).toEqual([]);
  });

  it('is past by the demonstration’s clock, and nothing is said while that is moved', async () => {
    const rung = await firstRung(await live());
    const real = received + 5 * minute;
    await ask('insert into demonstration (shift_ms, held_until) values ($1, $2)', [
      String(rung + 2 * minute - real),
      at(real + second),
    ]);
    expect(await kinds(real)).toEqual([]);
    expect(await kinds(real + 2 * second)).toEqual(['rung-passed']);
  });

  it('is found too where a pause is past its end', async () => {
    const one = await live();
    await ask('update clock set paused_until = $2, next_rung_at = $2 where case_id = $1', [
      one.caseId,
      at(received + day),
    ]);
    expect(await kinds(received + day)).toEqual([]);
    expect(await kinds(received + day + 2 * minute)).toEqual(['rung-passed']);
  });
});

describe('whoever holds a case is gone', () => {
  const holds = (one: Live, who: string | null) =>
    ask('update case_file set holder_member = $2 where id = $1', [one.caseId, who]);
  const away = (who: string, from: string, to: string, deputy: string | null = null) =>
    ask(
      'insert into absence (id, member_id, from_day, to_day, deputy_id, recorded_by, recorded_at) values (gen_random_uuid(), $1, $2, $3, $4, $1, $5)',
      [who, from, to, deputy, at(received)],
    );
  const now = received + minute;

  it('where they have left, were never there, or have the role no longer; and where nobody has the role', async () => {
    const one = await live();
    await holds(one, manager);
    expect(await kinds(now)).toEqual([]);
    await ask('update member set roles = $2 where id = $1', [manager, ['chair']]);
    expect(await kinds(now)).toEqual(['holder-gone']);
    await holds(one, null);
    expect(await amiss(now)).toEqual([
      { kind: 'holder-gone', count: 1, examples: [one.reference] },
    ]);
    const other = await member(fresh.database, { roles: ['panelTeamManager'] });
    expect(await kinds(now)).toEqual([]);
    await holds(one, other);
    await ask('update member set disabled_at = $2 where id = $1', [other, at(received)]);
    expect(await kinds(now)).toEqual(['holder-gone']);
    await holds(one, randomUUID());
    expect(await kinds(now)).toEqual(['holder-gone']);
  });

  it('where they are away today without a deputy who is here: not the day before, not once they are back, not where somebody stands in', async () => {
    const deputy = await member(fresh.database, { roles: ['teamManager'] });
    await holds(await live(), manager);
    await away(manager, '2026-09-17', '2026-09-17');
    expect(await kinds(atHour('2026-09-16', '23:59'))).toEqual([]);
    expect(await kinds(atHour('2026-09-17', '00:01'))).toEqual(['holder-gone']);
    expect(await kinds(atHour('2026-09-18', '00:01'))).not.toContain('holder-gone');
    await ask('update absence set deputy_id = $1', [deputy]);
    expect(await kinds(atHour('2026-09-17', '00:01'))).toEqual([]);
    await away(deputy, '2026-09-16', '2026-09-30');
    expect(await kinds(atHour('2026-09-17', '00:01'))).toEqual(['holder-gone']);
    await ask('update absence set ended_at = $2 where member_id = $1', [manager, at(received)]);
    expect(await kinds(atHour('2026-09-17', '00:01'))).toEqual([]);
  });
});

describe('a referral whose case does not run', () => {
  it('is found a minute after its receipt', async () => {
    const { reference } = await refer();
    expect(await kinds(received + minute)).toEqual([]);
    expect(await amiss(received + minute + second)).toEqual([
      { kind: 'not-started', count: 1, examples: [reference] },
    ]);
  });

  it('is found a minute after it was started without a word, and no more once it has opened', async () => {
    const one = await refer();
    await started(fresh.database, one.caseId, 1, received + 10 * minute);
    expect(await kinds(received + 11 * minute)).toEqual([]);
    expect(await kinds(received + 11 * minute + second)).toEqual(['not-started']);
    await opened(one);
    expect(await kinds(received + 11 * minute + second)).toEqual([]);
  });

  it('is found also where it has a past and nobody has started it', async () => {
    const one = await live();
    await ask('update inbox set started_at = null where case_id = $1', [one.caseId]);
    expect(await kinds(received + 2 * minute)).toEqual(['not-started']);
  });

  it('waits while the demonstration clock is moved', async () => {
    await refer();
    await ask('insert into demonstration (held_until) values ($1)', [at(received + 3 * minute)]);
    expect(await kinds(received + 2 * minute)).toEqual([]);
    expect(await kinds(received + 3 * minute + second)).toEqual(['not-started']);
  });
});

describe('an outbox that does not drain', () => {
  const told = atHour('2026-09-18', '09:00');
  const owed = async () =>
    (await ask<{ n: number }>('select count(*)::int n from outbox where delivered_at is null'))[0]!
      .n;
  let one: Live;
  beforeEach(async () => {
    one = await live(told);
    // Nothing else of the case is of interest here.
    await ask(`update clock set next_rung_at = null`);
  });

  it('is found where nothing was delivered for a minute, and no more once it is empty', async () => {
    expect(await owed()).toBeGreaterThan(1);
    expect(await kinds(told + minute)).toEqual([]);
    expect(await amiss(told + minute + second)).toEqual([
      { kind: 'outbox-waiting', count: await owed(), examples: [one.reference] },
    ]);
    await ask('update outbox set delivered_at = $1', [at(told)]);
    expect(await kinds(told + minute + second)).toEqual([]);
  });

  it('is no alarm while a long queue moves, until something in it has waited ten minutes', async () => {
    const moves = (now: number) =>
      ask(
        'update outbox set delivered_at = $1 where id = (select id from outbox order by id limit 1)',
        [at(now - second)],
      );
    await moves(told + 5 * minute);
    expect(await kinds(told + 5 * minute)).toEqual([]);
    await moves(told + 10 * minute + second);
    expect(await kinds(told + 10 * minute + second)).toEqual(['outbox-waiting']);
  });

  it('is found where one was tried in vain, though all others go', async () => {
    const [first] = await claimDeliveries(fresh.database, 1, told);
    await ask('update outbox set delivered_at = $1 where id <> $2', [
      at(told + 2 * minute),
      first!.id,
    ]);
    await later(fresh.database, 'outbox', first!.id, 'ServiceError', told);
    expect(await amiss(told + 2 * minute)).toEqual([
      { kind: 'outbox-waiting', count: 1, examples: [one.reference] },
    ]);
  });

  it('is not a digest that waits for its hour, by the readers’ clock; and is one whose hour has passed', async () => {
    await ask(`update outbox set delivered_at = $1 where kind <> 'notice'`, [at(told)]);
    await ask(`update outbox set digest_at = $1, next_attempt_at = $1 where kind = 'notice'`, [
      at(told + day),
    ]);
    expect(await kinds(told + day + minute)).toEqual([]);
    expect(await kinds(told + day + minute + second)).toEqual(['outbox-waiting']);
    await ask('insert into demonstration (shift_ms) values ($1)', [String(-day)]);
    expect(await kinds(told + day + minute + second)).toEqual([]);
  });

  it('is not what was refused for good: that is for an administrator', async () => {
    await ask(`update outbox set delivered_at = $1 where kind <> 'notice'`, [at(told)]);
    await ask(
      `update outbox set failed_at = $1, failure_kind = 'refused', failure_code = '550'
       where kind = 'notice'`,
      [at(told)],
    );
    expect(await kinds(told + day)).toEqual([]);
  });
});

it('finds a sitting that passed with a case still to be heard: not on its day, not once it is closed, the case heard or listed for another', async () => {
  const one = await live();
  const sitting = {
    procedure: 'reparation',
    startsAt: at(atHour('2026-09-16', '14:00')),
    place: 'Town hall',
    chairId: manager,
  };
  await keepSitting(fresh.database, { ...sitting, day: '2026-09-16' });
  await keepSitting(fresh.database, { ...sitting, day: '2026-09-15' });
  await ask(`update case_file set sitting_id = (select id from sitting where day = '2026-09-16')`);
  expect(await kinds(atHour('2026-09-16', '23:59'))).toEqual([]);
  expect(await amiss(atHour('2026-09-17', '00:00'))).toEqual([
    { kind: 'sitting-unheld', count: 1, examples: ['reparation on 2026-09-16'] },
  ]);
  await ask(`update sitting set closed_at = '2026-09-16T15:00Z'`);
  expect(await kinds(atHour('2026-09-17', '00:00'))).toEqual([]);
  await ask('update sitting set closed_at = null');
  await ask(`update case_file set sitting_id = (select id from sitting where day = '2026-09-15')`);
  expect(await amiss(atHour('2026-09-17', '00:00'))).toMatchObject([
    { examples: ['reparation on 2026-09-15'] },
  ]);
  await ask(`update case_file set stages = '{doing}' where id = $1`, [one.caseId]);
  expect(await kinds(atHour('2026-09-17', '00:00'))).toEqual([]);
});

describe('a worker', () => {
  it('is away a minute after it was last heard, and back as soon as it is heard', async () => {
    await beat(fresh.database, 'worker', received, true);
    expect(await kinds(received + minute, { beats: false })).toEqual([]);
    expect(await amiss(received + minute + second, { beats: false })).toEqual([
      { kind: 'worker-away', count: 1, examples: [] },
    ]);
    expect(await kinds(received + 2 * minute)).toEqual([]);
  });

  it('that has never been heard has a minute from when the watch began', async () => {
    expect(await kinds(received + minute, { beats: false, since: received })).toEqual([]);
    expect(await kinds(received + minute + second, { beats: false, since: received })).toEqual([
      'worker-away',
    ]);
  });

  it('is heard on real time, wherever the demonstration’s clock stands', async () => {
    await ask('insert into demonstration (shift_ms) values ($1)', [String(90 * day)]);
    expect(await kinds(received)).toEqual([]);
  });

  it('that Temporal has not answered for a minute says so; of Temporal nothing is known while no worker is heard', async () => {
    await beat(fresh.database, 'worker', received, true);
    await beat(fresh.database, 'worker', received + minute, false);
    expect(await kinds(received + minute, { beats: false })).toEqual([]);
    await beat(fresh.database, 'worker', received + minute + second, false);
    expect(await amiss(received + minute + second, { beats: false })).toEqual([
      { kind: 'temporal-away', count: 1, examples: [] },
    ]);
    expect(await kinds(received + 3 * minute, { beats: false })).toEqual(['worker-away']);
    expect(await kinds(received + 3 * minute)).toEqual([]);
  });

  it('that Temporal has never answered says so too, a minute after the watch began', async () => {
    await beat(fresh.database, 'worker', received + minute, false);
    expect(await kinds(received + minute, { beats: false, since: received })).toEqual([]);
    expect(await kinds(received + minute + second, { beats: false, since: received })).toEqual([
      'temporal-away',
    ]);
  });
});

it('cannot look where a table is away, and says so by an error', async () => {
  await ask('drop table heartbeat');
  await expect(amiss(received, { beats: false })).rejects.toThrow('heartbeat');
});

it('gives up in time on a PostgreSQL that never answers, and on a question that takes for ever', async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => {
    silent.listen(0, '127.0.0.1', resolve);
  });
  const began = performance.now();
  await expect(
    connect(`postgres://a:b@127.0.0.1:${(silent.address() as AddressInfo).port}/x`, {
      patience: evenly(300),
    }),
  ).rejects.toThrow('PostgreSQL cannot be reached');
  for (const socket of sockets) socket.destroy();
  silent.close();
  const database = await connect(fresh.url, { pool: 1, patience: evenly(300) });
  await expect(database.query('select pg_sleep(60)')).rejects.toThrow();
  expect(performance.now() - began).toBeLessThan(5_000);
  await database.destroy();
});
