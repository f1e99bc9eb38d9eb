/**
 * Runs Jest to its end, and gives how many tests passed and failed. It leads a group of processes:
 * Jest's own end leaves its workers running, so the whole group is ended with it.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guard } from './guard.mjs';
import { project } from './places.mjs';

export async function jest({ env, args, home, signal }) {
  const outcome = join(home, 'outcome.json');
  // With --json Jest writes the outcome itself to standard output as well, unless it is sent to a
  // file; its report goes to standard error.
  const child = spawn(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${outcome}`, ...args],
    { cwd: project, env, detached: true, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  guard(child.pid);
  const end = () => endGroup(child.pid, 'SIGTERM');
  signal.addEventListener('abort', end);
  const code = await new Promise((resolve) => {
    child.once('exit', resolve);
  });
  signal.removeEventListener('abort', end);
  endGroup(child.pid, 'SIGKILL');
  signal.throwIfAborted();
  return counted(read(outcome), code);
}

function counted(result, code) {
  const passed = result.numPassedTests ?? 0;
  const failed = (result.numFailedTests ?? 0) + (result.numRuntimeErrorTestSuites ?? 0);
  // Jest may also fail with no test to blame: none found, a coverage bar, a crash.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function endGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    /* nothing is left of it */
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
