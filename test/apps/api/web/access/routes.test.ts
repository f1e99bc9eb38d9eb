/**
 * Every route, of the API and of the pages, says who may call it and what their relation to the
 * case must be; one that does not is denied.
 */
import { Controller, Get, Module } from '@nestjs/common';
import { jointDecision } from '../../../../../workflows/joint-decision';
import { house, inRole, type House } from '../../house';
import { routesOf, table } from './routes';

@Controller('bare')
class Bare {
  @Get()
  bare() {
    return 'told';
  }
}

@Module({ controllers: [Bare] })
class BareModule {}

let at: House;
beforeAll(async () => {
  at = await house([jointDecision], {
    modules: [BareModule],
  });
});
afterAll(() => at.close());

it('says role and relation for every route, or why it is open; the planted bare route is the only one found', () => {
  const routes = routesOf(at.app);
  console.log(table(routes));
  expect(
    routes.filter(({ allows, open }) => !allows && !open).map(({ handler }) => handler),
  ).toEqual(['Bare.bare']);
  expect(routes.filter(({ allows, open }) => allows && open)).toEqual([]);
  expect(routes.length).toBeGreaterThan(20);
});

it('knows every route that Express serves, beside the one through which everything is logged', () => {
  const { router } = at.app.getHttpAdapter().getInstance() as unknown as {
    router: { stack: { route?: { path: string; methods: { [m: string]: boolean } } }[] };
  };
  const served = router.stack.flatMap(({ route }) =>
    route && route.path !== '/{*path}'
      ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`)
      : [],
  );
  // What the API takes and answers is no secret: it says nothing of any case.
  const contract = served.filter((route) => /^GET \/(openapi\.json|api\/docs(\/|$))/.test(route));
  expect(contract.sort()).toEqual([
    'GET /api/docs',
    'GET /api/docs/',
    'GET /api/docs/LICENSE',
    'GET /api/docs/docs/swagger-ui-init.js',
    'GET /api/docs/index.html',
    'GET /api/docs/swagger-ui-init.js',
    'GET /openapi.json',
  ]);
  expect(served.filter((route) => !contract.includes(route)).sort()).toEqual(
    routesOf(at.app)
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
  );
});

it('names a case by `id` and a referral by `reference` wherever the relation depends on one', () => {
  for (const { path, allows } of routesOf(at.app)) {
    if (allows?.relation === 'the case') expect(path).toContain(':id');
    if (allows?.relation === 'own referral') expect(path).toContain(':reference');
    if (path.includes('/cases/:')) expect(allows?.relation).toBe('the case');
  }
});

it('denies a route that says nothing, to everybody', async () => {
  expect((await at.as().get('/bare')).status).toBe(401);
  for (const person of [
    inRole('panelTeamManager'),
    inRole('administrator'),
    inRole('headOfService'),
  ]) {
    const answer = await at.as(person).get('/bare');
    expect([answer.status, answer.text]).toEqual([403, expect.not.stringContaining('told')]);
  }
});

it('lets nobody in without a name but where it says why', async () => {
  for (const { method, path, open } of routesOf(at.app)) {
    const [nobody, to] = [at.as(), path.replace(/:\w+/g, 'x')];
    const asked =
      method === 'GET'
        ? nobody.get(to)
        : method === 'DELETE'
          ? nobody.delete(to)
          : nobody.post(to, {});
    const { status } = await asked;
    expect([path, open === undefined ? status : status !== 401]).toEqual([
      path,
      open === undefined ? 401 : true,
    ]);
  }
});
