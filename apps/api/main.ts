/**
 * The API and the pages. Takes referrals with Temporal away; stops taking requests, answers those
 * it has, then lets go.
 */
import 'reflect-metadata';
import { procedures } from '../../workflows/procedures';
import { readConfig } from './web/config';
import { createApp } from './create-app';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApp(config, { procedures });
  app.enableShutdownHooks();
  await app.listen(config.PORT);
  process.stdout.write(`api ready on ${config.PUBLIC_URL}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
