/**
 * What people are told and choose, and what administrators see of what did not reach people: over
 * HTTP, in the record.
 */
import { randomUUID } from 'node:crypto';
import { jointDecision } from '../../../../workflows/joint-decision';
import { claimOwed, handedOver, notNow, refused } from '../../../../libs/database/notices/posting';
import type { DeliveryFailure } from '../../../../libs/domain/delivery-failure';
import { Clock } from '../../../../libs/database/clock/clock';
import { inRole, take, type House, type Person } from '../house';
import { referred } from '../joint';
import { housePages, type Reader } from '../web/layout/reader';
import { realNow } from '../../../support/real-time';

let town: Awaited<ReturnType<typeof housePages>>;
let at: House;
const [manager, head, administrator, officer] = [
  inRole('panelTeamManager'),
  inRole('headOfService'),
  inRole('administrator'),
  inRole('policeReferrer'),
];
beforeAll(async () => {
  town = await housePages([jointDecision]);
  ({ at } = town);
  // Which notices may wait hangs on the hour they are told at: on a Friday evening none of these
  // may.
  await at.clerks.passToTuesday(at.app.get(Clock));
  await referred(at, 'NOTICES-1');
  await at.clerks.pass(12 * 86_400_000, at.app.get(Clock));
});
afterAll(() => town.close());

const owedTo = (person: Person) =>
  at.source.query<
    { id: string; digest_at: Date | null; failed_at: Date | null; attempts: number }[]
  >("select * from outbox where kind = 'notice' and member_id = $1 order by seq", [person.id]);
const reader = (person: Person): Promise<Reader> => town.as(person);

describe('my notices', () => {
  it('stand on a page, newest first, each with its case, and are counted in the navigation until they are read', async () => {
    const me = await reader(manager);
    const page = await me.go('/notices');
    const [{ n }] = (await at.source.query<{ n: number }[]>(
      'select count(*)::int n from notice where member_id = $1',
      [manager.id],
    )) as [{ n: number }];
    expect(n).toBeGreaterThan(1);
    expect([page.status, page.title]).toEqual([200, 'My notices – Panel Clerk']);
    expect(page.text).toContain(`My notices (${n} unread)`);
    expect(page.html.match(/href="\/cases\//g)).toHaveLength(n);
    expect(page.text).toMatch(/JD-\d\d-\w{6}, told at \d.* on .*, not read yet/);
    expect(page.text).not.toMatch(/Canary|bicycle/);
    const one = await me.send({}, { action: /notices\/[\da-f-]+\/read/ });
    expect([one.at, one.text]).toEqual([
      '/notices',
      expect.stringContaining(`My notices (${n - 1} unread)`),
    ]);
    expect((await me.go('/work')).text).toContain(`Mark all ${n - 1} as read`);
    const work = await me.send({}, { action: /notices\/read/ });
    expect([work.at, work.text]).toEqual([
      '/work#notices',
      expect.stringContaining('There is nothing that you have not read'),
    ]);
    expect((await me.go('/notices')).text).not.toContain('unread');
  });

  it('lead to no case that has gone to others since', async () => {
    const one = inRole('practitioner');
    const { caseId } = await referred(at, 'NOTICES-2');
    await take(at, manager, caseId, 'accept');
    await take(at, manager, caseId, 'allocate', {
      practitioner: one.id,
      victimWorker: inRole('victimWorker').id,
    });
    const me = await reader(one);
    expect((await me.go('/notices')).html).toContain(`href="/cases/${caseId}"`);
    await take(at, manager, caseId, 'reallocate', {
      practitioner: inRole('practitioner', 1).id,
      reason: 'x',
    });
    await at.source.query(
      `update allocation set member_id = $2 where case_id = $1 and role = 'practitioner'`,
      [caseId, inRole('practitioner', 1).id],
    );
    const after = await me.go('/notices');
    expect([
      after.html.includes(caseId),
      after.text.includes('This case is with others now'),
    ]).toEqual([false, true]);
  });

  it('are nobody else’s', async () => {
    const [{ id }] = (await at.source.query<{ id: string }[]>(
      'select id from notice where member_id = $1',
      [manager.id],
    )) as [{ id: string }];
    expect((await at.as(officer).post(`/api/v1/notices/${id}/read`)).status).toBe(404);
    expect((await (await reader(officer)).go('/notices')).text).not.toContain(
      'Screen the referral',
    );
  });
});

describe('how I hear of them', () => {
  it('is chosen on a page that says what may not wait, and holds from then on', async () => {
    const me = await reader(manager);
    const page = await me.go('/notices/settings');
    expect(page.text).toContain(
      'What may not wait is sent at once, whatever you choose: what you must acknowledge, ' +
        'what is late, and what you would hear of too late.',
    );
    expect(page.html).toMatch(/value="at once" checked/);
    const none = await me.send({ way: 'by pigeon' });
    expect([none.status, none.title]).toEqual([
      400,
      'Error: How you hear of notices by email – Panel Clerk',
    ]);
    expect((await me.send({ way: 'digest' })).text).toContain(
      'From now on you have one email each working day at 8am',
    );
    expect((await me.go('/notices/settings')).html).toMatch(/value="digest" checked/);

    // Day by day, so that each rung is told on its own day and not when what it warns of is past.
    await at.clerks.passToTuesday(at.app.get(Clock));
    await referred(at, 'NOTICES-3');
    for (let day = 0; day < 12; day += 1) await at.clerks.pass(86_400_000, at.app.get(Clock));
    const waits = (await owedTo(manager)).filter(({ digest_at }) => digest_at !== null);
    expect(waits.length).toBeGreaterThan(0);
    await me.go('/notices/settings');
    await me.send({ way: 'at once' });
    expect((await owedTo(manager)).filter(({ digest_at }) => digest_at !== null)).toEqual([]);
  });
});

describe('what did not reach people', () => {
  const failures = async () =>
    (await at.as(administrator).get('/api/v1/notices/failures')).body as {
      items: {
        memberId: string;
        name: string;
        kind: string;
        failure: string;
        code: string | null;
        why: string;
        notices: number;
        tries: number;
      }[];
      mayHaveComeTwice: number;
    };

  it('is for administrators alone', async () => {
    for (const person of [manager, head, officer]) {
      expect([
        (await at.as(person).get('/api/v1/notices/failures')).status,
        (await at.as(person).post(`/api/v1/notices/failures/${manager.id}/try-again`)).status,
        (await at.as(person).get('/outbox')).status,
      ]).toEqual([403, 403, 403]);
      expect((await (await reader(person)).go('/notices')).html).not.toContain(
        'href="/notices/failures"',
      );
    }
    expect((await failures()).items).toEqual([]);
  });

  it('is shown by person, with why, since when and how often, names no case, and is tried again when it is mended', async () => {
    const owed = await claimOwed(at.source, 500, realNow() + 60_000);
    const [his, hers] = [
      owed.filter(({ to }) => to.name === manager.name),
      owed.filter(({ to }) => to.name === head.name),
    ];
    for (const one of his)
      await refused(at.source, one.ids, { kind: 'refused', code: '550' }, realNow());
    await at.source.query('update outbox set attempts = 9 where id = any($1)', [
      hers.flatMap(({ ids }) => ids),
    ]);
    for (const one of hers)
      await notNow(at.source, one.ids, { kind: 'notYet', code: '451' }, true, realNow());
    const { items } = await failures();
    expect(items).toMatchObject([
      {
        memberId: manager.id,
        name: manager.name,
        kind: 'refused',
        failure: 'refused',
        code: '550',
        why:
          'The mail service refuses the address or the message (550). Correct the address, then ' +
          'try again',
        notices: his.length,
        tries: his.length,
      },
      {
        memberId: head.id,
        kind: 'still trying',
        failure: 'notYet',
        code: '451',
        why: 'The mail service does not take it yet (451). It is tried again',
        notices: hers.length,
      },
    ]);
    const me = await reader(administrator);
    const page = await me.go('/notices/failures');
    expect(page.text).toContain(`Try again now : ${manager.name}, the mail service refuses`);
    expect(page.html).toContain('aria-current="true"');
    expect(page.html).not.toMatch(/\/cases\/|JD-\d\d/);
    const again = await me.send({}, { action: new RegExp(manager.id) });
    expect(again.text).toMatch(/\d+ notices? will be tried again now/);
    expect((await failures()).items.map(({ memberId }) => memberId)).toEqual([head.id]);
    expect(
      (await claimOwed(at.source, 500, realNow())).filter(({ to }) => to.name === manager.name),
    ).toHaveLength(his.length);
    for (const other of [randomUUID(), 'x', manager.id])
      expect(
        (await at.as(administrator).post(`/api/v1/notices/failures/${other}/try-again`)).status,
      ).toBe(404);
    expect(
      (await at.as(administrator).post(`/api/v1/notices/failures/${head.id}/try-again`)).body,
    ).toEqual({ notices: hers.length });
  });

  it.each<[DeliveryFailure, string]>([
    [
      { kind: 'refused', code: '550' },
      'The mail service refuses the address or the message (550). Correct the address, then try ' +
        'again',
    ],
    [
      { kind: 'notYet', code: '450' },
      'The mail service does not take it yet (450). It is tried again',
    ],
    [{ kind: 'timedOut' }, 'The mail service does not answer in time. It is tried again'],
    [{ kind: 'unreachable' }, 'The mail service cannot be reached. It is tried again'],
    [{ kind: 'cutOff' }, 'The mail service broke off before it answered. It is tried again'],
    [{ kind: 'failed', code: 'ETLS' }, 'It could not be sent (ETLS). It is tried again'],
    [{ kind: 'left' }, 'They have left. Nothing is sent to them'],
  ])('says what came of it, from data: %j', async (failure, why) => {
    const { id } = (await owedTo(head))[0]!;
    await at.source.query(
      `update outbox set delivered_at = null, failed_at = null, attempts = 9 where id = $1`,
      [id],
    );
    if (failure.kind === 'refused' || failure.kind === 'left')
      await refused(at.source, [id], failure, realNow());
    else await notNow(at.source, [id], failure, true, realNow());
    const shown = (await failures()).items.find((one) => one.failure === failure.kind);
    expect(shown).toMatchObject({ memberId: head.id, code: failure.code ?? null, why });
    expect((await (await reader(administrator)).go('/notices/failures')).text).toContain(why);
    await at.as(administrator).post(`/api/v1/notices/failures/${head.id}/try-again`);
    await handedOver(at.source, [id], true, realNow());
  });

  it('counts what may have come twice', async () => {
    const [one] = await claimOwed(at.source, 1, realNow() + 120_000);
    await notNow(at.source, one!.ids, { kind: 'cutOff' }, false, realNow());
    const again = (await claimOwed(at.source, 500, realNow() + 240_000)).find(
      ({ key }) => key === one!.key,
    )!;
    await handedOver(at.source, again.ids, false, realNow());
    expect((await failures()).mayHaveComeTwice).toBe(1);
    expect((await (await reader(administrator)).go('/notices/failures')).text).toContain(
      '1 email may have come twice',
    );
  });
});

describe('the development outbox', () => {
  it('shows an administrator what would have been sent, with nothing typed become part of the page', async () => {
    const me = await reader(administrator);
    expect((await me.go('/outbox')).text).toContain('Nothing would have been sent yet');
    await at.source.query(
      "insert into demonstration_post values ('k', 'Priya <b>', 'priya@example.org', 'One case is late', 'Sign in.', now())",
    );
    const page = await me.go('/outbox');
    expect(page.text).toContain('priya@example.org');
    expect([page.html.includes('<b>'), page.html.includes('href="/outbox"')]).toEqual([
      false,
      true,
    ]);
  });

  it('is not there in production', async () => {
    const me = await reader(administrator);
    Object.assign(at.config, { PANEL_CLERK_MODE: 'production' });
    try {
      expect((await me.go('/outbox')).status).toBe(404);
      expect((await me.go('/notices/failures')).html).not.toContain('href="/outbox"');
    } finally {
      Object.assign(at.config, { PANEL_CLERK_MODE: 'demonstration' });
    }
  });
});
