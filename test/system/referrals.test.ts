/**
 * Referrals on the real servers: never lost, never doubled, Temporal up or down; and bad input
 * leaves nothing behind.
 */
import { referral } from '../workflows/joint-decision/referral';
import { begins } from '../support/begins';
import { eventually } from '../support/eventually';
import { Processes } from '../support/processes';
import { inRole, Walk } from '../walkthrough/walk';
import { realNow } from '../support/real-time';

let processes: Processes;
let walk: Walk;
const officer = inRole('policeReferrer');
const post = (body: unknown) => walk.ask(officer, 'POST', '/api/v1/referrals', body);
const counts = async () =>
  (
    await processes.query<{ referrals: string; cases: string; children: string; inbox: string }>(
      'select (select count(*) from referral) referrals, (select count(*) from case_file) cases, (select count(*) from child) children, (select count(*) from inbox) inbox',
    )
  )[0]!;

beforeAll(async () => {
  processes = await Processes.start();
  walk = new Walk(processes.url, () => undefined);
});
afterAll(() => processes?.stop());

describe('a referral', () => {
  it('is received on the day on which tests live, whatever the machine’s is', async () => {
    const { body } = await post(referral({ sourceReference: 'DAY-1' }));
    const later = Date.parse(String(body.receivedAt)) - begins();
    expect(later).toBeGreaterThanOrEqual(0);
    expect(later).toBeLessThan(600_000);
  });

  it('posted 100 times in parallel makes one case, and everybody gets the same receipt', async () => {
    const body = referral({ sourceReference: 'PARALLEL-1' });
    const answers = await Promise.all(Array.from({ length: 100 }, () => post(body)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body: receipt }) => JSON.stringify(receipt))).size).toBe(1);
    const [{ n }] = (await processes.query<{ n: string }>(
      'select count(*) n from case_file where reference = $1',
      [answers[0]!.body.reference],
    )) as [{ n: string }];
    expect(Number(n)).toBe(1);
    await eventually(
      'its one workflow runs',
      async () =>
        (
          await processes.query(
            'select 1 from case_event e join case_file c on c.id = e.case_id where c.reference = $1 and e.seq = 1',
            [answers[0]!.body.reference],
          )
        ).length === 1,
    );
    const again = await post({ ...body, sourceReference: 'PARALLEL-1', caseSummary: 'another' });
    expect([400, 422]).toContain(again.status);
  });

  it('gets its receipt at once while Temporal is stopped, and its workflow runs within seconds of its return', async () => {
    await processes.kill('temporal');
    const from = realNow();
    const { status, body } = await post(referral({ sourceReference: 'AWAY-1' }));
    expect(status).toBe(201);
    const receiptMs = realNow() - from;
    expect(
      await processes.query(
        'select 1 from case_event e join case_file c on c.id = e.case_id where c.reference = $1',
        [body.reference],
      ),
    ).toHaveLength(0);
    await processes.run('temporal');
    const back = realNow();
    await eventually(
      'the workflow of the referral runs',
      async () =>
        (
          await processes.query(
            'select 1 from case_event e join case_file c on c.id = e.case_id where c.reference = $1 and e.seq = 1',
            [body.reference],
          )
        ).length === 1,
    );
    console.log(
      `receipt with Temporal stopped after ${receiptMs} ms; workflow running ` +
        `${realNow() - back} ms after its return`,
    );
  });

  it('has a receipt that a police system can check against the published key, and that a change breaks', async () => {
    const { createRemoteJWKSet, jwtVerify } = await import('jose');
    const { body } = await post(referral({ sourceReference: 'SIGNED-1' }));
    const keys = createRemoteJWKSet(new URL(`${processes.url}/.well-known/jwks.json`));
    const { payload } = await jwtVerify(body.signed as string, keys);
    expect(payload).toMatchObject({ reference: body.reference });
    const [head, claims, signature] = (body.signed as string).split('.') as [
      string,
      string,
      string,
    ];
    const forged = `${head}.${Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), reference: 'JD-00-FORGED' })).toString('base64url')}.${signature}`;
    await expect(jwtVerify(forged, keys)).rejects.toThrow();
  });
});

describe('bad input', () => {
  const day = (ahead: number) => new Date(begins() + ahead * 86_400_000).toISOString().slice(0, 10);
  const withOffence = (change: object) => {
    const body = referral({ sourceReference: 'BAD' });
    return { ...body, offences: [{ ...(body.offences as object[])[0], ...change }] };
  };
  const bad: readonly (readonly [string, () => unknown, RegExp, number])[] = [
    [
      'a child aged 9',
      () => referral({ sourceReference: 'BAD', dateOfBirth: day(-9 * 365 - 30) }),
      /under 10|aged 9|age/i,
      400,
    ],
    ['an offence tomorrow', () => withOffence({ date: day(2) }), /offences\/0\/date/, 400],
    [
      'an unknown field',
      () => ({ ...referral({ sourceReference: 'BAD' }), shoeSize: 5 }),
      /shoeSize/,
      400,
    ],
    [
      '5 MB of text',
      () => ({ ...referral({ sourceReference: 'BAD' }), summary: 'x'.repeat(5_000_000) }),
      /too (large|big)|size/i,
      413,
    ],
    [
      'a control character',
      () => ({ ...referral({ sourceReference: 'BAD' }), childFamilyName: 'Ash\u0007down' }),
      /childFamilyName/,
      400,
    ],
    ['no JSON', () => '{"source": ', /JSON/i, 400],
    [
      'several faults at once',
      () => ({ sourceReference: 'BAD', shoeSize: 5, offences: [{}] }),
      /source[\s\S]*childFamilyName[\s\S]*offences\/0[\s\S]*|shoeSize/,
      400,
    ],
  ];

  it.each(bad)(
    '%s is refused by name, leaves nothing half-written, and the next good one goes through',
    async (_what, body, says, status) => {
      const before = await counts();
      const answer = await post(body());
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(JSON.stringify(answer.body)).toMatch(says);
      expect(JSON.stringify(answer.body)).not.toMatch(
        /node_modules|\bat .*\(.*:\d+:\d+\)|QueryFailed/,
      );
      expect(await counts()).toEqual(before);
      expect((await post(referral({ sourceReference: `GOOD-${Math.random()}` }))).status).toBe(201);
    },
  );

  it('a forged token is refused, and says nothing of what is there', async () => {
    const { status, body } = await walk.ask(
      { ...officer, token: 'demo-forged' },
      'GET',
      '/api/v1/referrals',
    );
    expect(status).toBe(401);
    expect(JSON.stringify(body)).not.toContain('JD-');
  });
});
