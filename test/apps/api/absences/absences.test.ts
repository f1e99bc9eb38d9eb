/**
 * Absences over HTTP: recorded, refused with every fault, ended; and what a deputy sees while they
 * last, and no longer.
 */
import { addDays, londonDay, say } from '../../../../libs/domain/london';
import { jointDecision } from '../../../../workflows/joint-decision';
import { inRole, take, type House, type Person } from '../house';
import { referred } from '../joint';
import { housePages } from '../web/layout/reader';
import { begins } from '../../../support/begins';

let town: Awaited<ReturnType<typeof housePages>>;
let at: House;
beforeAll(async () => {
  town = await housePages([jointDecision]);
  ({ at } = town);
});
afterAll(() => town.close());
afterEach(() => at.source.query('delete from absence'));

const [practitioner, colleague, manager, teamManager, victimWorker, nurse] = [
  inRole('practitioner'),
  inRole('practitioner', 1),
  inRole('panelTeamManager'),
  inRole('teamManager'),
  inRole('victimWorker'),
  inRole('agencyMember', 1),
];
const day = (ahead: number) => addDays(londonDay(begins()), ahead);
const record = (by: Person, body: object) => at.as(by).post('/api/v1/absences', body);

it('a member records their own, with who stands in; both see it, others do not, managers do', async () => {
  const { status, body } = await record(practitioner, {
    from: day(1),
    to: day(5),
    deputy: colleague.id,
  });
  expect([status, body]).toEqual([
    201,
    expect.objectContaining({
      name: practitioner.name,
      from: day(1),
      to: day(5),
      toSaid: say(day(5)),
      deputyName: colleague.name,
      state: 'coming',
      recordedBy: practitioner.name,
      deputyAway: false,
    }),
  ]);
  const seen = async (person: Person) => {
    const view = (await at.as(person).get('/api/v1/absences')).body as {
      [list: string]: readonly object[];
    };
    return [view.mine, view.standingIn, view.others].map((list) => list!.length);
  };
  expect([
    await seen(practitioner),
    await seen(colleague),
    await seen(victimWorker),
    await seen(teamManager),
  ]).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 0],
    [0, 0, 1],
  ]);
});

it('a manager records anybody’s, and nobody else does', async () => {
  expect(
    (await record(teamManager, { member: practitioner.id, from: day(0), to: day(0) })).body,
  ).toMatchObject({
    member: practitioner.id,
    deputy: null,
    state: 'away now',
    recordedBy: teamManager.name,
  });
  expect(
    (await record(colleague, { member: practitioner.id, from: day(9), to: day(9) })).status,
  ).toBe(403);
});

it('refuses what is wrong, all of it at once, and records nothing', async () => {
  await record(practitioner, { from: day(3), to: day(6) });
  await record(colleague, { from: day(12), to: day(12) });
  const faults = async (by: Person, body: object) => {
    const answer = await record(by, body);
    return [
      answer.status,
      ...((answer.body.faults ?? []) as { pointer: string; fault: string }[]).map(
        ({ pointer, fault }) => `${pointer} ${fault}`,
      ),
    ];
  };
  expect(await faults(practitioner, {})).toEqual([400, '/from is needed', '/to is needed']);
  expect(
    await faults(practitioner, { from: '2027-02-30', to: 5, deputy: practitioner.id, why: 'x' }),
  ).toEqual([
    400,
    '/why is not asked here',
    expect.stringContaining('/from must be a date'),
    expect.stringContaining('/to must be'),
    '/deputy cannot be the person who is away',
  ]);
  expect(await faults(practitioner, { from: day(4), to: day(2), deputy: nurse.id })).toEqual([
    400,
    '/to cannot be before the first day',
    expect.stringContaining('/deputy must be the id of somebody of the same agency'),
  ]);
  expect(await faults(practitioner, { from: day(6), to: day(12), deputy: colleague.id })).toEqual([
    400,
    `/from overlaps an absence that is recorded already, from ${say(day(3))} to ${say(day(6))}`,
    `/deputy is away then too, on ${say(day(12))}: choose somebody else`,
  ]);
  expect(await faults(practitioner, { from: day(-9), to: day(-1) })).toEqual([
    400,
    expect.stringContaining('/to has passed'),
  ]);
  expect(await faults(practitioner, { from: day(20), to: day(400) })).toEqual([
    400,
    expect.stringContaining('check the year'),
  ]);
  expect(await faults(teamManager, { member: 'nobody', from: day(20), to: day(20) })).toEqual([
    400,
    expect.stringContaining('/member must be the id of somebody'),
  ]);
  const both = await Promise.all([
    record(victimWorker, { from: day(1), to: day(2) }),
    record(victimWorker, { from: day(2), to: day(3) }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
  expect(await at.source.query('select count(*)::int n from absence')).toEqual([{ n: 3 }]);
});

it('is ended and not deleted, by whose it is or a manager; then the days are free again', async () => {
  const {
    body: { id },
  } = await record(practitioner, { from: day(0), to: day(6) });
  expect((await at.as(colleague).delete(`/api/v1/absences/${id}`)).status).toBe(404);
  expect((await at.as(practitioner).delete('/api/v1/absences/1')).status).toBe(404);
  expect((await at.as(manager).delete(`/api/v1/absences/${id}`)).body).toMatchObject({
    state: 'ended early',
  });
  expect(await at.source.query('select ended_at is not null ended from absence')).toEqual([
    { ended: true },
  ]);
  expect((await at.as(practitioner).get('/api/v1/absences')).body).toMatchObject({
    mine: [],
    past: [{ id, state: 'ended early' }],
  });
  expect((await record(practitioner, { from: day(0), to: day(6) })).status).toBe(201);
});

it('a deputy sees and finds what is allocated to who is away, while it lasts and no longer; and what waits for them', async () => {
  const { caseId, reference } = await referred(at, 'ABSENT-1');
  await take(at, manager, caseId, 'accept');
  await take(at, manager, caseId, 'allocate', {
    practitioner: practitioner.id,
    victimWorker: victimWorker.id,
  });
  const sees = async () => [
    (await at.as(colleague).get(`/api/v1/cases/${caseId}`)).status,
    ((await at.as(colleague).get('/api/v1/cases')).body.items as { id: string }[]).some(
      ({ id }) => id === caseId,
    ),
    JSON.stringify((await at.as(colleague).get('/api/v1/work')).body).includes(caseId),
  ];
  expect(await sees()).toEqual([404, false, false]);
  const {
    body: { id },
  } = await record(practitioner, { from: day(0), to: day(2), deputy: colleague.id });
  expect(await sees()).toEqual([200, true, true]);
  expect(
    JSON.stringify((await at.as(colleague).get(`/api/v1/cases/${caseId}`)).body),
  ).not.toContain('Wilhelmina');
  const reader = await town.as(colleague);
  expect((await reader.go('/work')).text).toMatch(
    new RegExp(`You stand in for ${practitioner.name} until the end of .*${reference}`),
  );
  expect((await take(at, colleague, caseId, 'submitAssessment')).body.detail).toContain(
    'allocated to somebody else',
  );
  await at.as(practitioner).delete(`/api/v1/absences/${id}`);
  expect(await sees()).toEqual([404, false, false]);
  await record(practitioner, { from: day(1), to: day(2), deputy: colleague.id });
  expect(await sees()).toEqual([404, false, false]);
});

it('is recorded on a page, with what is wrong beside each box, and taken back there', async () => {
  const reader = await town.as(teamManager);
  expect((await reader.go('/absences')).text).toContain('You have no absence now or to come');
  const [y, m, d] = day(2).split('-');
  const first = { 'from-day': d!, 'from-month': m!, 'from-year': y! };
  const wrong = await reader.send({ member: teamManager.id, ...first, deputy: teamManager.id });
  expect([wrong.status, wrong.title]).toEqual([400, 'Error: Absences – Panel Clerk']);
  expect(wrong.text).toMatch(/Enter last day away Who stands in cannot be the person who is away/);
  const same = await reader.send({
    member: teamManager.id,
    ...first,
    'to-day': d!,
    'to-month': m!,
    'to-year': y!,
    deputy: teamManager.id,
  });
  expect(same.text).toContain('Who stands in cannot be the person who is away');
  const recorded = await reader.send({
    member: teamManager.id,
    ...first,
    'to-day': d!,
    'to-month': m!,
    'to-year': y!,
    deputy: manager.id,
  });
  expect([recorded.status, recorded.text]).toEqual([
    200,
    expect.stringContaining(
      `Recorded: ${teamManager.name} is away until the end of ${say(day(2))}, and ` +
        `${manager.name} stands in`,
    ),
  ]);
  const back = await reader.send({}, { action: /\/end"/ });
  expect(back.text).toMatch(/Ended: .* You have no absence now or to come/);
});
