/**
 * A case comes to its sitting: who sees it then, what the agenda says, and who hears when it
 * drifts.
 */
import { Clock } from '../../../../libs/database/clock/clock';
import { sayInstant } from '../../../../libs/domain/london';
import { jointDecision } from '../../../../workflows/joint-decision';
import { assessment } from '../../../workflows/joint-decision/paths';
import { house, inRole, take, type House, type Person } from '../house';
import { referred } from '../joint';

const { words } = jointDecision;
let at: House;
const [manager, practitioner, chair, decider, teamManager] = [
  inRole('panelTeamManager'),
  inRole('practitioner'),
  inRole('chair'),
  inRole('policeDecisionMaker'),
  inRole('teamManager'),
];
const [social, health] = [inRole('agencyMember'), inRole('agencyMember', 1)];
const outcomes = { o1: 'communityResolution', o2: 'communityResolution' };
const must = async (person: Person, caseId: string, act: string, fields: object = {}) => {
  const { status, text } = await take(at, person, caseId, act, fields);
  if (status !== 200) throw new Error(`${act}: ${text}`);
};
const agenda = async (person: Person, sitting: string) =>
  (await at.as(person).get(`/api/v1/sittings/${sitting}`)).body;

beforeAll(async () => {
  at = await house([jointDecision]);
});
afterAll(() => at.close());

it('is seen by the panel from its listing on, with positions as agencies take them and what is least slack first', async () => {
  const { caseId, reference } = await referred(at, 'SIT-1', {
    anyVictims: 'none',
    victims: undefined,
  });
  await must(manager, caseId, 'accept');
  await must(manager, caseId, 'allocate', { practitioner: practitioner.id });
  await must(practitioner, caseId, 'submitAssessment', { ...assessment, outcomes });
  expect((await at.as(chair).get(`/api/v1/cases/${caseId}`)).status).toBe(404);
  await must(manager, caseId, 'signOff');

  // Now it stands where a chair has something to do.
  const { body } = await at.as(chair).get(`/api/v1/cases/${caseId}/acts`);
  const list = body.open.find(({ act }: { act: string }) => act === 'listForSitting');
  const [first] = list.options.sitting as [{ value: string; label: string }];
  expect(first.label).toMatch(/^2pm on \d+ \w+ \d{4}, Committee room 2$/);
  expect((await at.as(health).get(`/api/v1/cases/${caseId}`)).status).toBe(404);
  await must(chair, caseId, 'listForSitting', { sitting: first.value });

  for (const person of [health, social, decider, chair])
    expect((await agenda(person, first.value)).agenda).toMatchObject([
      {
        caseId,
        reference,
        child: 'Robin Canarysurname',
        about: expect.stringContaining('2 '),
        positions: [],
      },
    ]);
  expect((await at.as(health).get('/api/v1/sittings')).body.items[0]).toMatchObject({
    id: first.value,
    title: words.title,
    items: 1,
    closed: false,
    chair: chair.name,
    startsSaid: '2pm',
  });
  expect(
    (await at.as(inRole('practitioner', 1)).get('/api/v1/sittings')).body.items[0],
  ).toMatchObject({ items: 0 });
  expect((await at.as(inRole('policeReferrer')).get('/api/v1/sittings')).status).toBe(403);
  expect(
    (await at.as(chair).get('/api/v1/sittings/00000000-0000-4000-8000-000000000000')).status,
  ).toBe(404);

  await must(chair, caseId, 'openItem', {
    present: ['policeDecisionMaker', 'youth-justice', 'health'],
  });
  await must(health, caseId, 'takePosition', { outcomes, positionReason: 'It helps him most' });
  const seen = await agenda(social, first.value);
  expect(seen.agenda[0].positions).toEqual([
    { agency: 'Health', by: health.name, atSaid: expect.any(String) },
  ]);
  expect(seen.quorum).toMatch(/at least \d of/);
  // An agency that is not here has its place on the panel, and no say on this item.
  expect(
    (await take(at, social, caseId, 'takePosition', { outcomes, positionReason: 'x' })).status,
  ).toBe(409);
});

it('that drifts is told to its holder, then to the team manager, and shows as overdue with the reason', async () => {
  const { caseId } = await referred(at, 'DRIFT-2');
  const clock = at.app.get(Clock);
  // Long enough to be critical whatever days lie between: over Christmas few of them count.
  await at.clerks.pass(21 * 86_400_000, clock);
  const rows = (body: { groups: { title: string; rows: { caseId: string }[] }[] }) =>
    body.groups
      .flatMap(({ title, rows: all }) => all.map((row) => ({ group: title, ...row })))
      .filter((row) => row.caseId === caseId);
  const [row] = rows((await at.as(inRole('headOfService')).get('/api/v1/drift')).body);
  expect(row).toMatchObject({
    group: 'Critically overdue',
    clock: words.clocks.screening,
    lateness: expect.stringMatching(/^\d+ working days late$/),
    holder: 'Panel Team Manager',
    told: expect.arrayContaining([expect.stringMatching(/^Team manager on \d/)]),
  });
  expect(rows((await at.as(manager).get('/api/v1/work')).body)[0]).toMatchObject({
    group: 'Critically overdue',
  });

  const { notices } = (await at.as(teamManager).get('/api/v1/work')).body as {
    notices: { id: string; caseId: string; subject: string; text: string; read: boolean }[];
  };
  const notice = notices.find(
    (one) => one.caseId === caseId && one.subject.startsWith(words.clocks.screening!),
  )!;
  expect(notice).toMatchObject({
    subject: `${words.clocks.screening} is 2 working days late`,
    read: false,
  });
  expect(JSON.stringify(notices)).not.toMatch(/Canary|bicycle/);
  expect((await at.as(manager).post(`/api/v1/notices/${notice.id}/read`)).status).toBe(404);
  expect((await at.as(teamManager).post(`/api/v1/notices/${notice.id}/read`)).status).toBe(204);
  expect(
    (
      (await at.as(teamManager).get('/api/v1/work')).body.notices as { id: string; read: boolean }[]
    ).find(({ id }) => id === notice.id)!.read,
  ).toBe(true);

  const seen = (await at.as(teamManager).get(`/api/v1/cases/${caseId}`)).body;
  const told = seen.timeline.find(
    ({ what }: { what: string }) =>
      what ===
      `${teamManager.name} (Team manager) told: ${words.clocks.screening} is 2 working days late`,
  );
  expect(told).toMatchObject({
    kind: 'rung',
    by: null,
    why: expect.stringContaining('it was due by the end of'),
  });
  expect(seen.clocks.find(({ id }: { id: string }) => id === 'screening')).toMatchObject({
    state: 'overdue',
    urgency: 'critically overdue',
  });
  expect((await at.as(manager).get('/api/v1/clock')).body.nowSaid).toBe(sayInstant(clock.now()));
  // Sessions and tokens do not follow the demonstration's time: the same tokens went on working.
  expect(
    (
      await at
        .as(manager)
        .post(`/api/v1/cases/${caseId}/acts`, { act: 'accept', fields: {} })
        .set('idempotency-key', 'k1')
    ).status,
  ).toBe(200);
});
