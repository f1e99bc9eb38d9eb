/**
 * The whole of Panel Clerk on this machine, part by part, in the order in which each needs the ones
 * before it. `npm start`, the walkthrough and the tests of the whole system all bring it up through
 * here. Needs no package until `prepare` has run, which may install them.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programs } from './apps.mjs';
import { answering, okAt, polled, versionAt } from './answers.mjs';
import { begin, run, stopOrphans } from './child.mjs';
import { lock } from './lock.mjs';
import { wipe } from './places.mjs';
import { choosePorts } from './ports.mjs';
import { startPostgres, stopLeftover } from './postgres.mjs';
import { silent } from './progress.mjs';
import { secretsOf } from './secrets.mjs';
import { readSettings } from './settings.mjs';
import { supervise } from './supervise.mjs';
import { startTemporal } from './temporal.mjs';

const taskQueue = 'panel-clerk';
/** First to last to be stopped: nobody is left talking to a part that is gone. */
const stopping = ['watch', 'api', 'worker', 'identity', 'temporal', 'postgres'];

/**
 * Starts everything and resolves when the pages answer. `home` and `ports` ({ api, identity, watch,
 * postgres, temporal }; 0 is any free one) go before the environment's; `freshDatabase` wipes the
 * home's data first; `prepare` runs before any part does; `signal` gives up. Gives back `{ urls,
 * env, pids, stop(), kill(part), restart(part) }`.
 */
export async function startSystem({
  home,
  ports = {},
  env = process.env,
  freshDatabase = false,
  prepare,
  log = silent,
  signal,
} = {}) {
  const given = readSettings({
    ...env,
    ...(home && { PANEL_CLERK_HOME: home }),
    ...Object.fromEntries(
      Object.entries({
        PORT: ports.api,
        IDENTITY_PORT: ports.identity,
        WATCH_PORT: ports.watch,
        POSTGRES_PORT: ports.postgres,
        TEMPORAL_PORT: ports.temporal,
      })
        .filter(([, port]) => port !== undefined)
        .map(([name, port]) => [name, String(port)]),
    ),
  });
  const at = given.PANEL_CLERK_HOME;
  mkdirSync(at, { recursive: true });
  const release = await lock(join(at, 'lock'), {
    message: (pid) =>
      `Panel Clerk is running here already, as process ${pid}. Mend: stop that one, or set ` +
      'PANEL_CLERK_HOME to another folder and every port to 0.',
  });
  const parts = new Map();
  const stop = async () => {
    for (const name of stopping) await parts.get(name)?.stop();
    rmSync(join(at, 'system.json'), { force: true });
    release();
  };
  try {
    const orphans = await stopOrphans(at, stopping);
    if (orphans.length > 0)
      log.warn(`Stopped what an earlier start had left running: ${orphans.join(', ')}`);
    await stopLeftover(join(at, 'data', 'postgres'));
    const chosen = await chosenPorts(given);
    await prepare?.();
    signal?.throwIfAborted();
    if (freshDatabase) wipe(join(at, 'data'));
    const system = await bringUp({ given, at, env, chosen, parts, log, signal });
    return Object.assign(system, { stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

async function chosenPorts(given) {
  const [api, identity, watch, postgres, temporal] = await choosePorts([
    { port: given.PORT, what: 'the pages and the API', variable: 'PORT' },
    {
      port: given.IDENTITY_PORT,
      what: 'the sign-in of the demonstration',
      variable: 'IDENTITY_PORT',
    },
    { port: given.WATCH_PORT, what: 'the health of the watch', variable: 'WATCH_PORT' },
    // A part that is elsewhere needs no port of ours.
    {
      port: given.DATABASE_URL ? 0 : given.POSTGRES_PORT,
      what: 'PostgreSQL',
      variable: 'POSTGRES_PORT',
    },
    {
      port: given.TEMPORAL_ADDRESS ? 0 : given.TEMPORAL_PORT,
      what: 'Temporal',
      variable: 'TEMPORAL_PORT',
    },
  ]);
  return { api, identity, watch, postgres, temporal };
}

async function bringUp({ given, at, env, chosen, parts, log, signal }) {
  const secrets = secretsOf(join(at, 'data', 'secrets.json'), env);
  const pages = given.PUBLIC_URL ?? `http://127.0.0.1:${chosen.api}`;
  const issuer = given.OIDC_ISSUER ?? `http://127.0.0.1:${chosen.identity}`;
  const urls = {
    pages,
    identity: issuer,
    database: given.DATABASE_URL,
    temporal: given.TEMPORAL_ADDRESS,
  };
  const pids = () => Object.fromEntries([...parts].map(([name, part]) => [name, part.pid]));
  const tell = () =>
    writeFileSync(
      join(at, 'system.json'),
      `${JSON.stringify({ pid: process.pid, urls, pids: pids() }, null, 2)}\n`,
      { mode: 0o600 },
    );

  const part = async (name, launch) => {
    signal?.throwIfAborted();
    const supervised = supervise(name, launch, { log, changed: tell });
    parts.set(name, supervised);
    const giveUp = () => {
      void supervised.stop();
    };
    signal?.addEventListener('abort', giveUp, { once: true });
    try {
      return await supervised.start();
    } finally {
      signal?.removeEventListener('abort', giveUp);
    }
  };

  let done = log.step('PostgreSQL');
  if (given.DATABASE_URL) {
    done(`PostgreSQL ${await versionAt(given.DATABASE_URL)} of DATABASE_URL`);
  } else {
    const { url, version } = await part('postgres', (abort) =>
      startPostgres({
        directory: join(at, 'data', 'postgres'),
        port: chosen.postgres,
        password: secrets.POSTGRES_PASSWORD,
        home: at,
        signal: abort,
      }),
    );
    urls.database = url;
    done(`PostgreSQL ${version} at 127.0.0.1:${chosen.postgres}`);
  }

  done = log.step('Temporal');
  if (given.TEMPORAL_ADDRESS) {
    const version = await answering({
      address: given.TEMPORAL_ADDRESS,
      namespace: given.TEMPORAL_NAMESPACE,
      seconds: 15,
      make: true,
      signal,
    });
    done(`Temporal Server ${version} of TEMPORAL_ADDRESS`);
  } else {
    const { address, version } = await part('temporal', (abort) =>
      startTemporal({
        home: at,
        port: chosen.temporal,
        file: join(at, 'data', 'temporal.db'),
        namespace: given.TEMPORAL_NAMESPACE,
        timeSkipping: true,
        log,
        env,
        signal: abort,
      }),
    );
    urls.temporal = address;
    done(`Temporal Server ${version} at ${address}`);
  }

  const contract = {
    ...env,
    PANEL_CLERK_MODE: given.PANEL_CLERK_MODE,
    PANEL_CLERK_HOME: at,
    DATABASE_URL: urls.database,
    TEMPORAL_ADDRESS: urls.temporal,
    TEMPORAL_NAMESPACE: given.TEMPORAL_NAMESPACE,
    PORT: String(chosen.api),
    PUBLIC_URL: pages,
    IDENTITY_PORT: String(chosen.identity),
    WATCH_PORT: String(chosen.watch),
    OIDC_ISSUER: issuer,
    ...secrets,
  };
  const node = (name, file, ready) => (abort) => {
    const since = Date.now();
    const child = begin({
      name,
      command: process.execPath,
      args: [file],
      home: at,
      env: contract,
      // Under `npm run dev` an edit waits for nobody: a page that asks again and again would hold it.
      grace: contract.NODE_ENV === 'development' ? 1_000 : 20_000,
    });
    return ready(child, since, abort).then(
      () => ({ child, stop: child.stop }),
      async (error) => {
        await child.stop();
        throw error;
      },
    );
  };
  const once = async (name, what) => {
    done = log.step(what);
    await run({
      what,
      name,
      command: process.execPath,
      args: ['dist/apps/cli/main.js', name],
      home: at,
      env: contract,
      signal,
    });
    done();
  };

  await once('migrate', 'Migrations');
  await once('demonstrate', 'Demonstration people and cases');

  done = log.step('Sign-in');
  await part(
    'identity',
    node('identity', 'apps/identity/main.mjs', (child, since, abort) =>
      okAt(`http://127.0.0.1:${chosen.identity}/.well-known/openid-configuration`, {
        what: 'The identity provider',
        child,
        signal: abort,
      }),
    ),
  );
  done(`Sign-in of the demonstration at ${issuer}`);

  done = log.step('Worker');
  await part(
    'worker',
    node('worker', programs.worker, (child, since, abort) =>
      polled({
        address: urls.temporal,
        namespace: given.TEMPORAL_NAMESPACE,
        taskQueue,
        since,
        child,
        signal: abort,
      }),
    ),
  );
  done();

  done = log.step('API and pages');
  await part(
    'api',
    node('api', programs.api, (child, since, abort) =>
      okAt(`http://127.0.0.1:${chosen.api}/health`, { what: 'The API', child, signal: abort }),
    ),
  );
  done(`API and pages at ${pages}`);

  done = log.step('Watch');
  await part(
    'watch',
    node('watch', programs.watch, (child, since, abort) =>
      okAt(`http://127.0.0.1:${chosen.watch}/ping`, { what: 'The watch', child, signal: abort }),
    ),
  );
  done(`Watch, with its alarms at http://127.0.0.1:${chosen.watch}/health`);

  const named = (name) =>
    parts.get(name) ??
    (() => {
      throw new Error(
        `No part “${name}” was started here; there are ${[...parts.keys()].join(', ')}`,
      );
    })();
  return {
    urls,
    env: contract,
    get pids() {
      return pids();
    },
    kill: (name, how) => named(name).kill(how),
    restart: (name) => named(name).restart(),
  };
}
