/**
 * A developer finds what the API takes and answers, without signing in and under our own policy;
 * and what it answers is as it is told there.
 */
import { readFileSync } from 'node:fs';
import { mustBeAsTold, notAsTold } from '../../../../support/contract';
import { reparation } from '../../../../support/added/reparation';
import { house, inRole, type House } from '../../house';

let at: House;
beforeAll(async () => {
  at = await house([reparation]);
}, 60_000);
afterAll(() => at.close());

describe('the contract', () => {
  it('is served as it is committed, to everybody', async () => {
    const { status, body, headers } = await at.as().get('/openapi.json');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('application/json');
    expect(body).toEqual(JSON.parse(readFileSync('openapi.json', 'utf8')));
  });

  it('has a page, whose scripts are files of our own and all of which are there', async () => {
    const { status, text, headers } = await at.as().get('/api/docs');
    expect(status).toBe(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("default-src 'none';");
    expect(policy).toContain("connect-src 'self';");
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|\son[a-z]+=/);
    const files = [...text.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file]) => file!);
    expect(files).toEqual(
      expect.arrayContaining(['docs/swagger-ui-bundle.js', 'docs/swagger-ui-init.js']),
    );
    for (const file of files) expect((await at.as().get(`/api/${file}`)).status).toBe(200);
  });

  it('lets style stand in that page alone: every other one has the strict policy', async () => {
    for (const path of ['/', '/openapi.json', '/api/v1/me', '/api/documents'])
      expect((await at.as().get(path)).headers['content-security-policy']).toContain(
        "style-src 'self';",
      );
  });

  it('lets nobody refer or act by trying something out on the page', async () => {
    const { text } = await at.as().get('/api/docs/docs/swagger-ui-init.js');
    expect(text.replace(/\s/g, '')).toContain('"supportedSubmitMethods":["get"]');
  });
});

const parameterless = Object.keys(
  (JSON.parse(readFileSync('openapi.json', 'utf8')) as { paths: { [path: string]: object } }).paths,
).filter((path) => !path.includes('{'));

it('what it answers is as it is told: every list, for whoever may read it', async () => {
  await at.as(inRole('policeReferrer')).post('/api/v1/referrals', {
    procedure: 'reparation',
    source: 'Northshire Police',
    sourceReference: 'REF-1',
    childGivenNames: 'Robin',
    childFamilyName: 'Ashdown',
    dateOfBirth: '2012-04-09',
    place: 'park',
  });
  await at.clerks.open();
  const people = ['administrator', 'panelTeamManager', 'headOfService', 'policeReferrer'] as const;
  const read = new Set<string>();
  for (const person of people.map((role) => inRole(role)))
    for (const path of parameterless) {
      const { status, body } = await at.as(person).get(path);
      if (status !== 200) continue;
      read.add(path);
      expect(notAsTold('GET', path, status, body)).toEqual([]);
    }
  expect([...read].sort()).toEqual(
    parameterless.filter((path) => !path.endsWith('/import') && !path.endsWith('/days')).sort(),
  );

  const manager = at.as(inRole('panelTeamManager'));
  const [{ id }] = (await manager.get('/api/v1/cases')).body.items as [{ id: string }];
  for (const part of ['', '/timeline', '/acts']) {
    const { status, body } = await manager.get(`/api/v1/cases/${id}${part}`);
    expect(notAsTold('GET', `/api/v1/cases/{id}${part}`, status, body)).toEqual([]);
  }
});

it('an answer that is not as it is told is found', () => {
  const me = { id: '1', name: 'A', email: 'a@example.org', agency: 'police', roles: ['chair'] };
  const found = (body: object) => notAsTold('GET', '/api/v1/me', 200, body).join();
  expect(found(me)).toBe('');
  expect(found({ ...me, name: undefined })).toContain('name');
  expect(found({ ...me, more: 1 })).toContain('more');
  expect(found({ ...me, agency: 'army' })).toContain('/agency');
  expect(notAsTold('GET', '/api/v1/nothing', 200, {})).toHaveLength(1);

  const request = { method: 'GET', url: 'http://127.0.0.1:3000/api/v1/cases/1' };
  const answered = { status: 200, body: {}, type: 'application/json', request };
  expect(() => mustBeAsTold(answered)).toThrow(/GET \/api\/v1\/cases\/\{id\} 200 at \/: must have/);
  expect(() => mustBeAsTold({ ...answered, status: 404 })).not.toThrow();
});
