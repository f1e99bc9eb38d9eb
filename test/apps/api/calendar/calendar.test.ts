import { addDays, londonDay } from '../../../../libs/domain/london';
import { isWorkingDay } from '../../../../libs/domain/calendar';
import { jointDecision } from '../../../../workflows/joint-decision';
import { calendarInForce } from '../../../../libs/database/calendar/in-force';
import { house, inRole, type House } from '../house';
import { referred } from '../joint';
import { begins } from '../../../support/begins';

let at: House;
beforeAll(async () => {
  at = await house([jointDecision]);
});
afterAll(() => at.close());

const [administrator, manager] = [inRole('administrator'), inRole('panelTeamManager')];
const announce = (body: object, by = administrator) =>
  at.as(by).post('/api/v1/calendar/days', body);
/** A working day this many days or more ahead. */
const workingDay = (ahead: number): string => {
  let day = addDays(londonDay(begins()), ahead);
  while (!isWorkingDay(day, calendarInForce())) day = addDays(day, 1);
  return day;
};

it('is read by anybody, and changed by an administrator alone', async () => {
  const { body } = await at.as(manager).get('/api/v1/calendar');
  expect(body).toMatchObject({
    announced: [],
    waiting: 0,
    moved: null,
    coming: expect.arrayContaining([expect.objectContaining({ name: 'Christmas Day' })]),
  });
  expect(
    (await announce({ day: workingDay(3), name: 'Funeral', kind: 'closure' }, manager)).status,
  ).toBe(403);
  expect((await at.as(manager).delete(`/api/v1/calendar/days/${workingDay(3)}`)).status).toBe(403);
});

it('refuses what is wrong with a day, all of it at once, and changes nothing', async () => {
  const { status, body } = await announce({ day: '2027-02-30', name: ' ', kind: 'feast' });
  expect([status, body.faults.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
    400,
    ['/day', '/name', '/kind'],
  ]);
  const saturday = Array.from({ length: 7 }, (_, i) => addDays(londonDay(begins()), i + 1)).find(
    (day) => new Date(`${day}T12:00Z`).getUTCDay() === 6,
  )!;
  for (const [day, says] of [
    ['2020-06-01', 'has passed'],
    [saturday, 'is not a working day already (Saturday)'],
  ] as const) {
    expect(
      (await announce({ day, name: 'Funeral', kind: 'closure' })).body.faults[0].fault,
    ).toContain(says);
  }
  expect((await at.as(manager).get('/api/v1/calendar')).body.announced).toEqual([]);
});

it('announces a day to every open case, counts a new referral by it at once, and takes it back', async () => {
  await referred(at, 'CALENDAR-1');
  const day = workingDay(4);
  const { status, body } = await announce({ day, name: 'State funeral', kind: 'bank holiday' });
  expect([status, body.announced]).toEqual([
    201,
    [expect.objectContaining({ day, name: 'State funeral', announcedBy: administrator.name })],
  ]);
  expect(body.waiting).toBe(1);
  expect(
    await at.source.query(
      `select body->'calendar'->'added'->0->>'day' as day from outbox where kind = 'calendar'`,
    ),
  ).toEqual([{ day }]);
  const later = await referred(at, 'CALENDAR-2');
  const [{ calendar_version: version }] = await at.source.query<[{ calendar_version: string }]>(
    'select calendar_version from case_file where id = $1',
    [later.caseId],
  );
  expect(version).toBe(body.version);
  expect(
    (await at.as(administrator).delete(`/api/v1/calendar/days/${day}`)).body.announced,
  ).toEqual([]);
  expect((await at.as(administrator).delete(`/api/v1/calendar/days/${day}`)).status).toBe(404);
});
