/** Imports that may not be, each with the file it stands in and what is said of it. */
export const planted: readonly (readonly [path: string, text: string, says: string])[] = [
  [
    'libs/domain/a.ts',
    "import { Clerk } from '../durable/clerk';",
    'imports libs/durable, which does not lie below libs/domain',
  ],
  [
    'libs/domain/a.ts',
    "import type { Clerk } from '../durable/clerk';",
    'imports libs/durable, which does not lie below libs/domain',
  ],
  [
    'libs/domain/a.ts',
    "import { z } from 'luxon';",
    'imports luxon: libs/domain may not import that package',
  ],
  [
    'libs/domain/a.ts',
    "import { readFileSync } from 'node:fs';",
    'imports node:fs: libs/domain may not import that package',
  ],
  [
    'libs/domain/a.ts',
    "export * from '../../workflows';",
    'imports workflows, which does not lie below libs/domain',
  ],
  [
    'libs/durable/clerk.ts',
    "import { sleep } from '@temporalio/workflow';",
    'imports @temporalio/workflow, which is kept to libs/durable/temporal.ts',
  ],
  [
    'test/a.test.ts',
    "import { sleep } from '@temporalio/workflow';",
    'imports @temporalio/workflow, which is kept to libs/durable/temporal.ts',
  ],
  [
    'libs/durable/temporal.ts',
    "import { Client } from '@temporalio/client';",
    'imports @temporalio/client, which is kept to libs/temporal',
  ],
  [
    'libs/durable/temporal.ts',
    "import { ApplicationFailure } from '@temporalio/common';",
    'imports @temporalio/common: libs/durable may not import that package',
  ],
  [
    'libs/access/a.ts',
    "import { record } from '../database/connect';",
    'imports libs/database, which does not lie below libs/access',
  ],
  [
    'libs/database/a.ts',
    "import { settle } from '../../activities/settle';",
    'imports activities, which does not lie below libs/database',
  ],
  [
    'libs/database/a.ts',
    "import { Injectable } from '@nestjs/common';",
    'imports @nestjs/common, which is kept to apps',
  ],
  [
    'activities/a.ts',
    "import { DataSource } from 'typeorm';",
    'imports typeorm, which is kept to libs/database',
  ],
  [
    'activities/a.ts',
    "import { AppModule } from '../apps/api/app.module';",
    'imports apps, which does not lie below activities',
  ],
  [
    'activities/a.ts',
    "import { procedures } from '../workflows/procedures';",
    'imports workflows, which does not lie below activities',
  ],
  [
    'apps/api/a.ts',
    "import type { DataSource } from 'typeorm';",
    'imports typeorm, which is kept to libs/database',
  ],
  [
    'apps/api/a.ts',
    "import { Chance } from '../../test/support/random';",
    'imports test, which does not lie below apps',
  ],
  [
    'workflows/send/a.ts',
    "import { record } from '../../libs/database/connect';",
    'imports libs/database, which does not lie below workflows',
  ],
  [
    'workflows/send/a.ts',
    "import { policy } from '../joint-decision/policy';",
    'imports the procedure joint-decision: no procedure imports another',
  ],
  [
    'workflows/send/a.ts',
    "import { jointDecision } from '../joint-decision';",
    'imports the procedure joint-decision: no procedure imports another',
  ],
  [
    'workflows/send/a.ts',
    "import { procedures } from '../procedures';",
    'imports the registry of procedures: no procedure imports another',
  ],
  [
    'libs/database/a.ts',
    "import { workflowId } from '../temporal/names';",
    'imports libs/temporal, which does not lie below libs/database',
  ],
  [
    'libs/temporal/a.ts',
    "import { prepare } from '../intake/acting';",
    'imports libs/intake, which does not lie below libs/temporal',
  ],
  [
    'libs/intake/a.ts',
    "import type { Clerk } from '../durable/clerk';",
    'imports libs/durable, which does not lie below libs/intake',
  ],
  [
    'libs/intake/a.ts',
    "import { ApiProperty } from '@nestjs/swagger';",
    'imports @nestjs/swagger, which is kept to apps',
  ],
  [
    'libs/intake/a.ts',
    "import { In } from 'typeorm';",
    'imports typeorm, which is kept to libs/database',
  ],
  [
    'libs/mail/a.ts',
    "import { Receipts } from '../intake/receipts';",
    'imports libs/intake, which does not lie below libs/mail',
  ],
  [
    'libs/logging/a.ts',
    "import type { LoggerService } from '@nestjs/common';",
    'imports @nestjs/common, which is kept to apps',
  ],
  [
    'libs/logging/a.ts',
    "import type { Database } from '../database/connect';",
    'imports libs/database, which does not lie below libs/logging',
  ],
  [
    'activities/a.ts',
    "import { taskQueue } from '../libs/temporal/names';",
    'imports libs/temporal, which does not lie below activities',
  ],
  [
    'apps/worker/a.ts',
    "import type { Connection } from '@temporalio/client';",
    'imports @temporalio/client, which is kept to libs/temporal',
  ],
  [
    'apps/cli/a.mjs',
    "const { Client } = await import('@temporalio/client');",
    'imports @temporalio/client, which is kept to libs/temporal',
  ],
  [
    'workflows/parts/a.ts',
    "import { policy } from '../send/policy';",
    'imports the procedure send: what panels share imports no procedure',
  ],
  [
    'workflows/parts/a.ts',
    "import { procedures } from '../procedures';",
    'imports the registry of procedures: what panels share imports no procedure',
  ],
  [
    'workflows/send/a.ts',
    "import { procedures } from '..';",
    'imports the registry of procedures: no procedure imports another',
  ],
  ['libs/odd/a.ts', '', 'stands in no layer of libs'],
  ['libs/domain/a.ts', "import settings from '../../settings';", 'which stands in no layer'],
];
