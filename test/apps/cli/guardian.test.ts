/**
 * Nothing that is started outlives who started it by half a minute, whichever way it went: not what
 * `npm start` and `npm test` start, and not what a test does.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../support/eventually';
import { guardian } from '../../support/guard';
import { Started } from '../../support/started';

const home = mkdtempSync(join(tmpdir(), 'panel-clerk-guardian-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Starts real servers, as `npm test` does, says their numbers, and waits for its end. */
const starter = `
  const { testEnvironment } = await import('./apps/cli/parts/test-environment.mjs');
  const { silent } = await import('./apps/cli/parts/progress.mjs');
  const servers = [];
  await testEnvironment({ home: process.env.AT, servers, log: silent });
  console.log('pids ' + servers.map(({ pid }) => pid).join(' '));
  process.on('SIGTERM', async () => {
    for (const server of servers) await server.stop();
    process.exit(0);
  });
  setInterval(() => undefined, 1_000);
`;

async function begun(): Promise<{ child: ChildProcess; pids: readonly number[] }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', starter], {
    env: { ...process.env, AT: mkdtempSync(join(home, 'run-')) },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const line = await eventually('the servers are up', () => {
    if (child.exitCode !== null) throw new Error(said);
    return Promise.resolve(/^pids (.*)$/m.exec(said)?.[1]);
  });
  return { child, pids: line.split(' ').map(Number) };
}

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('the servers of a run of tests', () => {
  it.each([
    ['is killed, with no time to say anything', 'SIGKILL'],
    ['is interrupted', 'SIGINT'],
    ['is asked to end', 'SIGTERM'],
  ] as const)('end within half a minute when it %s', async (_, signal) => {
    const { child, pids } = await begun();
    expect(pids.map(lives)).toEqual([true, true]);
    child.kill(signal);
    await eventually('both have ended', () => Promise.resolve(!pids.some(lives)), 30);
  });
});

describe('what one test starts', () => {
  const starting = (script: string) => ({
    what: 'sleeper',
    command: process.execPath,
    args: ['-e', script],
    env: process.env,
    cwd: process.cwd(),
    log: join(home, 'sleeper.log'),
  });

  it('ends with the guardian’s leave, with what it has itself started, though it will not hear', async () => {
    const hired = guardian();
    const deaf = new Started({
      ...starting(`
        process.on('SIGTERM', () => undefined);
        const { spawn } = require('node:child_process');
        const own = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
        console.log('own ' + own.pid);
        setInterval(() => undefined, 1000);
      `),
      guardian: hired,
    });
    const own = Number(
      await eventually('it runs', () => Promise.resolve(/own (\d+)/.exec(deaf.output())?.[1])),
    );
    hired.leave();
    expect(await deaf.exited).toBe('was ended by SIGKILL');
    await eventually('its own child has ended', () => Promise.resolve(!lives(own)), 30);
  });

  it('tells how it ended, with its last words', async () => {
    const hired = guardian();
    const failed = new Started({
      ...starting(`console.log('no bundle'); process.exit(3)`),
      guardian: hired,
    });
    await failed.exited;
    hired.leave();
    expect(failed.ended).toBe('the sleeper ended with exit code 3:\n  no bundle');
  });
});
