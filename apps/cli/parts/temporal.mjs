/**
 * A Temporal server of our own: one process, on a file that outlives it or in memory. The
 * demonstration clock needs time skipping, which no production server is to have on; so only this
 * file, of all that start a server, asks for it.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { answering } from './answers.mjs';
import { begin } from './child.mjs';
import { findTemporal } from './temporal-binary.mjs';
import { cache as projectCache } from './places.mjs';

/**
 * Starts a server and waits until it answers for the namespace. Without `file` it keeps all in
 * memory. Gives back `{ address, version, from, path, pid, child, stop }`; the version is the
 * server's own word, `path` its program.
 */
export async function startTemporal({
  home,
  port,
  file,
  namespace = 'panel-clerk',
  timeSkipping = false,
  cache = projectCache,
  log,
  env,
  signal,
}) {
  const { path, from, cli, server } = await findTemporal({ cache, env, log });
  log.note(`Temporal CLI ${cli} (Server ${server}) from ${from}: ${path}`);
  if (file) mkdirSync(dirname(file), { recursive: true });
  const child = begin({
    name: 'temporal',
    home,
    command: path,
    grace: 15_000,
    args: [
      'server',
      'start-dev',
      '--headless',
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--namespace',
      namespace,
      '--log-level',
      'warn',
      ...(file ? ['--db-filename', file] : []),
      ...(timeSkipping
        ? ['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true']
        : []),
    ],
  });
  const address = `127.0.0.1:${port}`;
  try {
    const version = await answering({ address, namespace, child, signal });
    return { address, version, from, path, pid: child.pid, child, stop: child.stop };
  } catch (error) {
    await child.stop();
    throw error;
  }
}
