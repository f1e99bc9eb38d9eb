/**
 * The rota over HTTP and on its page: kept by managers, refused with every fault, shown to whom it
 * concerns, and heard by a clock that is counted in hours.
 */
import { addDays, atHour, londonDay, weekday } from '../../../../libs/domain/london';
import { jointDecision } from '../../../../workflows/joint-decision';
import { inRole, type House, type Person } from '../house';
import { housePages } from '../web/layout/reader';
import { begins } from '../../../support/begins';

let town: Awaited<ReturnType<typeof housePages>>;
let at: House;
beforeAll(async () => {
  town = await housePages([jointDecision]);
  ({ at } = town);
});
afterAll(() => town.close());
afterEach(() => at.source.query('delete from duty'));

const [practitioner, colleague, manager, officer] = [
  inRole('practitioner'),
  inRole('practitioner', 1),
  inRole('panelTeamManager'),
  inRole('policeReferrer'),
];
/** The Saturday after next, and what is from then on. */
const saturday = (() => {
  let day = addDays(londonDay(begins()), 7);
  while (weekday(day) !== 6) day = addDays(day, 1);
  return day;
})();
const iso = (day: string, hour: '09:00' | '17:00' | '12:00') =>
  new Date(atHour(day, hour)).toISOString();
const record = (by: Person, body: object) => at.as(by).post('/api/v1/rota', body);
const spell = { member: practitioner.id, from: iso(saturday, '09:00'), to: iso(saturday, '17:00') };

it('a manager puts somebody on duty; they see it, a colleague does not, and others may not', async () => {
  expect((await record(practitioner, spell)).status).toBe(403);
  expect((await record(officer, spell)).status).toBe(403);
  const { status, body } = await record(manager, spell);
  expect([status, body]).toEqual([
    201,
    expect.objectContaining({ name: practitioner.name, now: false }),
  ]);
  const sees = async (person: Person) =>
    ((await at.as(person).get('/api/v1/rota')).body as { spells: readonly object[] }).spells.length;
  expect([
    await sees(practitioner),
    await sees(colleague),
    await sees(manager),
    await sees(officer),
  ]).toEqual([1, 0, 1, 0]);
});

it('refuses what is wrong, all of it at once, and records nothing', async () => {
  await record(manager, spell);
  const faults = async (body: object) => {
    const answer = await record(manager, body);
    return [
      answer.status,
      ...((answer.body.faults ?? []) as { pointer: string; fault: string }[]).map(
        ({ pointer, fault }) => `${pointer} ${fault}`,
      ),
    ];
  };
  expect(await faults({})).toEqual([400, '/member is needed', '/from is needed', '/to is needed']);
  expect(await faults({ ...spell, member: officer.id, to: spell.from })).toEqual([
    400,
    expect.stringContaining('/member must be the id of somebody who works for the service'),
    expect.stringContaining('/to must be after it begins'),
  ]);
  expect(
    await faults({
      ...spell,
      from: iso(saturday, '12:00'),
      to: iso(addDays(saturday, 1), '12:00'),
    }),
  ).toEqual([400, expect.stringContaining('/from overlaps duty that is recorded already')]);
  expect(await faults({ ...spell, to: iso(addDays(saturday, 30), '12:00') })).toEqual([
    400,
    expect.stringContaining('/to is more than a week after'),
  ]);
  expect(
    await faults({ ...spell, from: '2020-01-01T09:00:00Z', to: '2020-01-01T17:00:00Z' }),
  ).toEqual([400, expect.stringContaining('/to has passed')]);
  expect(await at.source.query('select count(*)::int n from duty')).toEqual([{ n: 1 }]);
});

it('is taken off and not deleted; and says which hours of the next week nobody covers', async () => {
  const {
    body: { id },
  } = await record(manager, spell);
  expect((await at.as(manager).delete('/api/v1/rota/1')).status).toBe(404);
  expect((await at.as(practitioner).delete(`/api/v1/rota/${String(id)}`)).status).toBe(403);
  expect((await at.as(manager).delete(`/api/v1/rota/${String(id)}`)).status).toBe(200);
  expect(await at.source.query('select ended_at is not null ended from duty')).toEqual([
    { ended: true },
  ]);
  const open = async () =>
    ((await at.as(manager).get('/api/v1/rota')).body as { uncovered: readonly object[] }).uncovered
      .length;
  // Of a quiet week every night and the weekend; over Christmas they run into one another.
  expect(await open()).toBeGreaterThan(2);
  await record(manager, {
    ...spell,
    from: new Date(begins() - 3_600_000).toISOString(),
    to: new Date(begins() + 6.9 * 86_400_000).toISOString(),
  });
  expect(await open()).toBeLessThan(2);
});
