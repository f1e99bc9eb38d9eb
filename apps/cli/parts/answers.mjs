/**
 * How each part shows that it is ready for those that come after it. A process that is alive is not
 * an answer: PostgreSQL and Temporal are asked something, the pages are fetched, and of a worker
 * its server is asked. Packages are loaded when they are needed, since a first start installs them.
 */
import { until } from './until.mjs';

// As gRPC and Temporal's API number them.
const notFound = 5;
const workflowTasks = 1;

/**
 * Waits until a server answers and has the namespace; gives back its version. A namespace that is
 * missing is made when `make` is set.
 */
export function answering({ address, namespace, child, signal, seconds = 60, make = false }) {
  return asking(address, ({ workflowService }, ask) =>
    until(
      async () => {
        await ask(() => workflowService.describeNamespace({ namespace })).catch((error) => {
          if (error.code !== notFound || !make) throw error;
          return ask(() =>
            workflowService.registerNamespace({
              namespace,
              workflowExecutionRetentionPeriod: { seconds: 7 * 86_400 },
            }),
          );
        });
        return (await ask(() => workflowService.getClusterInfo({}))).serverVersion;
      },
      { what: `Temporal at ${address}`, seconds, child, signal },
    ),
  );
}

/**
 * Waits until somebody has asked the task queue for workflow work since an instant: so a worker is
 * not merely alive.
 */
export function polled({ address, namespace, taskQueue, since, child, signal }) {
  return asking(address, ({ workflowService }, ask) =>
    until(
      async () => {
        const { pollers } = await ask(() =>
          workflowService.describeTaskQueue({
            namespace,
            taskQueue: { name: taskQueue },
            taskQueueType: workflowTasks,
          }),
        );
        return pollers.some(
          ({ lastAccessTime }) =>
            Number(lastAccessTime.seconds) * 1000 + lastAccessTime.nanos / 1e6 >= since,
        );
      },
      { what: `The worker (a poller of task queue “${taskQueue}”)`, child, signal },
    ),
  );
}

/**
 * Opens a connection for as long as `use` needs it; no call on it may take longer than five
 * seconds.
 */
async function asking(address, use) {
  const { Connection } = await import('@temporalio/client');
  const connection = Connection.lazy({ address, connectTimeout: '5s' });
  try {
    return await use(connection, (work) => connection.withDeadline(Date.now() + 5_000, work));
  } finally {
    await connection.close();
  }
}

/** Waits until an address answers with a good status. */
export function okAt(url, waiting) {
  return until(async () => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch((error) => {
      throw error.cause ?? error;
    });
    if (answer.ok) return true;
    throw new Error(`${url} answers ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  }, waiting);
}

/** The version of a PostgreSQL that is not ours. */
export async function versionAt(url) {
  const {
    default: { Client },
  } = await import('pg');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return (await client.query('show server_version')).rows[0].server_version;
  } catch (error) {
    const { host } = new URL(url);
    const mend =
      'Mend: start it, correct the address, or leave DATABASE_URL unset for the embedded ' +
      'PostgreSQL.';
    throw new Error(
      `The database of DATABASE_URL, at ${host}, cannot be used: ` +
        `${error.message || error.code}. ${mend}`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
