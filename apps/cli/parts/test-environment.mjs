/**
 * A real PostgreSQL and a real Temporal server for tests and benchmarks, and the environment that
 * names them.
 */
import { join } from 'node:path';
import { freePort } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { settings } from './settings.mjs';
import { startTemporal } from './temporal.mjs';

/**
 * Starts both, puts them first in `servers` for whoever stops them, and gives the environment. A
 * developer's own settings must not send tests to a developer's own database.
 */
export async function testEnvironment({ home, servers, log, signal }) {
  const postgres = await startPostgres({
    directory: join(home, 'data', 'postgres'),
    port: await freePort(),
    password: 'test',
    home,
    signal,
  });
  servers.unshift(postgres);
  log.say(`  PostgreSQL ${postgres.version}`);
  const temporal = await startTemporal({
    home,
    port: await freePort(),
    timeSkipping: true,
    log,
    signal,
  });
  servers.unshift(temporal);
  log.say(`  Temporal Server ${temporal.version}`);
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !(name in settings) || name === 'TEMPORAL_CLI'),
  );
  return {
    ...inherited,
    NODE_ENV: 'test',
    PANEL_CLERK_MODE: 'demonstration',
    TEST_DATABASE_URL: postgres.url,
    TEST_TEMPORAL_ADDRESS: temporal.address,
    // For tests that stop a server of their own.
    TEST_TEMPORAL_CLI: temporal.path,
    TEST_TEMPORAL_VERSION: temporal.version,
  };
}
