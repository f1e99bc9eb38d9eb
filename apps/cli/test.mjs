/**
 * `npm test`: installs, builds, lints, and runs Jest against a real PostgreSQL and a real Temporal
 * server of its own. Without either it fails; nothing is skipped. They are started here, outside
 * Jest, whose module loader cannot take them. Arguments go on to Jest: `npm test -- test/libs`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { build } from './parts/build.mjs';
import { run, stopOrphans } from './parts/child.mjs';
import { lock, tryLock } from './parts/lock.mjs';
import { defaultHome, project, wipe } from './parts/places.mjs';
import { progress } from './parts/progress.mjs';
import { testEnvironment } from './parts/test-environment.mjs';

const log = progress();
const homes = join(defaultHome, 'tests');
const home = join(homes, String(process.pid));
const giveUp = new AbortController();
const servers = [];
const count = { passed: 0, failed: 0 };

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => giveUp.abort(new Error('Stopped.')));

/** Counts a step that is no test of Jest's as one, so that the closing line is about the whole. */
async function counted(name, work) {
  try {
    await work();
    count.passed += 1;
  } catch (error) {
    count.failed += 1;
    throw error;
  }
}

/** Stops the servers of test runs that were killed, and removes what they left. */
async function sweep() {
  mkdirSync(homes, { recursive: true });
  for (const name of readdirSync(homes)) {
    const { release } = tryLock(join(homes, name, 'lock'));
    if (!release) continue;
    await stopOrphans(join(homes, name), ['temporal', 'postgres']);
    wipe(join(homes, name, 'data'));
    rmSync(join(homes, name), { recursive: true, force: true });
  }
}

function jest(env) {
  const outcome = join(home, 'outcome.json');
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        'node_modules/jest/bin/jest.js',
        '--json',
        `--outputFile=${outcome}`,
        ...process.argv.slice(2),
      ],
      {
        // With --json Jest writes the outcome itself to standard output as well, unless it is sent
        // to a file; its report goes to standard error.
        cwd: project,
        env,
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    giveUp.signal.addEventListener('abort', () => child.kill('SIGTERM'));
    child.once('exit', (code) => {
      const result = read(outcome);
      count.passed += result.numPassedTests ?? 0;
      count.failed += (result.numFailedTests ?? 0) + (result.numRuntimeErrorTestSuites ?? 0);
      // Jest may also fail with no test to blame: none found, a coverage bar, a crash.
      if (code !== 0 && !result.numFailedTests && !result.numRuntimeErrorTestSuites)
        count.failed += 1;
      resolve();
    });
  });
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

let release;
try {
  await install({ log });
  await sweep();
  release = await lock(join(home, 'lock'), {
    message: (pid) => `${home} is held by process ${pid}.`,
  });
  await build({ log, always: true, each: counted, signal: giveUp.signal });
  await counted('lint', async () => {
    const done = log.step('Lint');
    await run({
      what: 'Lint',
      name: 'lint',
      command: 'npm',
      args: ['run', '--silent', 'lint'],
      home: defaultHome,
      signal: giveUp.signal,
    });
    done();
  });
  await jest(await testEnvironment({ home, servers, log, signal: giveUp.signal }));
} catch (error) {
  process.stderr.write(`\n${error.message}\n`);
  count.failed ||= 1;
} finally {
  for (const server of servers) await server.stop();
  release?.();
  wipe(join(home, 'data'));
  rmSync(home, { recursive: true, force: true });
}
log.say(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 ? 0 : 1);
