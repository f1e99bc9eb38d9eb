import { house } from './house';
import { layerFaults, layerOf, layers } from './layers';
import { planted } from './planted-imports';

const all = house();

it('is read whole: every layer has files', () => {
  expect(
    layers.filter((layer) => !Object.keys(all).some((path) => layerOf(path) === layer)),
  ).toEqual([]);
});

it('has imports that point down, and no procedure that imports another', () => {
  expect(layerFaults(all)).toEqual([]);
});

describe('a planted import is caught:', () => {
  it.each(planted)('%s, %s', (path, text, says) => {
    expect(layerFaults({ [path]: text })).toEqual([expect.stringContaining(says)]);
  });

  it('and none in what is allowed, or in what only looks like an import', () => {
    expect(
      layerFaults({
        'libs/domain/a.ts':
          "import type { Day } from './london';\nimport holidays from " +
          "'./bank-holidays.json';\n// import { Clerk } from '../durable/clerk';\nexport " +
          'const text = "from \'../durable/clerk\'";',
        'libs/durable/temporal.ts':
          "import { sleep } from '@temporalio/workflow';\nimport type { Case } from " +
          "'../domain/case';",
        'libs/database/a.ts':
          "import { DataSource } from 'typeorm';\nimport type { Entry } from '../domain/entry';",
        'libs/temporal/a.ts':
          "import { Client } from '@temporalio/client';\nimport type { Run } from " +
          "'../durable/temporal';",
        'libs/intake/a.ts':
          "import { IsIn } from 'class-validator';\nimport { takeReferral } from " +
          "'../database/referrals/intake';",
        'libs/mail/a.ts': "import { Readable } from 'node:stream';\nimport 'nodemailer';",
        'libs/logging/a.ts': "import pino from 'pino';",
        'workflows/parts/a.ts': "import type { Field } from '../../libs/domain/form';",
        'workflows/action/a.ts': "import { child } from '../parts/child';",
        'workflows/index.ts':
          "import { durable } from '../libs/durable/temporal';\nimport { send } from './send';",
        'workflows/send/index.ts':
          "import { policy } from './policy';\nimport type { Procedure } from " +
          "'../../libs/domain/procedure';",
        'activities/deliveries/a.ts':
          "import { createHash } from 'node:crypto';\nimport { settling } from " +
          "'../../libs/database/settling';",
        'apps/api/a.ts':
          "import { Module } from '@nestjs/common';\nimport { procedures } from " +
          "'../../workflows/procedures';\nexport const load = (name: string) => import(name);",
        'test/a.test.ts':
          "import { DataSource } from 'typeorm';\nimport { readConfig } from " +
          "'../apps/api/config';\nimport x from '../openapi.json';",
      }),
    ).toEqual([]);
  });
});
