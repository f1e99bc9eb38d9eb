/**
 * `npm test`: installs, builds, checks, and runs Jest against a real PostgreSQL and a real Temporal
 * server of its own. Without either it fails; nothing is skipped. They are started here, outside
 * Jest, whose module loader cannot take them. With a path, `npm test -- test/libs`, it makes only
 * what is out of date and needed there. `npm run test:unit`, `test:laws` and `test:instants`
 * make nothing.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { build } from './parts/build.mjs';
import { check } from './parts/checks.mjs';
import { stopOrphans } from './parts/child.mjs';
import { jest } from './parts/jest.mjs';
import { lock, tryLock } from './parts/lock.mjs';
import { defaultHome, wipe } from './parts/places.mjs';
import { progress } from './parts/progress.mjs';
import { testEnvironment } from './parts/test-environment.mjs';
import { asked, refuseMissing } from './parts/test-kinds.mjs';

const log = progress();
const homes = join(defaultHome, 'tests');
const home = join(homes, String(process.pid));
const giveUp = new AbortController();
const { signal } = giveUp;
const servers = [];
const count = { passed: 0, failed: 0 };

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(name, () => giveUp.abort(new Error('Stopped.')));

/** Counts a step that is no test of Jest's as one, so that the closing line is about the whole. */
async function each(name, work) {
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

/** Side by side: the build is one core's work, and so are the checks. */
async function ready({ whole, quick, needs }) {
  const outcomes = await Promise.allSettled([
    needs.includes('servers') ? testEnvironment({ home, servers, log, signal }) : process.env,
    quick
      ? undefined
      : build({ log, signal, wanted: needs, always: whole, ...(whole && { each }) }),
    whole ? check({ log, signal, each }) : undefined,
  ]);
  signal.throwIfAborted();
  const faults = outcomes.filter(({ status }) => status === 'rejected');
  if (faults.length > 0) throw new Error(faults.map(({ reason }) => reason.message).join('\n\n'));
  return outcomes[0].value;
}

let release;
try {
  const kind = asked(process.argv.slice(2));
  if (kind.quick) refuseMissing(kind);
  else await install({ log });
  await sweep();
  release = await lock(join(home, 'lock'), {
    message: (pid) => `${home} is held by process ${pid}.`,
  });
  const env = await ready(kind);
  const told = [];
  for (const [name, at] of kind.instants ?? [[]]) {
    if (name) log.say(`\n  As if begun at ${at}: ${name}`);
    const run = { env: { ...env, ...(at && { TEST_BEGINS: at }) }, args: kind.args, home, signal };
    const { passed, failed } = await jest(run);
    count.passed += passed;
    count.failed += failed;
    told.push(`  ${(name ?? '').padEnd(30)} ${passed} passed, ${failed} failed`);
  }
  if (kind.instants) log.say(`\n${told.join('\n')}`);
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
