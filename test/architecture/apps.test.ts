import { appFaults, rawServiceFaults } from './apps';
import { house } from './house';

it('no app imports another', () => {
  expect(appFaults(house())).toEqual([]);
});

it('libs/temporal alone speaks to Temporal’s raw service', () => {
  expect(rawServiceFaults(house())).toEqual([]);
});

describe('a planted import of another app is caught:', () => {
  it.each([
    ['apps/cli/a.ts', "import { Referrals } from '../api/referrals/referrals.service';", 'api'],
    ['apps/cli/a.ts', "import type { ImportedRow } from '../api/referrals/row';", 'api'],
    ['apps/api/web/a.ts', "import { Relay } from '../../worker/relay';", 'worker'],
    ['apps/watch/a.ts', "export { kindOf } from '../worker/logging';", 'worker'],
    ['apps/worker/a.ts', "export type Alarm = import('../watch/alarms').Alarm;", 'watch'],
    [
      'apps/cli/parts/a.mjs',
      "const people = await import('../../identity/people.mjs');",
      'identity',
    ],
  ])('%s, %s', (path, text, app) => {
    expect(appFaults({ [path]: text })).toEqual([
      `${path}:1 imports the app ${app}: no app imports another`,
    ]);
  });

  it('and none in what an app imports of itself, or of what lies below', () => {
    expect(
      appFaults({
        'apps/cli/demonstration/a.ts':
          "import { live } from './living';\nimport { keepPeople } from '../people';\n" +
          "import { connect } from '../../../libs/database/connect';",
      }),
    ).toEqual([]);
  });
});

it('a planted use of Temporal’s raw service is caught', () => {
  expect(
    rawServiceFaults({
      'apps/api/a.ts': 'export const ask = (c: C) => c.workflowService.getSystemInfo({});',
      'apps/worker/a.ts': '\nexport const of = ({ workflowService }: C) => workflowService;',
      'libs/temporal/a.ts': 'export const ask = (c: C) => c.workflowService.getSystemInfo({});',
    }),
  ).toEqual([
    expect.stringMatching(/^apps\/api\/a.ts:1 uses Temporal's raw service/),
    expect.stringMatching(/^apps\/worker\/a.ts:2 uses/),
    expect.stringMatching(/^apps\/worker\/a.ts:2 uses/),
  ]);
});
