/**
 * `npm run bench`: installs, builds, and measures against a real PostgreSQL and Temporal server of
 * its own. Prints ratios, and writes them to test/bench/results.md.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install } from './install.mjs';
import { build } from './parts/build.mjs';
import { defaultHome, project, wipe } from './parts/places.mjs';
import { progress } from './parts/progress.mjs';
import { testEnvironment } from './parts/test-environment.mjs';

const log = progress();
const home = join(defaultHome, 'bench');
const giveUp = new AbortController();
const servers = [];
for (const name of ['SIGINT', 'SIGTERM'])
  process.on(name, () => giveUp.abort(new Error('Stopped.')));

try {
  await install({ log });
  // The benchmark itself is no part of what is run, so no build watches it.
  await build({ log, signal: giveUp.signal, always: true });
  mkdirSync(home, { recursive: true });
  const env = await testEnvironment({ home, servers, log, signal: giveUp.signal });
  process.exitCode = await new Promise((resolve) => {
    const child = spawn(process.execPath, ['dist/test/bench/bench.js'], {
      cwd: project,
      env,
      stdio: 'inherit',
    });
    giveUp.signal.addEventListener('abort', () => child.kill('SIGTERM'));
    child.once('exit', resolve);
  });
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  for (const server of servers) await server.stop();
  wipe(join(home, 'data'));
  rmSync(home, { recursive: true, force: true });
}
