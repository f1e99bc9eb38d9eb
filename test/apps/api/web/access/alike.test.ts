/**
 * On every route that names a case or a referral, pages too: what is not yours is answered exactly
 * like what is not there, and what is yours is shown.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { jointDecision } from '../../../../../workflows/joint-decision';
import { house, inRole, type House, type Person } from '../../house';
import { referred } from '../../joint';
import { routesOf, type Route } from './routes';

let at: House;
let theirs: { readonly caseId: string; readonly reference: string };
beforeAll(async () => {
  at = await house([jointDecision]);
  theirs = await referred(at, 'ALIKE-1');
});
afterAll(() => at.close());

const strangers = [
  inRole('policeReferrer', 1),
  inRole('practitioner'),
  inRole('victimWorker'),
  inRole('agencyMember'),
  inRole('chair'),
  inRole('apiClient'),
  inRole('administrator'),
];
const named = () =>
  routesOf(at.app).filter(
    ({ allows }) => allows?.relation === 'the case' || allows?.relation === 'own referral',
  );
const address = ({ path }: Route, id: string, reference: string) =>
  path.replace(':id', id).replace(':reference', reference).replace(/:\w+/g, 'correct');

async function asked(person: Person, { method, ...route }: Route, id: string, reference: string) {
  const path = address({ method, ...route }, id, reference);
  const test =
    method === 'GET'
      ? request(at.server).get(path)
      : request(at.server)
          .post(path)
          .set('idempotency-key', 'k')
          .send({ act: 'withdraw', fields: { reason: 'x' } });
  const { status, text, headers } = await test
    .set('authorization', `Bearer ${person.token}`)
    .set('accept', path.startsWith('/api') ? 'application/json' : 'text/html');
  const told = Object.entries(headers as { [name: string]: string }).filter(
    ([name]) => !/^(date|x-request-id|x-ratelimit-.*|etag)$/.test(name),
  );
  // The page names its own address nowhere, but an id may stand in what was asked for.
  return {
    status,
    text: text.replaceAll(id, 'ID').replaceAll(reference, 'REFERENCE'),
    headers: Object.fromEntries(told),
  };
}

it('tries every such route, of the API and of the pages', () => {
  const paths = named().map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith('/api')).length).toBeGreaterThanOrEqual(5);
  expect(paths.filter((path) => !path.startsWith('/api')).length).toBeGreaterThanOrEqual(4);
});

it('answers a stranger the same for a case that is there and one that is not, byte for byte', async () => {
  const [nowhere, nothing] = [randomUUID(), `JD-${theirs.reference.slice(3, 5)}-222222`];
  for (const person of strangers) {
    for (const route of named()) {
      const [is, isNot] = [
        await asked(person, route, theirs.caseId, theirs.reference),
        await asked(person, route, nowhere, nothing),
      ];
      expect([person.name, route.method, route.path, is]).toEqual([
        person.name,
        route.method,
        route.path,
        isNot,
      ]);
      expect([person.name, route.path, is.status]).toEqual([person.name, route.path, 404]);
      expect(is.text).not.toMatch(/Canary|bicycle/);
    }
  }
});

it('shows it to whose it is, so that the sameness above says something', async () => {
  // Why something was told is there once something was: see walks that drift.
  for (const route of named().filter(
    ({ method, path }) => method === 'GET' && !path.includes(':seq'),
  )) {
    const person =
      route.allows?.relation === 'the case' ? inRole('panelTeamManager') : inRole('policeReferrer');
    expect([
      route.path,
      (await asked(person, route, theirs.caseId, theirs.reference)).status,
    ]).toEqual([route.path, expect.not.stringMatching(/^(404|500)$/)]);
    expect([200, 409]).toContain(
      (await asked(person, route, theirs.caseId, theirs.reference)).status,
    );
  }
});
