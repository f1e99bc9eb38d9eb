/**
 * Referrals by the API: one receipt for one referral, every fault at once, nothing half-written.
 */
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { reparation } from '../../../support/added/reparation';
import { house, inRole, type House } from '../house';
import { realNow } from '../../../support/real-time';

let at: House;
const [officer, other, system, manager, administrator] = [
  inRole('policeReferrer'),
  inRole('policeReferrer', 1),
  inRole('apiClient'),
  inRole('panelTeamManager'),
  inRole('administrator'),
];
const referral = (change: object = {}) => ({
  procedure: 'reparation',
  source: 'Northshire Police',
  sourceReference: 'REF-1',
  childGivenNames: 'Robin',
  childFamilyName: 'Ashdown',
  dateOfBirth: '2012-04-09',
  place: 'park',
  ...change,
});
const counts = async () =>
  (
    await at.source.query<object[]>(
      'select (select count(*) from referral) r, (select count(*) from case_file) c, (select count(*) from child) ch, (select count(*) from inbox) i',
    )
  )[0];

beforeAll(async () => {
  at = await house([reparation]);
});
afterAll(() => at.close());

describe('a referral', () => {
  it('is answered with a receipt that a police system can check against the published key', async () => {
    const { status, body } = await at.as(officer).post('/api/v1/referrals', referral());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      procedure: 'reparation',
      source: 'Northshire Police',
      sourceReference: 'REF-1',
      reference: expect.stringMatching(/^RX-\d\d-[2-9A-HJKMNP-TV-Z]{6}$/),
      why: expect.stringContaining('Received at'),
    });
    const { port } = at.server.address() as { port: number };
    const { payload, protectedHeader } = await jwtVerify(
      body.signed,
      createRemoteJWKSet(new URL(`http://127.0.0.1:${port}/.well-known/jwks.json`)),
    );
    expect(payload).toMatchObject({
      reference: body.reference,
      source: body.source,
      sourceReference: 'REF-1',
      procedure: 'reparation',
      receivedAt: body.receivedAt,
      clockStarted: body.clockStarted,
      why: body.why,
    });
    expect(protectedHeader).toMatchObject({ alg: 'ES256', kid: 'test' });
    expect(Math.abs(payload.iat! * 1000 - realNow())).toBeLessThan(60_000);
    const published = await at.as().get('/.well-known/jwks.json');
    expect(JSON.stringify(published.body)).not.toContain('"d"');
  });

  it('posted again with the same body gets the same receipt; with another body 422', async () => {
    const first = await at
      .as(officer)
      .post('/api/v1/referrals', referral({ sourceReference: 'REF-2' }));
    const before = await counts();
    const again = await at
      .as(officer)
      .post('/api/v1/referrals', referral({ sourceReference: 'REF-2' }));
    expect([again.status, again.body]).toEqual([201, first.body]);
    const otherwise = await at
      .as(officer)
      .post('/api/v1/referrals', referral({ sourceReference: 'REF-2', place: 'shop' }));
    expect([otherwise.status, otherwise.body.type]).toEqual([
      422,
      'urn:panel-clerk:problem:other-body',
    ]);
    expect(await counts()).toEqual(before);
  });

  it('posted fifty times at once makes one case and one receipt', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        at.as(officer).post('/api/v1/referrals', referral({ sourceReference: 'REF-50' })),
      ),
    );
    expect(
      new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size,
    ).toBe(1);
    expect(
      await at.source.query(`select 1 from referral where source_reference = 'REF-50'`),
    ).toHaveLength(1);
  });

  it('is taken with Temporal away', async () => {
    at.clerks.away = true;
    expect(
      (await at.as(system).post('/api/v1/referrals', referral({ sourceReference: 'REF-AWAY' })))
        .status,
    ).toBe(201);
    at.clerks.away = false;
  });

  it('is found by its referrer alone, and followed to its result', async () => {
    const {
      body: { reference },
    } = await at.as(officer).post('/api/v1/referrals', referral({ sourceReference: 'REF-3' }));
    await at.clerks.open();
    const found = await at.as(officer).get('/api/v1/referrals?crimeNumber=ref-3');
    expect(found.body.items).toEqual([
      expect.objectContaining({
        reference,
        sourceReference: 'REF-3',
        child: 'Robin Ashdown',
        stage: 'Agreeing what to do',
        ended: null,
      }),
    ]);
    const progress = await at.as(officer).get(`/api/v1/referrals/${reference}`);
    expect(progress.body).toMatchObject({
      reference,
      stages: [{ stage: 'Agreeing what to do', left: null }],
      receipt: { reference },
    });
    expect((await at.as(other).get('/api/v1/referrals')).body.items).toEqual([]);
    const [notTheirs, notThere] = [
      await at.as(other).get(`/api/v1/referrals/${reference}`),
      await at.as(other).get('/api/v1/referrals/RX-26-222222'),
    ];
    expect([notTheirs.status, notTheirs.text]).toEqual([404, notThere.text]);
    expect((await at.as(manager).get(`/api/v1/referrals/${reference}`)).status).toBe(404);
  });
});

describe('what cannot be taken', () => {
  it.each([
    [
      'every fault at once',
      referral({ source: '', dateOfBirth: '2999-01-01', place: 'moon', surprise: 1 }),
      400,
      ['/source', '/dateOfBirth', '/place', '/surprise'],
    ],
    [
      'a control character',
      referral({ childFamilyName: 'Ash\u0007down' }),
      400,
      ['/childFamilyName'],
    ],
    ['another procedure', referral({ procedure: 'nothing' }), 400, ['/procedure']],
    ['a list', [referral()], 400, ['']],
  ])('is refused by name: %s', async (_what, body, status, pointers) => {
    const before = await counts();
    const answer = await at.as(officer).post('/api/v1/referrals', body);
    expect([answer.status, answer.headers['content-type']]).toEqual([
      status,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(
      (answer.body.faults as { pointer: string }[]).map(({ pointer }) => pointer).sort(),
    ).toEqual([...pointers].sort());
    expect(await counts()).toEqual(before);
  });

  it('is broken JSON, too much of it, or another kind of content', async () => {
    const broken = await at
      .as(officer)
      .post('/api/v1/referrals')
      .set('content-type', 'application/json')
      .send('{"source": ');
    expect([broken.status, broken.body.detail]).toEqual([400, 'The body is not JSON']);
    const large = await at
      .as(officer)
      .post('/api/v1/referrals', referral({ notes: 'x'.repeat(5_000_000) }));
    expect([large.status, large.body.title]).toEqual([413, 'The request is too large']);
    expect(
      (
        await at
          .as(officer)
          .post('/api/v1/referrals')
          .set('content-type', 'text/plain')
          .send('hello')
      ).status,
    ).toBe(400);
    const packed = await at
      .as(officer)
      .post('/api/v1/referrals')
      .set('content-type', 'application/json')
      .set('content-encoding', 'zip')
      .send('x');
    expect(packed.status).toBe(415);
    for (const { text } of [broken, large, packed])
      expect(text).not.toMatch(/node_modules|at .*:\d+:\d+/);
  });

  it('comes from somebody who may not refer, or from nobody', async () => {
    for (const person of [manager, administrator])
      expect(
        (await at.as(person).post('/api/v1/referrals', referral({ sourceReference: 'REF-NO' })))
          .status,
      ).toBe(403);
    const nobody = await at.as().post('/api/v1/referrals', referral());
    expect([nobody.status, nobody.body.type, nobody.headers['www-authenticate']]).toEqual([
      401,
      'urn:panel-clerk:problem:not-signed-in',
      'Bearer realm="panel-clerk"',
    ]);
    const forged = await at.as({ token: 'demo-forged-token' }).get('/api/v1/referrals');
    expect([forged.status, forged.headers['content-type']]).toEqual([
      401,
      expect.stringContaining('problem+json'),
    ]);
  });
});

describe('a CSV', () => {
  const csv = (...rows: string[]) =>
    ['source,sourceReference,childGivenNames,childFamilyName,dateOfBirth,place', ...rows].join(
      '\n',
    );
  const send = (body: string, query = '') =>
    at
      .as(officer)
      .post(`/api/v1/referrals/import?procedure=reparation${query}`)
      .set('content-type', 'text/csv')
      .send(body);
  const file = csv(
    'Northshire Police,CSV-1,Ada,Lowe,2011-01-02,shop',
    'Northshire Police,CSV-2,Ben,"Mo, ore",13/5/2010,moon',
    'Northshire Police,CSV-3,Cy',
  );

  it('reports each row: a dry run takes nothing, a second run takes nothing twice, and a broken row stops no good one', async () => {
    const before = await counts();
    const dry = await send(file, '&dryRun=true');
    expect([dry.status, dry.body.rows.map((row: { result: string }) => row.result)]).toEqual([
      200,
      ['would be taken', 'refused', 'refused'],
    ]);
    expect(dry.body.rows[1].faults).toEqual([expect.objectContaining({ pointer: '/place' })]);
    expect(dry.body.rows[2].faults[0].said).toMatch(/line 4/i);
    expect(await counts()).toEqual(before);
    const first = await send(file);
    expect(first.body.rows[0]).toMatchObject({
      rows: [2],
      sourceReference: 'CSV-1',
      result: 'taken',
      reference: expect.stringMatching(/^RX-/),
    });
    const second = await send(file);
    expect(second.body.rows[0]).toMatchObject({
      result: 'taken before',
      reference: first.body.rows[0].reference,
    });
  });

  it('with unknown headings, without headings, or not in UTF-8 is refused as a whole', async () => {
    expect(
      (await send('shoeSize,source\n1,2')).body.faults.map(({ said }: { said: string }) => said),
    ).toEqual([expect.stringContaining('shoeSize'), expect.stringContaining('sourceReference')]);
    expect((await send('')).status).toBe(400);
    expect(
      (
        await at
          .as(officer)
          .post('/api/v1/referrals/import?procedure=reparation')
          .set('content-type', 'text/csv')
          .send(Buffer.from([0xff, 0xfe, 0x00]) as never)
      ).body.detail,
    ).toMatch(/UTF-8/);
  });

  it('may be an upload as well', async () => {
    const answer = await at
      .as(officer)
      .post('/api/v1/referrals/import?procedure=reparation')
      .attach(
        'file',
        Buffer.from(csv('Northshire Police,CSV-9,Ada,Lowe,2011-01-02,shop')),
        'referrals.csv',
      );
    expect([answer.status, answer.body.rows[0]?.result]).toEqual([200, 'taken']);
  });
});

describe('an address that is not there', () => {
  it.each([
    ['/api/v1/nothing', 404],
    ['/api/v1/referrals/%E0%A4%A', 400],
    ['/nothing', 404],
  ])('%s is a problem, not a page of ours or a stack', async (path, status) => {
    const answer = await at.as(officer).get(path);
    expect([answer.status, answer.headers['content-type']]).toEqual([
      status,
      expect.stringContaining('problem+json'),
    ]);
    expect(answer.text).not.toMatch(/Cannot GET|at .*:\d+/);
  });
});
