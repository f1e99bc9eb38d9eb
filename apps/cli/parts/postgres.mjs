/**
 * Embedded PostgreSQL: makes the data folder once, starts the server on it and gives it back when
 * it answers. Durable settings stand on the command line, so that no line in a data folder can turn
 * them off. Logs hold no values: details and statements of errors are left out, because a
 * referral's particulars would be in them.
 */
import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { begin } from './child.mjs';
import { account, placeFor } from './postgres-account.mjs';
import { mendPostgres, native as packaged } from './postgres-package.mjs';
import { birthmark, commandOf, end } from './process.mjs';
import { until } from './until.mjs';

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '200',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};
const environment = { PATH: process.env.PATH, LC_ALL: 'C' };

/**
 * Starts PostgreSQL on a data folder, whatever an earlier kill -9 left there. Gives back `{ url,
 * version, pid, child, stop }`; the url is that of database `panel_clerk`, as superuser.
 */
export async function startPostgres({ directory: asked, port, password, home, signal }) {
  mendPostgres();
  const who = account();
  const { native, directory } = placeFor(who, { native: packaged, directory: asked });
  await stopLeftover(asked);
  if (!existsSync(join(directory, 'PG_VERSION'))) initialise({ native, directory, password, who });

  const child = await launch({ native, directory, port, password, home, who, signal });
  try {
    const version = await withClient({ port, password, database: 'postgres' }, async (client) => {
      const { rowCount } = await client.query(
        `select from pg_database where datname = 'panel_clerk'`,
      );
      if (!rowCount) await client.query('create database panel_clerk');
      return (await client.query('show server_version')).rows[0].server_version;
    });
    return {
      url: urlOf({ port, password, database: 'panel_clerk' }),
      version,
      pid: child.pid,
      child,
      stop: child.stop,
    };
  } catch (error) {
    await child.stop();
    throw error;
  }
}

const urlOf = ({ port, password, database }) =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

async function withClient(place, use) {
  const {
    default: { Client },
  } = await import('pg');
  const client = new Client({ connectionString: urlOf(place), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/**
 * A server that outlived its parent still holds the folder and its port: stop it. A number that is
 * now somebody else's is forgotten.
 */
export async function stopLeftover(asked) {
  const file = join(asked, 'postmaster.pid');
  if (!existsSync(file)) return;
  const directory = realpathSync(asked);
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const who = birthmark(pid);
  if (who && commandOf(pid).includes(directory))
    await end(pid, who, { signal: 'SIGINT', grace: 20_000 });
  else rmSync(file);
}

/**
 * Made beside and then renamed: a kill in the middle must not leave a folder that looks like a
 * database.
 */
function initialise({ native, directory, password, who }) {
  const fresh = `${directory}.new`;
  const secret = `${directory}.password`;
  for (const left of [fresh, directory]) rmSync(left, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (who) for (const each of [fresh, secret]) chownSync(each, who.uid, who.gid);
  // The built-in locale sorts and folds alike on every machine, and no locale need be installed.
  const { status, stderr, error } = spawnSync(
    join(native, 'bin', 'initdb'),
    [
      `--pgdata=${fresh}`,
      '--username=postgres',
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    { ...who, env: environment, cwd: '/', encoding: 'utf8' },
  );
  rmSync(secret);
  if (status !== 0)
    throw new Error(
      `PostgreSQL could not make its data folder ${fresh}: ${error?.message ?? stderr}`,
    );
  renameSync(fresh, directory);
}

/** Starts the server; while workers of a killed one still hold its memory, tries again. */
async function launch({ native, directory, port, password, home, who, signal }) {
  const args = [
    '-D',
    directory,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  for (let tries = 1; ; tries += 1) {
    const child = begin({
      name: 'postgres',
      command: join(native, 'bin', 'postgres'),
      args,
      home,
      env: environment,
      cwd: '/',
      signal: 'SIGINT',
      grace: 30_000,
      ...who,
    });
    try {
      await until(
        () => withClient({ port, password, database: 'postgres' }, () => true).catch(explain),
        { what: 'PostgreSQL', child, signal },
      );
      return child;
    } catch (error) {
      await child.stop();
      if (tries === 20 || !/shared memory block|lock file .* already exists/.test(child.output()))
        throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, 500);
      });
    }
  }

  function explain(error) {
    if (error.code !== '28P01') throw error;
    const mend = `Mend: put ${join(home, 'data', 'secrets.json')} back from a copy, or begin anew with npm start -- --fresh.`;
    throw Object.assign(
      new Error(
        `PostgreSQL does not know our password: the data in ${dirname(directory)} was made ` +
          `with other secrets. ${mend}`,
      ),
      { fatal: true },
    );
  }
}
