/**
 * The watch: the dead-man's switch, in a process of its own. It reads PostgreSQL alone and never
 * asks Temporal or the worker, so that it notices when they are silent; and it starts with
 * PostgreSQL away, to say so.
 */
import { connect, type Database } from '../../libs/database/connect';
import { patience } from '../../libs/database/patience';
import { lookAt } from '../../libs/database/watching/watching';
import { logTo } from '../../libs/logging/logging';
import { procedures } from '../../workflows/procedures';
import { serveHealth } from './health';
import { settingsOf } from './settings';
import { Speaking, waysOf } from './speaking';
import { Watch } from './watch';

/** The stages at which a case waits for its sitting: those where an act names one. */
const heardAt = procedures.flatMap(({ stages, forms }) =>
  Object.entries(stages)
    .filter(([, { open }]) =>
      open.some((act) => forms.acts[act]?.some(({ kind }) => kind === 'sitting')),
    )
    .map(([stage]) => stage),
);

async function main(): Promise<void> {
  const settings = settingsOf(process.env);
  const log = logTo(undefined, 'watch');
  const speaking = new Speaking(waysOf(settings), log);
  const since = Date.now();
  let database: Database | undefined;
  const watch = new Watch(
    async (now) => {
      database ??= await connect(settings.databaseUrl, {
        pool: 2,
        name: 'panel-clerk watch',
        patience: patience.watch,
      });
      return lookAt(database, now, { since, heardAt });
    },
    speaking,
    log,
  );
  const server = await serveHealth(
    watch,
    settings.port,
    settings.demonstration ? '127.0.0.1' : '0.0.0.0',
  );
  watch.start();
  log.info('watching');

  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await watch.stop();
    await speaking.stop();
    await database?.destroy().catch(() => undefined);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      void stop();
    });
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
