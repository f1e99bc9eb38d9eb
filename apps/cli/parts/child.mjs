/**
 * One part as a process of its own: its output goes to a log, its number and birth to a file under
 * the home, and its number to the guardian, who ends it when we are no more; what a kill -9 of both
 * leaves running the next start stops. Each is put in a session of its own: a Ctrl-C in the terminal
 * must reach only us, who stop them in order.
 */
import { spawn } from 'node:child_process';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { guard } from './guard.mjs';
import { project } from './places.mjs';
import { end, birthmark } from './process.mjs';

const logLimit = 10_000_000;

/** Starts a part. It may fail at once: `exited` tells how, and never rejects. */
export function begin({
  name,
  command,
  args,
  home,
  env = process.env,
  cwd = project,
  signal = 'SIGTERM',
  grace = 10_000,
  ...account
}) {
  const file = pidFile(home, name);
  const log = join(home, 'logs', `${name}.log`);
  for (const folder of ['logs', 'run']) mkdirSync(join(home, folder), { recursive: true });
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > logLimit) renameSync(log, `${log}.1`);

  const out = openSync(log, 'a', 0o600);
  const from = fstatSync(out).size;
  const child = spawn(command, args, {
    env,
    cwd,
    detached: true,
    stdio: ['ignore', out, out],
    ...account,
  });
  closeSync(out);
  const who = child.pid === undefined ? undefined : birthmark(child.pid);
  if (who) {
    guard(child.pid, signal);
    writeFileSync(file, JSON.stringify({ pid: child.pid, birthmark: who, signal }));
  }

  const part = {
    name,
    pid: child.pid,
    /** How it ended; undefined while it runs. */
    ended: undefined,
    code: undefined,
    /** What it has logged since it began. */
    output: () => readFileSync(log).subarray(from).toString('utf8'),
    story: (lines = 12) =>
      [
        ...part
          .output()
          .trimEnd()
          .split('\n')
          .slice(-lines)
          .map((line) => `    ${line}`),
        `    (all of it: ${log})`,
      ].join('\n'),
    kill: (kind) => {
      if (!part.ended) child.kill(kind);
      return part.exited;
    },
    stop: async () => {
      if (who && !part.ended) await end(child.pid, who, { signal, grace });
      await part.exited;
    },
  };
  part.exited = new Promise((resolve) => {
    const over = (how, code) => {
      part.ended ??= how;
      part.code ??= code;
      if (recorded(file)?.birthmark === who) rmSync(file, { force: true });
      resolve(part.ended);
    };
    child.once('error', (error) => over(error.message, 1));
    child.once('exit', (code, killedBy) => over(killedBy ?? `exit code ${code}`, code ?? 1));
  });
  return part;
}

/**
 * Runs something to its end, and throws with the last of its output when that end was not a good
 * one.
 */
export async function run({ what, signal: abort, ...options }) {
  const child = begin(options);
  const stop = () => child.stop();
  abort?.addEventListener('abort', stop, { once: true });
  await child.exited;
  abort?.removeEventListener('abort', stop);
  abort?.throwIfAborted();
  if (child.code !== 0) throw new Error(`${what} failed (${child.ended}).\n${child.story()}`);
  return child.output();
}

/**
 * Stops what an earlier start left running under this home, those others lean on last. Gives back
 * their names.
 */
export async function stopOrphans(home, last = []) {
  const folder = join(home, 'run');
  const names = readdirSyncOrNone(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5));
  const stopped = [];
  for (const name of names.sort((a, b) => last.indexOf(a) - last.indexOf(b))) {
    const found = recorded(pidFile(home, name));
    if (found && birthmark(found.pid) === found.birthmark) {
      await end(found.pid, found.birthmark, { signal: found.signal, grace: 10_000 });
      stopped.push(name);
    }
    rmSync(pidFile(home, name), { force: true });
  }
  return stopped;
}

const pidFile = (home, name) => join(home, 'run', `${name}.json`);

function recorded(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function readdirSyncOrNone(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
