/**
 * The worker's heartbeat, in the real PostgreSQL: with Temporal there, with one that never answers,
 * and with the record gone.
 */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Connection } from '@temporalio/client';
import { Beating } from '../../../apps/worker/beating';
import { logTo } from '../../../libs/logging/logging';
import { freshRecord, type Fresh } from '../../support/record';
import { eventually } from '../../support/eventually';
import { needed } from '../../support/servers';
import { realNow } from '../../support/real-time';

let fresh: Fresh;
let silent: Server;
const sockets = new Set<Socket>();
const logged: string[] = [];
const log = logTo({
  write: (line: string) => {
    logged.push(line);
  },
});
const row = async () =>
  (
    await fresh.database.query<{ part: string; beat_at: Date; temporal_at: Date | null }[]>(
      'select * from heartbeat',
    )
  )[0];

beforeAll(async () => {
  fresh = await freshRecord();
  silent = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => {
    silent.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  silent.close();
  await fresh.drop();
});
beforeEach(() => fresh.database.query('truncate heartbeat'));

it('is written at once and says that Temporal answers, by real time', async () => {
  const connection = await Connection.connect({ address: needed('TEST_TEMPORAL_ADDRESS') });
  const beating = new Beating(fresh.database, connection, log);
  const began = realNow();
  beating.onApplicationBootstrap();
  const { part, beat_at: beat, temporal_at: answered } = await eventually('it beats', row);
  await beating.onModuleDestroy();
  await connection.close();
  expect([part, answered]).toEqual(['worker', beat]);
  expect(Math.abs(beat.getTime() - began)).toBeLessThan(3_000);
});

it('is written all the same where Temporal never answers, and says nothing of it', async () => {
  const connection = Connection.lazy({
    address: `127.0.0.1:${(silent.address() as AddressInfo).port}`,
  });
  const beating = new Beating(fresh.database, connection, log);
  beating.onApplicationBootstrap();
  expect((await eventually('it beats', row)).temporal_at).toBeNull();
  await beating.onModuleDestroy();
  await connection.close();
});

it('goes on where the record cannot be written, and ends when it is asked to', async () => {
  const connection = await Connection.connect({ address: needed('TEST_TEMPORAL_ADDRESS') });
  const beating = new Beating(
    {
      query: () => Promise.reject(Object.assign(new Error('canary'), { code: 'ECONNREFUSED' })),
    } as never,
    connection,
    log,
  );
  logged.length = 0;
  beating.onApplicationBootstrap();
  await eventually('it says so', () => Promise.resolve(logged.length > 0));
  await beating.onModuleDestroy();
  await connection.close();
  expect(logged.join()).toContain('"kind":"ECONNREFUSED"');
  expect(logged.join()).not.toContain('canary');
});
