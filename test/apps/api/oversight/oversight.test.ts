/**
 * The weekly record of oversight over HTTP: who reads whose, what stands in it, and that the record
 * alone makes it.
 */
import { londonDay } from '../../../../libs/domain/london';
import { weekOf } from '../../../../libs/domain/week';
import { Clock } from '../../../../libs/database/clock/clock';
import { jointDecision } from '../../../../workflows/joint-decision';
import { inRole, take, type House, type Person } from '../house';
import { referred } from '../joint';
import { housePages } from '../web/layout/reader';

let town: Awaited<ReturnType<typeof housePages>>;
let at: House;
let caseId: string;
let reference: string;
let week: string;
const [manager, teamManager, service, head, director, practitioner] = [
  inRole('panelTeamManager'),
  inRole('teamManager'),
  inRole('serviceManager'),
  inRole('headOfService'),
  inRole('director'),
  inRole('practitioner'),
];
const read = async (person: Person, query = '') => at.as(person).get(`/api/v1/oversight${query}`);
const must = async (asked: ReturnType<typeof take>) => {
  const answer = await asked;
  if (answer.status !== 200) throw new Error(answer.text);
};
const quiet = { anyVictims: 'none', victims: undefined };

beforeAll(async () => {
  town = await housePages([jointDecision]);
  ({ at } = town);
  ({ caseId, reference } = await referred(at, 'OVERSIGHT-1', quiet));
  await must(take(at, manager, caseId, 'accept'));
  await must(take(at, manager, caseId, 'allocate', { practitioner: practitioner.id }));
  const [{ rung }] = await at.source.query<[{ rung: string }]>(
    `select (r->>'at') rung from case_file c, jsonb_array_elements(c.state->'clocks') k, jsonb_array_elements(k->'rungs') r where k->>'id' = 'assessment' and r->>'key' = '2 days late'`,
  );
  const clock = at.app.get(Clock);
  await at.clerks.pass(Number(rung) + 60_000 - clock.now(), clock);
  week = weekOf(londonDay(at.app.get(Clock).now()));
});
afterAll(() => town.close());

it('is one’s own for those who hear of drift; those of others for the service manager, the Head of Service and the director', async () => {
  const status = async (person: Person, whose?: Person) =>
    (await read(person, whose ? `?manager=${whose.id}` : '')).status;
  expect([
    await status(teamManager),
    await status(manager, teamManager),
    await status(service, teamManager),
    await status(head, teamManager),
    await status(director, teamManager),
  ]).toEqual([200, 403, 200, 200, 200]);
  for (const person of [
    practitioner,
    inRole('chair'),
    inRole('administrator'),
    inRole('policeReferrer'),
  ])
    expect([await status(person), (await at.as(person).get('/oversight')).status]).toEqual([
      403, 403,
    ]);
});

it('refuses a week that is none, and somebody who hears of nothing', async () => {
  for (const [query, pointer] of [
    ['?week=2026-W54', '/week'],
    ['?week=last', '/week'],
    [`?manager=${practitioner.id}`, '/manager'],
    ['?manager=nobody', '/manager'],
  ] as const) {
    const { status, body } = await read(head, query);
    expect([query, status, body.faults[0].pointer]).toEqual([query, 400, pointer]);
  }
});

it('says what was raised, and that it was neither seen nor done anything about', async () => {
  const { body } = await read(teamManager, `?week=${week}`);
  expect(body).toMatchObject({
    week,
    manager: { name: teamManager.name },
    seen: 0,
    acted: 0,
    changed: 0,
    hidden: 0,
    away: [],
    begun: true,
  });
  expect(body.raised).toEqual([
    expect.objectContaining({
      reference,
      what: expect.stringMatching(/is 2 working days late$/),
      as: 'Team manager',
      seenAt: null,
      hours: null,
      did: [],
      changed: 'no',
      changedSaid: expect.stringMatching(/^Still not done: \d+ working days? late$/),
    }),
  ]);
  expect((await read(head, `?week=${week}&manager=${teamManager.id}`)).body).toEqual(body);
});

it('says when it was seen, what was done in her own words to those who may read the case, and what changed; twice the same', async () => {
  await must(take(at, teamManager, caseId, 'acknowledge', { clock: 'assessment' }));
  await must(
    take(at, teamManager, caseId, 'recordOversight', {
      clock: 'assessment',
      oversight: 'Spoke with the worker: the visit is tomorrow',
    }),
  );
  const { body } = await read(teamManager, `?week=${week}`);
  expect(body).toMatchObject({
    seen: 1,
    acted: 1,
    changed: 0,
    raised: [
      {
        hours: 0,
        did: [
          { act: 'acknowledge', said: null },
          { act: 'recordOversight', said: 'Spoke with the worker: the visit is tomorrow' },
        ],
      },
    ],
  });
  expect(
    (await read(director, `?week=${week}&manager=${teamManager.id}`)).body.raised[0].did.map(
      ({ said }: { said: string | null }) => said,
    ),
  ).toEqual([null, null]);
  const now = at.app.get(Clock).now();
  await must(
    take(at, teamManager, caseId, 'pauseClock', {
      clock: 'assessment',
      pauseReason: 'familyAway',
      until: londonDay(now + 5 * 86_400_000),
      pauseEvidence: 'By telephone',
    }),
  );
  expect((await read(teamManager, `?week=${week}`)).body).toMatchObject({
    changed: 1,
    raised: [
      {
        changed: 'paused',
        changedSaid: expect.stringMatching(
          /^Paused, \d+ working days? late already: it stands still since/,
        ),
      },
    ],
  });
  await must(take(at, teamManager, caseId, 'resumeClock', { clock: 'assessment' }));
  await must(
    take(at, inRole('policeReferrer'), caseId, 'withdraw', { reason: 'It was another child' }),
  );
  const [first, again] = [
    await read(teamManager, `?week=${week}`),
    await read(teamManager, `?week=${week}`),
  ];
  expect(first.body).toMatchObject({
    changed: 1,
    raised: [
      {
        changed: 'stopped',
        changedSaid: expect.stringMatching(/^(Done|The case ended) at .* late$/),
      },
    ],
  });
  expect(again.text).toBe(first.text);
});

it('counts a notice that was read as seen', async () => {
  const other = await referred(at, 'OVERSIGHT-2', quiet);
  await at.clerks.pass(10 * 86_400_000, at.app.get(Clock));
  const later = await at.source.query<{ id: string; at: Date }[]>(
    `select n.id, n.told_at at from notice n where n.case_id = $1 and n.member_id = $2 and n.rung is not null order by n.told_at limit 1`,
    [other.caseId, teamManager.id],
  );
  const query = `?week=${weekOf(londonDay(later[0]!.at.getTime()))}`;
  const raised = async () =>
    (
      (await read(teamManager, query)).body.raised as {
        reference: string;
        seenAt: string | null;
        hours: number | null;
      }[]
    ).find((one) => one.reference === other.reference)!;
  expect(await raised()).toMatchObject({ seenAt: null });
  await at.clerks.pass(3 * 3_600_000, at.app.get(Clock));
  expect((await at.as(teamManager).post(`/api/v1/notices/${later[0]!.id}/read`)).status).toBe(204);
  expect((await raised()).hours).toBe(3);
});

it('is a page with a week before and after, and words for a week in which nothing was raised or that has not begun', async () => {
  const reader = await town.as(head);
  const page = await reader.go(`/oversight?week=${week}&manager=${teamManager.id}`);
  expect(page.text).toMatch(
    new RegExp(
      `${teamManager.name}, Team manager[\\s\\S]*1 thing was raised\\. 1 was seen, something ` +
        `was done about 1, and 1 changed[\\s\\S]*${reference}[\\s\\S]*Spoke with the worker`,
    ),
  );
  expect((await reader.go('/oversight?week=2026-W01')).text).toContain(
    'Nothing was raised to you in this week',
  );
  expect((await reader.go(`/oversight?week=2026-W01&manager=${teamManager.id}`)).text).toContain(
    `Nothing was raised to ${teamManager.name} in this week`,
  );
  expect((await reader.go('/oversight?week=2090-W01')).text).toContain('This week has not begun');
  expect((await (await town.as(teamManager)).go('/oversight')).text).not.toContain('Whose record');
  const today = londonDay(at.app.get(Clock).now());
  await at.as(teamManager).post('/api/v1/absences', { from: today, to: today, deputy: manager.id });
  expect((await reader.go(`/oversight?manager=${teamManager.id}`)).text).toContain(
    `: ${manager.name} stood in`,
  );
});
