/**
 * The drift board over HTTP: what each manager sees of it, by which filters, what it leads to, and
 * the same as a file.
 */
import { addDays, londonDay } from '../../../../libs/domain/london';
import { Clock } from '../../../../libs/database/clock/clock';
import { jointDecision } from '../../../../workflows/joint-decision';
import { inRole, take, type House, type Person } from '../house';
import { referred } from '../joint';
import { housePages } from '../web/layout/reader';
import { begins } from '../../../support/begins';

let town: Awaited<ReturnType<typeof housePages>>;
let at: House;
const [manager, teamManager, head, director, practitioner, colleague, victimWorker] = [
  inRole('panelTeamManager'),
  inRole('teamManager'),
  inRole('headOfService'),
  inRole('director'),
  inRole('practitioner'),
  inRole('practitioner', 1),
  inRole('victimWorker'),
];
const day = 86_400_000;
const late: { caseId: string; reference: string }[] = [];
let unscreened: { caseId: string; reference: string };

interface Row {
  readonly caseId: string;
  readonly reference: string;
  readonly child: string | null;
  readonly clockId: string;
  readonly lateness: string;
  readonly with: string;
  readonly holder: string;
  readonly told: readonly string[];
  readonly passedOver: readonly string[];
  readonly steps: readonly { act: string; href: string }[];
  readonly did: readonly string[];
  readonly mine: boolean;
  readonly first: string | null;
  readonly moves: readonly string[];
  readonly paused: { with: string } | null;
  readonly next: string | null;
  readonly also: readonly string[];
}
interface Board {
  readonly groups: readonly { readonly title: string; readonly rows: readonly Row[] }[];
  readonly open: number;
  readonly late: number;
  readonly stages: readonly object[];
}
const board = async (person: Person, query = ''): Promise<Board> => {
  const { status, body } = await at.as(person).get(`/api/v1/drift${query}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as Board;
};
const rows = ({ groups }: Board) =>
  groups.flatMap(({ title, rows: all }) => all.map((row) => ({ group: title, ...row })));
const rowOf = async (person: Person, caseId: string) =>
  rows(await board(person)).find((row) => row.caseId === caseId)!;
const must = async (asked: ReturnType<typeof take>) => {
  const answer = await asked;
  if (answer.status !== 200) throw new Error(answer.text);
};

beforeAll(async () => {
  town = await housePages([jointDecision]);
  ({ at } = town);
  // The team manager is away, so the Panel Team Manager hears in her place.
  for (const [name, to] of [
    ['DRIFT-1', practitioner],
    ['DRIFT-2', colleague],
  ] as const) {
    const one = await referred(at, name);
    await must(take(at, manager, one.caseId, 'accept'));
    await must(
      take(at, manager, one.caseId, 'allocate', {
        practitioner: to.id,
        victimWorker: victimWorker.id,
      }),
    );
    late.push(one);
  }
  await at.as(teamManager).post('/api/v1/absences', {
    from: londonDay(begins()),
    to: addDays(londonDay(begins()), 60),
    deputy: manager.id,
  });
  // Past the second working day of lateness of the assessment, and short of the fifth.
  const [{ rung }] = await at.source.query<[{ rung: string }]>(
    `select max((r->>'at')::bigint)::text rung from case_file c, jsonb_array_elements(c.state->'clocks') k, jsonb_array_elements(k->'rungs') r where k->>'id' = 'assessment' and r->>'key' = '2 days late'`,
  );
  const clock = at.app.get(Clock);
  await at.clerks.pass(Number(rung) + 60_000 - clock.now(), clock);
  unscreened = await referred(at, 'DRIFT-3');
});
afterAll(() => town.close());

it('is for those who hear of drift, and nobody else', async () => {
  for (const person of [
    practitioner,
    victimWorker,
    inRole('chair'),
    inRole('policeReferrer'),
    inRole('administrator'),
  ])
    for (const path of [
      '/api/v1/drift',
      '/api/v1/drift/workloads',
      '/drift',
      '/drift.csv',
      '/drift/workloads',
    ])
      expect([path, (await at.as(person).get(path)).status]).toEqual([path, 403]);
  expect(
    (
      await at
        .as(practitioner)
        .post(`/drift/${late[0]!.caseId}/acknowledge`, { clock: 'assessment', _key: 'k' })
    ).status,
  ).toBe(404);
});

it('says what is late, with whom, who heard, who was passed over and who hears next', async () => {
  const { late: n, open } = await board(head);
  expect([n, open]).toEqual([2, 3]);
  expect(await rowOf(head, late[0]!.caseId)).toMatchObject({
    group: 'Critically overdue',
    child: 'Robin Canarysurname',
    lateness: expect.stringMatching(/^\d+ working days late$/),
    told: expect.arrayContaining([
      expect.stringMatching(/^Victim worker|^Whoever held it on|^Team manager on \d/),
    ]),
    next: expect.any(String),
  });
  const all = rows(await board(head)).find((row) => row.caseId === late[0]!.caseId)!;
  expect([...all.told, ...all.also].join()).toMatch(/assessment/i);
  const passedOver = rows(await board(head)).flatMap((row) => row.passedOver);
  expect(new Set(passedOver)).toEqual(new Set([`${teamManager.name} is away`]));
  expect(
    JSON.stringify((await at.as(head).get(`/api/v1/cases/${late[0]!.caseId}/timeline`)).body),
  ).toContain(`${teamManager.name} is away`);
});

it('shows by panel, holder, worker, team and what is mine, and counts these', async () => {
  const found = async (person: Person, query: string) => {
    const one = await board(person, query);
    return [
      rows(one)
        .map(({ reference }) => reference)
        .sort(),
      one.open,
    ];
  };
  const [first, second] = late.map(({ reference }) => reference) as [string, string];
  expect(await found(head, '?panel=joint-decision')).toEqual([
    [first, second, unscreened.reference].sort(),
    3,
  ]);
  expect(await found(head, `?worker=${practitioner.id}`)).toEqual([[first], 1]);
  expect(await found(head, `?team=${teamManager.id}`)).toEqual([[first, second].sort(), 2]);
  expect(await found(head, `?team=${teamManager.id}&worker=${colleague.id}`)).toEqual([
    [second],
    1,
  ]);
  expect(await found(head, '?with=court')).toEqual([[], 0]);
  expect((await found(head, '?with=youth-justice'))[0]).toContain(unscreened.reference);
  expect((await found(manager, '?mine=yes'))[0]).toContain(unscreened.reference);
  expect(await found(director, '?mine=yes')).toEqual([[], 0]);
  const wrong = await at
    .as(head)
    .get('/api/v1/drift?panel=none&with=nowhere&worker=1&team=2&mine=perhaps');
  expect([
    wrong.status,
    (wrong.body.faults as { pointer: string }[]).map(({ pointer }) => pointer),
  ]).toEqual([400, ['/panel', '/with', '/worker', '/team', '/mine']]);
});

it('names no child to a director, on the page or in the file', async () => {
  expect(rows(await board(director)).map(({ child }) => child)).toEqual([null, null, null]);
  const files = await Promise.all(
    [director, head].map(async (person) => (await at.as(person).get('/drift.csv')).text),
  );
  expect(files.map((text) => text.includes('Canarysurname'))).toEqual([false, true]);
  expect((await (await town.as(director)).go('/drift')).html).not.toContain('Canarysurname');
});

it('is a file for a spreadsheet, by the same filters, without victims and without formulas', async () => {
  await at.source.query(
    `update child set given_names = '=HYPERLINK(1)' where id = (select child_id from case_file where id = $1)`,
    [late[0]!.caseId],
  );
  const { headers, text } = await at.as(head).get(`/drift.csv?worker=${practitioner.id}`);
  expect([headers['content-type'], headers['content-disposition']]).toEqual([
    expect.stringContaining('text/csv'),
    expect.stringMatching(/attachment; filename="what-is-late-\d{4}-\d\d-\d\d\.csv"/),
  ]);
  expect(text.split('\r\n').filter((line) => line !== '')).toHaveLength(2);
  expect(text).toContain(`Critically overdue,${late[0]!.reference},`);
  expect(text).toContain(`,'=HYPERLINK(1)`);
  expect(text).not.toMatch(/Wilhelmina|bicycle/);
  await at.source.query(
    `update child set given_names = 'Robin' where id = (select child_id from case_file where id = $1)`,
    [late[0]!.caseId],
  );
});

it('leads to each act that is open to the one who reads, with the clock chosen beforehand; one press acknowledges, once, and it says so', async () => {
  const { caseId, reference } = late[0]!;
  const acts = async (person: Person) => (await rowOf(person, caseId)).steps.map(({ act }) => act);
  expect((await acts(manager))[0]).toBe('acknowledge');
  expect(await acts(director)).toEqual(['recordOversight']);
  const reader = await town.as(manager);
  await reader.go(`/drift?worker=${practitioner.id}`);
  const done = await reader.send({}, { action: new RegExp(`/drift/${caseId}/acknowledge`) });
  expect([done.status, done.at]).toEqual([200, `/drift?worker=${practitioner.id}#case-${caseId}`]);
  expect(done.text).toMatch(/Acknowledged\. It stays due/);
  const acknowledged = await at.source.query<{ body: { id: string; rung: string } }[]>(
    `select body from case_event where case_id = $1 and kind = 'acknowledged'`,
    [caseId],
  );
  expect(acknowledged.length).toBeGreaterThan(0);
  const row = await rowOf(manager, caseId);
  expect(
    row.steps.filter(
      ({ act, href }) => act === 'acknowledge' && href.includes(acknowledged[0]!.body.id),
    ),
  ).toEqual([]);
  const page = await reader.go(row.steps.find(({ act }) => act === 'recordOversight')!.href);
  expect(page.html).toMatch(new RegExp(`value="${row.clockId}" checked`));
  const recorded = await reader.send({ clock: row.clockId, oversight: 'Spoke with the worker' });
  expect([recorded.at, recorded.text]).toEqual([
    `/drift#case-${caseId}`,
    expect.stringMatching(new RegExp(`${reference}[\\s\\S]*You: recorded what was done on`)),
  ]);
  const refused = await at
    .as(manager)
    .post(`/drift/${caseId}/acknowledge`, { clock: acknowledged[0]!.body.id, _key: 'again' });
  expect([refused.status, refused.headers.location]).toEqual([303, `/drift#case-${caseId}`]);
});

it('says what stands still, with whom meanwhile, and afterwards the first date and why it moved', async () => {
  const { caseId } = unscreened;
  await must(take(at, manager, caseId, 'accept'));
  await must(
    take(at, manager, caseId, 'allocate', {
      practitioner: practitioner.id,
      victimWorker: victimWorker.id,
    }),
  );
  const now = at.app.get(Clock).now();
  await must(
    take(at, manager, caseId, 'pauseClock', {
      clock: 'assessment',
      pauseReason: 'familyAway',
      until: londonDay(now + 8 * day),
      pauseEvidence: 'Said by telephone',
    }),
  );
  expect(await rowOf(head, caseId)).toMatchObject({
    also: [expect.stringContaining('paused with')],
  });
  expect(
    rows(await board(head, '?with=family'))
      .map((row) => row.caseId)
      .filter((id) => id === caseId).length,
  ).toBeLessThanOrEqual(1);
  await at.clerks.pass(4 * day, at.app.get(Clock));
  await must(take(at, manager, caseId, 'resumeClock', { clock: 'assessment' }));
  const clock = (
    (await at.as(head).get(`/api/v1/cases/${caseId}`)).body.clocks as {
      id: string;
      first: string | null;
      moves: string[];
      segments: object[];
    }[]
  ).find(({ id }) => id === 'assessment')!;
  expect(clock).toMatchObject({
    first: expect.stringMatching(/^by the end of/),
    moves: [expect.stringMatching(/^It had stood still, on/)],
  });
  expect(clock.segments.length).toBeGreaterThan(1);
});

it('counts for each worker what they have, what is late, and says who is away', async () => {
  const { items } = (await at.as(head).get('/api/v1/drift/workloads')).body as {
    items: {
      name: string;
      open: number;
      urgent: { [u: string]: number };
      away: string | null;
      manager: string;
    }[];
  };
  expect(items.find(({ name }) => name === practitioner.name)).toMatchObject({
    open: 2,
    manager: teamManager.name,
    away: null,
  });
  expect(items.find(({ name }) => name === victimWorker.name)).toMatchObject({ open: 3 });
  expect(items.find(({ name }) => name === inRole('victimWorker', 1).name)).toMatchObject({
    open: 0,
    urgent: { overdue: 0 },
  });
  for (const { open, urgent } of items)
    expect(Object.values(urgent).reduce((a, b) => a + b, 0)).toBe(open);
  const today = londonDay(at.app.get(Clock).now());
  await at.as(teamManager).post('/api/v1/absences', {
    member: practitioner.id,
    from: today,
    to: today,
    deputy: colleague.id,
  });
  expect((await (await town.as(head)).go('/drift/workloads')).text).toMatch(
    new RegExp(
      `${practitioner.name}[\\s\\S]*Away until the end of .*: ${colleague.name} stands in`,
    ),
  );
});
