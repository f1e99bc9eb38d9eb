/**
 * The watch as a whole, on a clock the test turns: what it says and what its /health shows,
 * whatever the record does.
 */
import type { AddressInfo } from 'node:net';
import type { Amiss } from '../../../apps/watch/alarms';
import { serveHealth } from '../../../apps/watch/health';
import { Watch } from '../../../apps/watch/watch';
import type { Saying } from '../../../apps/watch/words';
import { logTo } from '../../../libs/logging/logging';

const began = Date.parse('2026-09-18T08:30:00Z');
const clocks: Amiss = { kind: 'no-clock', count: 1, examples: ['JD-26-ABCDEF'] };

function watching() {
  const state = {
    now: began,
    found: [] as readonly Amiss[] | Error,
    said: [] as Saying[],
    logged: [] as string[],
  };
  const look = () =>
    state.found instanceof Error ? Promise.reject(state.found) : Promise.resolve(state.found);
  const speaking = {
    say: (one: Saying) => {
      state.said.push(one);
    },
    goOn: () => undefined,
    unsaid: 0,
  };
  const watch = new Watch(
    look,
    speaking,
    logTo(
      {
        write: (line: string) => {
          state.logged.push(line);
        },
      },
      'watch',
    ),
    () => state.now,
  );
  /** One look after some seconds; gives what was said at it. */
  const after = async (seconds: number, found: readonly Amiss[] | Error = state.found) => {
    Object.assign(state, { now: state.now + seconds * 1000, found });
    const before = state.said.length;
    await watch.once();
    return state.said
      .slice(before)
      .flatMap(({ news }) => news.map(({ kind, is }) => `${kind} ${is}`));
  };
  return { state, watch, after };
}

it('is blind until it has looked, well when nothing is amiss, and alarms while something is', async () => {
  const { watch, after } = watching();
  expect(watch.health()).toEqual({ status: 'blind', alarms: [], lookedAt: null, unsaid: 0 });
  await after(0, []);
  expect(watch.health()).toMatchObject({ status: 'ok', lookedAt: '2026-09-18T08:30:00.000Z' });
  expect(await after(15, [clocks])).toEqual(['no-clock begun']);
  expect(watch.health()).toEqual({
    status: 'alarm',
    alarms: [
      { kind: 'no-clock', count: 1, examples: ['JD-26-ABCDEF'], since: '2026-09-18T08:30:15.000Z' },
    ],
    lookedAt: '2026-09-18T08:30:15.000Z',
    unsaid: 0,
  });
  await after(15, []);
  expect(await after(15)).toEqual(['no-clock over']);
  expect(watch.health()).toMatchObject({ status: 'ok', alarms: [] });
});

it('is blind when it has not looked for a minute', async () => {
  const { state, watch, after } = watching();
  await after(0, []);
  state.now += 60_000;
  expect(watch.health().status).toBe('ok');
  state.now += 1;
  expect(watch.health().status).toBe('blind');
});

describe('with the record away', () => {
  const away = new Error('connect ECONNREFUSED canary');

  it('says so within a minute, but not of a restart; what was amiss before stays amiss, and both are over when it is back and well', async () => {
    const { state, watch, after } = watching();
    await after(0, [clocks]);
    expect(await after(15, away)).toEqual([]);
    expect(await after(15)).toEqual([]);
    expect(await after(15)).toEqual(['record-away begun']);
    expect(watch.health().alarms.map(({ kind }) => kind)).toEqual(['no-clock', 'record-away']);
    await after(15);
    expect(await after(15)).toEqual([]);
    expect(watch.health().status).toBe('blind');
    expect(await after(15, [])).toEqual([]);
    expect(await after(15)).toEqual(['no-clock over', 'record-away over']);
    expect(watch.health().status).toBe('ok');
    expect(state.logged.join()).not.toContain('canary');
  });

  it('says so also where it was away from the start', async () => {
    const { after } = watching();
    expect([await after(0, away), await after(15), await after(15), await after(15)]).toEqual([
      [],
      [],
      [],
      ['record-away begun'],
    ]);
  });
});

it('shows its health over HTTP: 503 whenever it is not well, and answers a ping whatever it has found', async () => {
  const { watch, after } = watching();
  const server = await serveHealth(watch, 0, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string, how?: RequestInit) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, how);
    return [answer.status, await answer.json()] as const;
  };
  expect((await ask('/health'))[0]).toBe(503);
  await after(0, []);
  expect(await ask('/health')).toEqual([
    200,
    { status: 'ok', alarms: [], lookedAt: '2026-09-18T08:30:00.000Z', unsaid: 0 },
  ]);
  await after(15, [clocks]);
  expect(await ask('/health')).toMatchObject([
    503,
    { status: 'alarm', alarms: [{ kind: 'no-clock', count: 1, examples: ['JD-26-ABCDEF'] }] },
  ]);
  expect(await ask('/ping')).toEqual([200, { pong: true }]);
  expect([(await ask('/other'))[0], (await ask('/health', { method: 'POST' }))[0]]).toEqual([
    404, 405,
  ]);
  await expect(serveHealth(watch, port, '127.0.0.1')).rejects.toThrow(
    `WATCH_PORT: port ${port} cannot be had (EADDRINUSE). Free it, or set WATCH_PORT to another`,
  );
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});
