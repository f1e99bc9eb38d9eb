/**
 * The API and its pages while PostgreSQL is away, in whichever way, and after it is back: it is the
 * same process throughout.
 */
import { Controller, Get, Module } from '@nestjs/common';
import request from 'supertest';
import { Allow } from '../../../../../apps/api/web/access/allow';
import { TheRecord } from '../../../../../libs/database/the-record';
import { eventually } from '../../../../support/eventually';
import { Proxy, ways } from '../../../../support/proxy';
import { pause } from '../../../../support/real-time';
import { jointDecision } from '../../../../../workflows/joint-decision';
import { inRole, type House } from '../../house';
import { jointReferral, referred } from '../../joint';
import { housePages } from '../layout/reader';

@Controller('api/v1/planted')
class Planted {
  constructor(private readonly record: TheRecord) {}

  @Get()
  @Allow({ roles: 'any member', relation: 'no case' })
  wrong() {
    return this.record.ask('selekt 1');
  }
}

@Module({ controllers: [Planted] })
class PlantedModule {}

let town: Awaited<ReturnType<typeof housePages>>;
let at: House;
let proxy: Proxy;
beforeAll(async () => {
  town = await housePages([jointDecision], {
    modules: [PlantedModule],
    through: async (url) => {
      proxy = await Proxy.before(url);
      return proxy.url;
    },
  });
  ({ at } = town);
});
afterAll(async () => {
  await town.close();
  await proxy.stop();
});

const [officer, manager, chair] = [
  inRole('policeReferrer'),
  inRole('panelTeamManager'),
  inRole('chair'),
];
const away = {
  status: 503,
  headers: expect.objectContaining({ 'retry-after': '5' }),
  body: expect.objectContaining({ type: 'urn:panel-clerk:problem:away', status: 503 }),
};
const isBack = () =>
  eventually('it answers', async () => {
    const { status } = await at.as(officer).get('/api/v1/me');
    return status === 200;
  });
const count = async (sql: string, values: readonly unknown[]) =>
  (await at.source.query<object[]>(sql, [...values])).length;

describe.each(ways)('PostgreSQL %s', (how) => {
  it('a program is answered 503 whatever it asks, and its referral is taken once after', async () => {
    const sourceReference = `AWAY ${how}`;
    const refer = () =>
      at.as(officer).post('/api/v1/referrals', jointReferral({ sourceReference }));
    await proxy.goAway(how);
    const [read, sent, parts] = await Promise.all([
      at.as(officer).get('/api/v1/me'),
      refer(),
      at.as().get('/health'),
    ]);
    expect(read).toMatchObject(away);
    expect(sent).toMatchObject(away);
    expect(parts).toMatchObject({ status: 503, body: { database: 'away' } });
    expect(read.type).toBe('application/problem+json');
    await proxy.comeBack();
    await isBack();
    const [first, again] = [await refer(), await refer()];
    expect([first.status, again.body]).toEqual([201, first.body]);
    expect(
      await count('select 1 from referral where source_reference = $1', [sourceReference]),
    ).toBe(1);
  });

  it('a page gives back what was typed, and its button sends it once after', async () => {
    const { caseId } = await referred(at, `AWAY PAGE ${how}`);
    const reader = await town.as(manager);
    const path = `/cases/${caseId}/acts/returnToPolice`;
    const asked = await reader.go(path);
    const hidden = (name: string, { html }: typeof asked) =>
      new RegExp(`name="${name}" value="([^"]+)"`).exec(html.slice(html.indexOf('<main')))![1];
    const typed = {
      reason: 'Wrote "this" & <b>that</b>\r\nand more',
      returnReasons: ['noOffence', 'other'],
    };
    await proxy.goAway(how);
    const [lost, read] = [await reader.send(typed, { action: /returnToPolice/ }), reader.page];
    expect([lost.status, lost.title]).toEqual([
      503,
      'Sorry, this could not be taken just now – Panel Clerk',
    ]);
    expect(read.html).toContain(
      'name="reason" value="Wrote &quot;this&quot; &amp; &lt;b&gt;that&lt;/b&gt;',
    );
    expect(read.html.match(/name="returnReasons" value="(noOffence|other)"/g)).toHaveLength(2);
    for (const name of ['_csrf', '_key', '_version', '_shown'])
      expect(hidden(name, lost)).toBe(hidden(name, asked));
    expect(lost.text).toContain('it is not taken twice');

    const again = await reader.send();
    expect([again.status, again.html.includes('&lt;b&gt;that&lt;/b&gt;')]).toEqual([503, true]);
    const shown = await reader.go(`/cases/${caseId}?from=work`);
    expect([shown.status, shown.text]).toEqual([
      503,
      expect.stringContaining('Our record of cases cannot be reached'),
    ]);
    expect(shown.html).toContain(`href="/cases/${caseId}?from=work"`);

    await proxy.comeBack();
    await isBack();
    reader.page = again;
    expect((await reader.send()).text).toContain('Recorded: Returned to the police');
    reader.page = again;
    expect((await reader.send()).text).toContain('Recorded: Returned to the police');
    expect(
      await count("select 1 from case_event where case_id = $1 and kind = 'act'", [caseId]),
    ).toBe(1);
    const [{ text }] = await at.source.query<[{ text: string }]>(
      'select text from words where case_id = $1',
      [caseId],
    );
    expect(text).toBe('Wrote "this" & <b>that</b>\nand more');
  });
});

describe('a page while PostgreSQL is away', () => {
  beforeEach(() => isBack());
  afterEach(() => proxy.comeBack());

  it('gives nothing back that another site had a browser send', async () => {
    await proxy.goAway('resets');
    const post = (site: string) =>
      request(at.server)
        .post('/absences')
        .set({ accept: 'text/html', 'sec-fetch-site': site })
        .set('authorization', `Bearer ${officer.token}`)
        .type('form')
        .send({ note: 'CANARY' });
    const [own, other] = [await post('same-origin'), await post('cross-site')];
    expect([other.status, other.text.includes('CANARY')]).toEqual([503, false]);
    expect([own.status, own.text]).toEqual([503, expect.stringContaining('CANARY')]);
  });

  it('asks for a file again, and keeps none', async () => {
    await proxy.goAway('resets');
    const { status, text } = await request(at.server)
      .post('/upload')
      .set({ accept: 'text/html', 'sec-fetch-site': 'same-origin' })
      .set('authorization', `Bearer ${officer.token}`)
      .attach('file', Buffer.from('CANARY'), 'referrals.csv');
    expect(status).toBe(503);
    expect(text.replace(/\s+/g, ' ')).toContain('choose the file again');
    expect(text).toContain('href="/upload"');
    expect(text).not.toContain('CANARY');
  });
});

it('connections that PostgreSQL ends are made anew, and a question on one is told', async () => {
  await isBack();
  const end = `select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'panel-clerk api' and datname = current_database()`;
  await at.source.transaction(async (holds) => {
    await holds.query('lock table sitting');
    const asked = at
      .as(chair)
      .get('/api/v1/sittings')
      .then((answer) => answer);
    await eventually('it waits for the lock', async () => {
      const waits = `select 1 from pg_stat_activity
        where application_name = 'panel-clerk api' and wait_event_type = 'Lock'
          and datname = current_database()`;
      return (await at.source.query<object[]>(waits)).length > 0;
    });
    await at.source.query(end);
    expect(await asked).toMatchObject(away);
  });
  expect((await at.as(chair).get('/api/v1/sittings')).status).toBe(200);
});

it('more questions than connections, all behind one lock, keep nobody else from an answer', async () => {
  await at.source.transaction(async (holds) => {
    await holds.query('lock table sitting');
    const behind = Array.from({ length: 30 }, () =>
      at
        .as(chair)
        .get('/api/v1/sittings')
        .then((answer) => answer),
    );
    await pause(200);
    const others = await Promise.all([
      at.as(manager).get('/api/v1/me'),
      at.as(officer).get('/api/v1/me'),
    ]);
    expect(others.map(({ status }) => status)).toEqual([200, 200]);
    for (const answer of await Promise.all(behind)) expect(answer).toMatchObject(away);
  });
  expect((await at.as(chair).get('/api/v1/sittings')).status).toBe(200);
});

it('a fault of our own in a query is still our fault', async () => {
  const { status, body, headers } = await at.as(officer).get('/api/v1/planted');
  expect([status, body.type]).toEqual([500, 'urn:panel-clerk:problem:our-fault']);
  expect(headers).not.toHaveProperty('retry-after');
});
