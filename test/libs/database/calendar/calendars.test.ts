import { randomUUID } from 'node:crypto';
import {
  announce,
  calendarNow,
  closedDays,
  spread,
  takeBack,
  type ClosedDay,
} from '../../../../libs/database/calendar/calendars';
import { takeReferral } from '../../../../libs/database/referrals/intake';
import { claimDeliveries, delivered } from '../../../../libs/database/deliveries/relaying';
import { settle } from '../../../../libs/database/record/settling';
import { answerTo } from '../../../../apps/worker/deliveries/answer-to';
import { atHour } from '../../../../libs/domain/london';
import { freshRecord, member, type Fresh } from '../../../support/record';
import { reparation } from '../../../support/added/reparation';
import { calendar, opening, Simulated } from '../../../support/simulated';

let fresh: Fresh;
let funeral: ClosedDay;
beforeEach(async () => {
  fresh = await freshRecord();
  funeral = {
    day: '2026-09-17',
    name: 'State funeral',
    kind: 'bank holiday',
    announcedBy: await member(fresh.database, { roles: ['serviceManager'] }),
    announcedAt: received,
  };
});
afterEach(() => fresh.drop());

const real = atHour('2031-01-01', '12:00');
const received = atHour('2026-09-16', '10:00');

/** A case that is open, as its workflow would have it. */
async function opened(): Promise<Simulated> {
  const { caseId } = await takeReferral(fresh.database, {
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
  });
  const simulated = await Simulated.open(
    reparation,
    opening(reparation, { place: 'park' }, received, caseId),
    received + 1_000,
  );
  await settle(
    fresh.database,
    [reparation],
    { caseId, generation: 1, entries: simulated.journal },
    real,
  );
  return simulated;
}

/** What the relay does: the act is taken, and the record hears of it. */
async function deliver(cases: readonly Simulated[]): Promise<number> {
  const all = (await claimDeliveries(fresh.database, 16, real + 1_000)).filter(
    ({ kind }) => kind === 'calendar',
  );
  for (const delivery of all) {
    const simulated = cases.find(({ opening: { caseId } }) => caseId === delivery.caseId)!;
    const before = simulated.journal.length;
    await simulated.act(answerTo([reparation], delivery)!);
    await settle(
      fresh.database,
      [reparation],
      { caseId: delivery.caseId, generation: 1, entries: simulated.journal.slice(before) },
      real,
    );
    await delivered(fresh.database, delivery.id, real + 1_000);
  }
  return all.length;
}

const lastDays = async () =>
  (
    await fresh.database.query<{ day: string }[]>(
      'select last_day::text as day from clock order by case_id',
    )
  ).map(({ day }) => day);

it('brings every open case to the days announced, and back when one is taken back', async () => {
  const cases = [await opened(), await opened()];
  expect(await spread(fresh.database, calendar, real)).toBe(0);
  expect(await announce(fresh.database, funeral)).toBe(true);
  expect(await announce(fresh.database, funeral)).toBe(false);
  expect(await closedDays(fresh.database)).toEqual([funeral]);
  expect(await spread(fresh.database, calendar, real)).toBe(2);
  // Asked again before anybody has heard, nobody is told twice.
  expect(await spread(fresh.database, calendar, real)).toBe(0);
  expect(await lastDays()).toEqual(['2026-09-18', '2026-09-18']);
  expect(await deliver(cases)).toBe(2);
  expect(await lastDays()).toEqual(['2026-09-21', '2026-09-21']);
  expect(await spread(fresh.database, calendar, real + 2_000)).toBe(0);

  expect([
    await takeBack(fresh.database, funeral.day),
    await takeBack(fresh.database, funeral.day),
  ]).toEqual([true, false]);
  expect(await spread(fresh.database, calendar, real + 3_000)).toBe(2);
  expect(
    await fresh.database.query(`update outbox set next_attempt_at = $1 where kind = 'calendar'`, [
      new Date(real),
    ]),
  ).toBeDefined();
  expect(await deliver(cases)).toBe(2);
  expect(await lastDays()).toEqual(['2026-09-18', '2026-09-18']);
});

it('leaves a case whose last change is under way for the next look', async () => {
  const cases = [await opened()];
  await announce(fresh.database, funeral);
  expect(await spread(fresh.database, calendar, real)).toBe(1);
  await announce(fresh.database, {
    ...funeral,
    day: '2026-09-21',
    name: 'Mourning',
    kind: 'closure',
  });
  expect(await spread(fresh.database, calendar, real)).toBe(0);
  await deliver(cases);
  expect(await spread(fresh.database, calendar, real)).toBe(1);
  await deliver(cases);
  expect(await lastDays()).toEqual(['2026-09-22']);
  expect((await calendarNow(fresh.database, calendar)).closures).toEqual([
    { day: '2026-09-21', name: 'Mourning' },
  ]);
});

it('does not let an earlier build take a later calendar back', async () => {
  await opened();
  expect(
    await spread(
      fresh.database,
      { ...calendar, version: 'earlier', announcedTo: '2026-12-31' },
      real,
    ),
  ).toBe(0);
  expect(
    await spread(
      fresh.database,
      { ...calendar, version: 'later', announcedTo: '2028-12-31' },
      real,
    ),
  ).toBe(1);
});
