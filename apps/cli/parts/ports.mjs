/** Ports on 127.0.0.1: whether one is free, and which to take when any will do. */
import { createServer } from 'node:net';

const given = new Set();

/** Undefined when the port is free, else the reason why it cannot be had. */
function taken(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) =>
      resolve(error.code === 'EACCES' ? 'may not be used without more rights' : 'is taken'),
    );
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => resolve(undefined)),
    );
  });
}

/** A free port that has not been given to anybody in this process before. */
export async function freePort() {
  for (;;) {
    const port = await new Promise((resolve, reject) => {
      const server = createServer().once('error', reject);
      server.listen({ port: 0, host: '127.0.0.1' }, () => {
        const { port: chosen } = server.address();
        server.close(() => resolve(chosen));
      });
    });
    if (given.has(port)) continue;
    given.add(port);
    return port;
  }
}

/**
 * Settles every port at once: 0 becomes a free one, and all that are taken are told in one error.
 * `wants` is a list of `{ port, what, variable }`; gives back the ports in that order.
 */
export async function choosePorts(wants) {
  const faults = [];
  const ports = [];
  for (const { port, what, variable } of wants) {
    const reason = port === 0 ? undefined : await taken(port);
    if (reason)
      faults.push(
        `Port ${port}, for ${what}, ${reason}. Free it, or set ${variable} to another port (0 ` +
          'has a free one chosen).',
      );
    ports.push(port === 0 ? await freePort() : port);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return ports;
}
