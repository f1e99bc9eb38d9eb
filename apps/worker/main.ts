/** The worker: runs the workflows and their activities, starts what has its receipt, delivers what is owed. */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { connect, type Database } from '../../libs/database/connect';
import { procedures } from '../../workflows/procedures';
import { Relay } from './relay';
import { settingsOf } from './settings';
import { Cases } from './temporal';
import { Working } from './working';

@Module({})
class WorkerModule {
  static of(source: Database, relay: Relay, working: Working): DynamicModule {
    return { module: WorkerModule, providers: [{ provide: Relay, useValue: relay }, { provide: Working, useValue: working }, { provide: Ending, useFactory: () => new Ending(source) }] };
  }
}

/** Closes the record last: Nest destroys modules first, then shuts the application down. */
class Ending {
  constructor(private readonly source: Database) {}
  async onApplicationShutdown(): Promise<void> { await this.source.destroy(); }
}

async function main(): Promise<void> {
  const settings = settingsOf(process.env);
  // Nest owns the signals; Temporal's runtime must not answer them too.
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('WARN') });
  const source = await connect(settings.databaseUrl, { pool: 24, name: 'panel-clerk worker' });
  const connection = Connection.lazy({ address: settings.temporalAddress });
  const bundle = readFileSync(settings.bundle, 'utf8');
  const working = new Working(settings, source, procedures, bundle);
  const relay = new Relay(source, new Cases(connection, settings.namespace), procedures);
  const app = await NestFactory.createApplicationContext(WorkerModule.of(source, relay, working), { logger: ['error', 'warn', 'log'] });
  app.enableShutdownHooks();
  process.stdout.write('worker ready\n');
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
