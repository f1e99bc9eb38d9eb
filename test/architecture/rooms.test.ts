import { house, type Files } from './house';
import { roomFaults } from './rooms';

it('no arrow inside apps/api runs back up, past a face or in a circle', () => {
  expect(roomFaults(house())).toEqual([]);
});

/** Rooms that are there, so that a folder is known for one. */
const rooms: Files = {
  'apps/api/app.module.ts': "import { CasesModule } from './cases/cases.module';",
  'apps/api/web/web.module.ts': '',
  'apps/api/cases/index.ts': '',
  'apps/api/work/index.ts': '',
  'apps/api/notices/index.ts': '',
};
const caught = (planted: Files) => roomFaults({ ...rooms, ...planted });

describe('a planted arrow is caught:', () => {
  it.each([
    [
      'apps/api/web/layout/a.ts',
      "import { Cases } from '../../cases/cases.service';",
      'imports the feature cases: web/ lies below the features',
    ],
    [
      'apps/api/web/a.ts',
      "import type { Cases } from '../cases';",
      'imports the feature cases: web/ lies below the features',
    ],
    [
      'apps/api/work/a.ts',
      "import { clockName } from '../cases/clock-lines';",
      'imports the inside of cases: use its face, cases/index.ts',
    ],
    [
      'apps/api/work/a.ts',
      "export type { Line } from '../cases/case-view';",
      'imports the inside of cases: use its face, cases/index.ts',
    ],
    [
      'apps/api/work/a.ts',
      "import { AppModule } from '../app.module';",
      'imports apps/api/app.module, which puts the rooms together',
    ],
    [
      'apps/api/web/a.ts',
      "import { createApp } from '../create-app';",
      'imports apps/api/create-app, which puts the rooms together',
    ],
  ])('%s, %s', (path, text, says) => {
    expect(caught({ [path]: text })).toEqual([`${path}:1 ${says}`]);
  });

  it('a circle of two features, though each uses the other’s face', () => {
    expect(
      caught({
        'apps/api/cases/a.ts': "import { Work } from '../work';",
        'apps/api/work/a.ts': "import type { Line } from '../cases/index';",
      }),
    ).toEqual(['the features cases → work → cases form a circle']);
  });

  it('a circle of three, once', () => {
    expect(
      caught({
        'apps/api/cases/a.ts': "import { Work } from '../work';",
        'apps/api/work/a.ts': "import { Notices } from '../notices';",
        'apps/api/notices/a.ts': "import { CasesModule } from '../cases/cases.module';",
      }),
    ).toEqual(['the features cases → work → notices → cases form a circle']);
  });

  it('and none in what runs down, in a face or a module, or within a room', () => {
    expect(
      caught({
        'apps/api/create-app.ts':
          "import { AppModule } from './app.module';\nimport { Clerks } from './web/clerks';",
        'apps/api/work/a.ts':
          "import { rfc3339 } from '../web/instants';\nimport { Cases } from '../cases';\n" +
          "import { CasesModule } from '../cases/cases.module';\nimport { b } from './b';",
        'apps/api/cases/a.ts': "import { Case } from '../../../libs/domain/case';",
      }),
    ).toEqual([]);
  });
});
