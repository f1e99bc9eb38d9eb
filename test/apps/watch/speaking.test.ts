/**
 * How alarms leave: by webhook and by mail, each against a server of the test's own; what hangs
 * holds up nothing.
 */
import { createServer as http, type Server as Web } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { logTo } from '../../../libs/logging/logging';
import { mail, Speaking, waysOf, webhook, type Way } from '../../../apps/watch/speaking';
import { saying, type Saying } from '../../../apps/watch/words';
import { MailServer } from '../../libs/mail/servers';
import { pause, realNow } from '../../support/real-time';

const at = Date.parse('2026-09-18T08:30:00Z');
const alarm: Saying = saying(
  [{ kind: 'no-clock', count: 1, examples: ['JD-26-ABCDEF'], is: 'begun', since: at }],
  at,
);
const logged: string[] = [];
const log = logTo(
  {
    write: (line: string) => {
      logged.push(line);
    },
  },
  'watch',
);
const soon = async (so: () => boolean) => {
  for (let n = 0; n < 200 && !so(); n += 1) await pause(10);
  expect(so()).toBe(true);
};
const listening = async <S extends Server | Web>(server: S): Promise<string> => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const silent = () =>
  createServer((socket) => {
    socket.on('error', () => undefined);
  });
const byMail = (url: string) => ({
  url,
  from: 'Panel Clerk <clerk@panels.example>',
  to: ['duty@panels.example', 'second@panels.example'],
});

beforeEach(() => {
  logged.length = 0;
});

describe('a webhook', () => {
  const posted = async (status: number) => {
    const bodies: { method: string | undefined; type: string | undefined; body: string }[] = [];
    const server = http((request, response) => {
      let body = '';
      request
        .on('data', (chunk: Buffer) => {
          body += chunk.toString();
        })
        .on('end', () => {
          bodies.push({ method: request.method, type: request.headers['content-type'], body });
          response.writeHead(status, { location: '/other' });
          response.end('answer');
        });
    });
    const outcome = await webhook(`http://${await listening(server)}/alarms`)
      .say(alarm)
      .then(
        () => 'taken',
        (error: { why?: object }) => error.why,
      );
    server.close();
    return { outcome, bodies };
  };

  it('is posted the alarm as JSON: what people read, and what programs do', async () => {
    const { outcome, bodies } = await posted(204);
    expect([outcome, bodies.length, bodies[0]!.method, bodies[0]!.type]).toEqual([
      'taken',
      1,
      'POST',
      'application/json',
    ]);
    expect(JSON.parse(bodies[0]!.body)).toEqual({
      text: `${alarm.subject}\n${alarm.text}`,
      at: '2026-09-18T08:30:00.000Z',
      alarms: [
        {
          kind: 'no-clock',
          count: 1,
          examples: ['JD-26-ABCDEF'],
          is: 'begun',
          since: '2026-09-18T08:30:00.000Z',
        },
      ],
    });
  });

  it('that does not take it, or leads elsewhere, has not heard', async () => {
    expect((await posted(500)).outcome).toEqual({ kind: 'notYet', code: '500' });
    const { outcome, bodies } = await posted(302);
    expect([outcome !== 'taken', bodies.length]).toEqual([true, 1]);
  });

  it('that never answers is given up in time', async () => {
    const server = silent();
    const began = realNow();
    await expect(
      webhook(`http://${await listening(server)}/`, 300).say(alarm),
    ).rejects.toMatchObject({ why: { kind: 'timedOut' } });
    expect(realNow() - began).toBeLessThan(30_000);
    server.close();
  });
});

describe('a mail server', () => {
  it('is handed one mail for each who hears', async () => {
    const server = await MailServer.start(() => 'takes it');
    for (const way of mail(byMail(server.url), false)) await way.say(alarm);
    expect(server.received.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
      'duty@panels.example Panel Clerk needs somebody',
      'second@panels.example Panel Clerk needs somebody',
    ]);
    expect(server.received[0]!.text.replace(/=\r\n/g, '')).toContain(
      '1 open case has no clock running (JD-26-ABCDEF)',
    );
    expect(server.received[0]!.id).not.toBe(server.received[1]!.id);
    await server.stop();
  });

  it('that never greets is given up in time', async () => {
    const server = silent();
    const began = realNow();
    await expect(
      mail(byMail(`smtp://${await listening(server)}`), false, 300)[0]!.say(alarm),
    ).rejects.toMatchObject({ why: { kind: 'timedOut' } });
    expect(realNow() - began).toBeLessThan(30_000);
    server.close();
  });

  it('in production is told nothing without TLS', async () => {
    const server = await MailServer.start(() => 'takes it');
    await expect(mail(byMail(server.url), true, 500)[0]!.say(alarm)).rejects.toThrow();
    expect(server.received).toEqual([]);
    await server.stop();
  });
});

it('speaks by each way that its settings name, and by none where they name none', () => {
  const settings = { demonstration: true, databaseUrl: '', port: 0 };
  expect(waysOf(settings)).toEqual([]);
  expect(
    waysOf({
      ...settings,
      mail: byMail('smtp://mail.example'),
      webhook: 'https://alarms.example',
    }).map(({ name }) => name),
  ).toEqual(['mail', 'mail', 'webhook']);
});

describe('what is to be said', () => {
  const way = (name: string, does: (n: number) => Promise<void>) => {
    const said: string[] = [];
    let n = 0;
    return {
      name,
      said,
      say: async ({ text }: Saying) => {
        n += 1;
        await does(n);
        said.push(text);
      },
    } satisfies Way & { said: string[] };
  };
  const named = (text: string): Saying => ({ ...alarm, text });

  it('is said by every way, and one that hangs holds up neither another nor whoever speaks', async () => {
    const hangs = way('hangs', () => new Promise(() => undefined));
    const goes = way('goes', () => Promise.resolve());
    const speaking = new Speaking([hangs, goes], log);
    for (const text of ['one', 'two']) speaking.say(named(text));
    await soon(() => goes.said.length === 2);
    expect([goes.said, hangs.said, speaking.unsaid]).toEqual([['one', 'two'], [], 2]);
  });

  it('is kept where it was not taken, and said in its order, each once, as soon as it is', async () => {
    const ill = way('ill', (n) =>
      n <= 2
        ? Promise.reject(
            Object.assign(new Error('duty@panels.example SECRET'), { code: 'ECONNRESET' }),
          )
        : Promise.resolve(),
    );
    const speaking = new Speaking([ill], log);
    speaking.say(named('begun'));
    await soon(() => logged.length === 1);
    speaking.say(named('over'));
    await soon(() => logged.length === 2);
    expect([ill.said, speaking.unsaid]).toEqual([[], 2]);
    speaking.goOn();
    await soon(() => speaking.unsaid === 0);
    speaking.goOn();
    await speaking.stop();
    expect(ill.said).toEqual(['begun', 'over']);
    expect(logged.join()).toContain('"kind":"cutOff"');
    expect(logged.join()).not.toMatch(/SECRET|panels\.example/);
  });

  it('does not pile up for ever: of more than a hundred the oldest are let go', async () => {
    let open = () => undefined as void;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const slow = way('slow', () => gate);
    const speaking = new Speaking([slow], log);
    for (let n = 0; n < 150; n += 1) speaking.say(named(`${n}`));
    expect(speaking.unsaid).toBe(100);
    open();
    await soon(() => speaking.unsaid === 0);
    // The first was on its way already.
    expect([slow.said[0], slow.said[1], slow.said.at(-1), slow.said.length]).toEqual([
      '0',
      '50',
      '149',
      101,
    ]);
  });
});
