/**
 * The worker: runs the workflows and their activities, starts what has its receipt, delivers what
 * is owed.
 */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import {
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
  type Provider,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Runtime } from '@temporalio/worker';
import { shiftOf } from '../../libs/database/clock/demonstration';
import { connect, type Database } from '../../libs/database/connect';
import { patience } from '../../libs/database/patience';
import { logTo } from '../../libs/logging/logging';
import { postOf } from '../../libs/mail/ways';
import { CaseWorkflows } from '../../libs/temporal/case-workflows';
import { connectWhenAsked } from '../../libs/temporal/connecting';
import { MovingTime } from '../../libs/temporal/moving-time';
import { procedures } from '../../workflows/procedures';
import { Beating } from './beating';
import { Finishing } from './finishing';
import { forNest, forTemporal } from './logging';
import { Posting } from './posting';
import { Recalendaring } from './recalendaring';
import { Relay } from './relay';
import { settingsOf } from './settings';
import { Working } from './working';

@Module({})
class WorkerModule {}

/**
 * Closes the record last: Nest drains all modules first, and only then shuts the application down.
 */
class Ending implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}
  async onApplicationShutdown(): Promise<void> {
    await this.database.destroy();
  }
}

async function main(): Promise<void> {
  const settings = settingsOf(process.env);
  const code = bundleAt(settings.bundle);
  const log = logTo();
  // Nest owns the signals; Temporal's runtime must not answer them too.
  Runtime.install({ shutdownSignals: [], logger: forTemporal(log) });
  const database = await connect(settings.databaseUrl, {
    pool: 24,
    name: 'panel-clerk worker',
    patience: patience.worker,
  });
  if (!settings.demonstration && (await shiftOf(database)) !== 0) {
    await database.destroy();
    throw new Error(
      'PANEL_CLERK_MODE is production, and the clock of this record was moved: it belongs to ' +
        'a demonstration. Set DATABASE_URL to a record of its own',
    );
  }
  const connection = connectWhenAsked(settings.temporalAddress);
  const posting = new Posting(
    database,
    procedures,
    postOf(settings.post, database),
    `${settings.publicUrl}/work`,
    log,
  );
  const parts = [
    new Relay(
      settings.databaseUrl,
      database,
      new CaseWorkflows(connection, settings.namespace),
      procedures,
      log,
      posting,
    ),
    new Working(settings, database, procedures, code, log),
    new Recalendaring(database, log),
    new Beating(database, connection, log),
    new Ending(database),
    ...(settings.demonstration
      ? [new Finishing(new MovingTime(database, connection, settings.namespace), log)]
      : []),
  ];
  const module: DynamicModule = {
    module: WorkerModule,
    providers: parts.map((part): Provider => ({ provide: part.constructor.name, useValue: part })),
  };
  const app = await NestFactory.createApplicationContext(module, { logger: forNest(log) });
  app.enableShutdownHooks();
  log.info('ready');
}

function bundleAt(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(
      `WORKFLOW_BUNDLE: ${file} cannot be read. Build it with npm run build, or correct the ` +
        'setting',
    );
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
