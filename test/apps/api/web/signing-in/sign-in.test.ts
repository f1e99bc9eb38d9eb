/** Signing in by OpenID, sessions, and pages of other sites that try to act in a member's name. */
import { Controller, Get, Module, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import request from 'supertest';
import { Allow } from '../../../../../apps/api/web/access/allow';
import { hashOf } from '../../../../../libs/database/people/members';
import { ownPath } from '../../../../../apps/api/sign-in/sign-in.controller';
import { reparation } from '../../../../support/added/reparation';
import { house, inRole, type House } from '../../house';
import { Clock } from '../../../../../libs/database/clock/clock';
import { Provider } from './provider';
import { realNow } from '../../../../support/real-time';

@Controller('note')
class Note {
  @Get()
  @Allow({ roles: 'any member', relation: 'no case' })
  form(@Res() response: Response) {
    response.type('html').send(`<input name="_csrf" value="${String(response.locals.csrf)}">`);
  }

  @Post()
  @Allow({ roles: 'any member', relation: 'no case' })
  kept() {
    return { kept: true };
  }
}

@Module({ controllers: [Note] })
class NoteModule {}

let at: House;
let provider: Provider;
const manager = inRole('panelTeamManager') as ReturnType<typeof inRole> & {
  readonly email: string;
};
const here = 'http://127.0.0.1:3000';
const host = '127.0.0.1:3000';
beforeAll(async () => {
  provider = await Provider.start();
  at = await house([reparation], {
    environment: { OIDC_ISSUER: provider.issuer },
    modules: [NoteModule],
  });
});
afterAll(async () => {
  await provider.stop();
  await at.close();
});

const browser = () => request.agent(at.server).set('host', host);
const leave = async (agent: ReturnType<typeof browser>, to = '/note') =>
  (await agent.get(`/sign-in?to=${encodeURIComponent(to)}`)).headers.location!;
const back = (agent: ReturnType<typeof browser>, address: string) =>
  agent.get(new URL(address).pathname + new URL(address).search);
const signedIn = async (email = manager.email) => {
  const agent = browser();
  const answer = await back(
    agent,
    provider.vouch(await leave(agent), { email, email_verified: true }),
  );
  return { agent, answer };
};
const tokenOf = async (agent: ReturnType<typeof browser>) =>
  /value="([^"]+)"/.exec((await agent.get('/note')).text)![1]!;

describe('a person in a browser', () => {
  it('is sent to the provider with PKCE, comes back signed in with a new session, and goes where they wanted', async () => {
    const agent = browser();
    const page = await agent.get('/note').set('accept', 'text/html');
    expect([page.status, page.headers.location]).toEqual([303, '/sign-in?to=%2Fnote']);
    const first = await agent.get('/sign-in?to=%2Fnote');
    const before = first.headers['set-cookie']![0]!;
    expect(before).toMatch(/^panel-clerk=.*; Path=\/; .*HttpOnly; SameSite=Lax/);
    const answer = await back(
      agent,
      provider.vouch(first.headers.location!, {
        email: manager.email.toUpperCase(),
        email_verified: true,
      }),
    );
    expect([answer.status, answer.headers.location]).toEqual([303, '/note']);
    expect(answer.headers['set-cookie']![0]!.split(';')[0]).not.toBe(before.split(';')[0]);
    expect((await agent.get('/api/v1/me')).body).toEqual({
      id: manager.id,
      name: manager.name,
      email: manager.email,
      agency: 'youth-justice',
      roles: ['panelTeamManager'],
    });
  });

  it.each([
    ['whom nobody here knows', { email: 'stranger@example.org', email_verified: true }],
    [
      'whose address the provider has not verified',
      { email: manager.email, email_verified: false },
    ],
    ['without an address', {}],
  ])('%s is not let in', async (_who, claims) => {
    const agent = browser();
    const answer = await back(agent, provider.vouch(await leave(agent), claims));
    expect(answer.status).toBe(403);
    expect((await agent.get('/api/v1/me')).status).toBe(401);
  });

  it('who comes back with another’s answer, a used one, or none is not let in', async () => {
    const [mine, theirs] = [browser(), browser()];
    await leave(mine);
    const stolen = provider.vouch(await leave(theirs), {
      email: manager.email,
      email_verified: true,
    });
    expect((await back(mine, stolen)).status).toBe(403);
    const address = provider.vouch(await leave(theirs), {
      email: manager.email,
      email_verified: true,
    });
    expect((await back(theirs, address)).headers.location).toBe('/note');
    expect((await back(theirs, address)).headers.location).toBe('/');
    expect((await back(browser(), address)).headers.location).toBe('/');
  });

  it('signs out here and at the provider', async () => {
    const { agent } = await signedIn();
    const answer = await agent
      .post('/sign-out')
      .set('sec-fetch-site', 'same-origin')
      .type('form')
      .send({ _csrf: await tokenOf(agent) });
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      expect.stringMatching(new RegExp(`^${provider.issuer}/out\\?.*id_token_hint=`)),
    ]);
    expect((await agent.get('/api/v1/me')).status).toBe(401);
  });

  it('is signed out ten hours after signing in, and when they leave', async () => {
    const { agent } = await signedIn();
    await at.source.query(
      `update session set sess = jsonb_set(sess::jsonb, '{startedAt}', to_jsonb($1::bigint))::json where sess::jsonb->>'memberId' = $2`,
      [realNow() - 10 * 3_600_000 - 1, manager.id],
    );
    expect((await agent.get('/api/v1/me')).status).toBe(401);
    const again = (await signedIn()).agent;
    await at.source.query('update member set disabled_at = now() where id = $1', [manager.id]);
    expect((await again.get('/api/v1/me')).status).toBe(401);
    await at.source.query('update member set disabled_at = null where id = $1', [manager.id]);
    expect((await again.get('/api/v1/me')).status).toBe(401);
  });

  it('goes only to paths of our own after signing in', () => {
    for (const bad of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/a\\b',
      '/sign-out',
      undefined,
      ['/a'],
    ])
      expect(ownPath(bad)).toBe('/');
    expect(ownPath('/cases/1?after=x')).toBe('/cases/1?after=x');
  });
});

describe('an unsafe request by session', () => {
  it('needs evidence that it is from our own pages, and their token', async () => {
    const { agent } = await signedIn();
    const token = await tokenOf(agent);
    const post = (headers: object, body: object = { _csrf: token }) =>
      agent
        .post('/note')
        .set(headers as never)
        .set('accept', 'application/json')
        .type('form')
        .send(body);
    expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect((await post({ origin: here })).status).toBe(201);
    for (const [headers, body] of [
      [{ 'sec-fetch-site': 'cross-site' }, { _csrf: token }],
      [{ 'sec-fetch-site': 'same-site' }, { _csrf: token }],
      [{ origin: 'http://evil.example' }, { _csrf: token }],
      [{}, { _csrf: token }],
      [{ 'sec-fetch-site': 'same-origin' }, {}],
      [{ 'sec-fetch-site': 'same-origin' }, { _csrf: 'guessed' }],
    ] as const) {
      const answer = await post(headers, body);
      expect([answer.status, answer.body.type]).toEqual([
        403,
        'urn:panel-clerk:problem:not-same-origin',
      ]);
    }
  });

  it('is held to it on the API too; one with a bearer token is not', async () => {
    const { agent } = await signedIn();
    expect((await agent.post('/api/v1/referrals').send({})).body.type).toBe(
      'urn:panel-clerk:problem:not-same-origin',
    );
    expect(
      (
        await agent
          .post('/api/v1/referrals')
          .set({ origin: here, 'x-csrf-token': await tokenOf(agent) })
          .send({ procedure: 'reparation' })
      ).status,
    ).toBe(403);
    expect((await at.as(manager).post('/note', {})).status).toBe(201);
  });

  it('may carry a file, whose token is read with it', async () => {
    const { agent } = await signedIn();
    const send = async (token: string) =>
      (
        await agent
          .post('/note')
          .set('origin', here)
          .set('accept', 'application/json')
          .field('_csrf', token)
          .attach('file', Buffer.from('a,b'), 'x.csv')
      ).status;
    expect([await send(await tokenOf(agent)), await send('guessed')]).toEqual([201, 403]);
  });
});

describe('every answer', () => {
  it('carries strict security headers and is kept by no cache', async () => {
    const { headers } = await at.as(manager).get('/api/v1/me');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src ` +
        `'self';connect-src 'self';manifest-src 'self';form-action 'self' ` +
        `${provider.issuer};base-uri 'none';frame-ancestors 'none';object-src 'none'`,
    );
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });
});

describe('a token', () => {
  it.each([
    '',
    'Bearer',
    'Bearer short',
    'Basic ZGVtbzpkZW1v',
    'Bearer demo-nobody-at-all',
    `Bearer ${'x'.repeat(5000)}`,
  ])('that is no good ("%s") lets nobody in, even beside a good session', async (authorization) => {
    const { agent } = await signedIn();
    expect((await agent.get('/api/v1/me').set('authorization', authorization)).status).toBe(
      authorization === '' ? 401 : 401,
    );
  });

  it('of the demonstration is worth nothing in production', async () => {
    const real = await house([reparation], {
      environment: {
        PANEL_CLERK_MODE: 'production',
        PUBLIC_URL: 'https://panels.example.gov.uk',
        OIDC_ISSUER: 'https://login.example.gov.uk',
        REQUESTS_A_MINUTE: '12',
      },
    });
    expect((await real.as(manager).get('/api/v1/me')).status).toBe(401);
    expect((await real.as(manager).get('/api/v1/clock')).status).toBe(401);
    expect((await real.as().get('/ping')).headers['strict-transport-security']).toContain(
      'max-age=',
    );
    const answers: number[] = [];
    for (let i = 0; i < 14; i += 1) answers.push((await real.as().get('/ping')).status);
    expect(answers.at(-1)).toBe(429);
    await real.close();
  });

  it('in production is what an administrator gave, and the demonstration clock is not there', async () => {
    const real = await house([reparation], {
      environment: {
        PANEL_CLERK_MODE: 'production',
        PUBLIC_URL: 'https://panels.example.gov.uk',
        OIDC_ISSUER: 'https://login.example.gov.uk',
      },
    });

    await real.source.query('update member set token_hash = $2 where id = $1', [
      manager.id,
      hashOf('a-token-of-their-own'),
    ]);
    expect((await real.as({ token: 'a-token-of-their-own' }).get('/api/v1/me')).status).toBe(200);
    const clock = await real.as({ token: 'a-token-of-their-own' }).get('/api/v1/clock');
    expect([clock.status, clock.body.type]).toEqual([404, 'urn:panel-clerk:problem:not-there']);
    await real.close();
  });
});

it('the demonstration clock says the time, and refuses what is no moment or lies behind', async () => {
  const { body } = await at.as(manager).get('/api/v1/clock');
  expect(body).toEqual({
    now: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    nowSaid: expect.any(String),
    shift: at.app.get(Clock).shift,
    moving: null,
  });
  for (const [bad, pointer] of [
    [{ to: 'tomorrow' }, '/to'],
    [{ to: '2001-01-01T00:00:00Z' }, '/to'],
    [{ by: 'a while' }, '/by'],
    [{ by: '90 weeks' }, '/by'],
    [{}, '/to'],
  ] as const) {
    const answer = await at.as(manager).post('/api/v1/clock', bad);
    expect([answer.status, answer.body.faults?.[0].pointer]).toEqual([400, pointer]);
  }
});
