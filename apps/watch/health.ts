/**
 * What the watch shows over plain HTTP, for machines inside the service: 503 while anything alarms,
 * or while it cannot see.
 */
import { createServer, type Server } from 'node:http';
import type { Watch } from './watch';

/**
 * Throws, naming the setting, where the port cannot be had. `host` is this machine's own where
 * nobody else should ask.
 */
export async function serveHealth(
  watch: Pick<Watch, 'health'>,
  port: number,
  host: string,
): Promise<Server> {
  const server = createServer(({ method, url }, response) => {
    const reply = (status: number, body: object) => {
      response.writeHead(status, {
        'content-type': 'application/json',
        'cache-control': 'no-store',
      });
      response.end(method === 'HEAD' ? undefined : `${JSON.stringify(body)}\n`);
    };
    if (method !== 'GET' && method !== 'HEAD')
      return reply(405, { says: 'Only GET is answered here' });
    // Whoever restarts processes asks this one: an alarm is no reason to restart the watch.
    if (url === '/ping') return reply(200, { pong: true });
    if (url !== '/health') return reply(404, { says: 'There are /health and /ping here' });
    const health = watch.health();
    return reply(health.status === 'ok' ? 200 : 503, health);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      reject(
        new Error(
          `WATCH_PORT: port ${port} cannot be had (${code}). Free it, or set WATCH_PORT to another`,
        ),
      );
    });
    server.listen(port, host, resolve);
  });
  return server;
}
