/**
 * The relay and a mail server that does its worst: the others have theirs, nothing is lost, what
 * may come twice is counted.
 */
import { Posting } from '../../../apps/worker/posting';
import { postOf } from '../../../libs/mail/ways';
import { Smtp } from '../../../libs/mail/smtp';
import { Relay } from '../../../apps/worker/relay';
import type { CaseWorkflows } from '../../../libs/temporal/case-workflows';
import type { Post } from '../../../libs/mail/post';
import type { Log } from '../../../libs/logging/logging';
import { freshRecord, member, type Fresh } from '../../support/record';
import { drifted, slow, told } from '../../support/notices';
import { eventually } from '../../support/eventually';
import { MailServer, type Does } from '../../libs/mail/servers';
import { pause, realNow } from '../../support/real-time';

const link = 'https://panels.example/work';
let fresh: Fresh;
let logged: string[];
const running: { stop: () => Promise<unknown> }[] = [];
beforeEach(async () => {
  fresh = await freshRecord();
  logged = [];
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  await fresh.drop();
});

const log: Log = {
  info: () => undefined,
  warn: (says, fields) => {
    logged.push(`${says} ${JSON.stringify(fields)}`);
  },
  error: (says) => {
    logged.push(says);
  },
};
/** Temporal has no part in this: what it is asked, it does. */
const cases = {
  start: () => Promise.resolve(),
  act: () => Promise.resolve({ seq: 1 }),
} as unknown as CaseWorkflows;

function relay(post: Post): Relay {
  const one = new Relay(
    fresh.url,
    fresh.database,
    cases,
    [slow()],
    log,
    new Posting(fresh.database, [slow()], post, link, log),
  );
  one.onApplicationBootstrap();
  running.unshift({ stop: () => one.onModuleDestroy() });
  return one;
}

/**
 * A mail server that does to each person what is said of them, by how often it was tried; and who
 * they are.
 */
async function town(people: {
  readonly [name: string]: Does | readonly Does[];
}): Promise<MailServer> {
  const does = new Map<string, readonly Does[]>();
  for (const [name, one] of Object.entries(people)) {
    const id = await member(fresh.database, { roles: ['panelTeamManager'] });
    await fresh.database.query('update member set email = $2 where id = $1', [
      id,
      `${name}@example.org`,
    ]);
    does.set(`${name}@example.org`, [one].flat());
  }
  const server = await MailServer.start((to, before) => {
    const all = does.get(to)!;
    return all[Math.min(before, all.length - 1)]!;
  });
  running.push(server);
  return server;
}

const smtp = ({ url }: MailServer) =>
  new Smtp({ url, from: 'clerk@panels.example', tls: false, patience: 1_500 });
const to = (server: MailServer, name: string) =>
  server.received.filter((mail) => mail.to === `${name}@example.org`);
const row = async (name: string) =>
  (
    await fresh.database.query<
      {
        delivered_at: Date | null;
        failed_at: Date | null;
        failure_kind: string | null;
        failure_code: string | null;
        attempts: number;
        unanswered: number;
      }[]
    >(
      `select o.delivered_at, o.failed_at, o.failure_kind, o.failure_code, o.attempts, o.unanswered
       from outbox o
       join member m on m.id = o.member_id
       where m.email = $1`,
      [`${name}@example.org`],
    )
  )[0]!;
const settledNow = () => drifted(fresh.database, told.early, { settledAt: realNow() });

it('hands everybody their own, with no name of a child, and each once', async () => {
  const server = await town({ ann: 'takes it', ben: 'takes it' });
  relay(smtp(server));
  await settledNow();
  await eventually('both have theirs', () => Promise.resolve(server.received.length === 2));
  expect(to(server, 'ann')).toMatchObject([
    {
      subject: 'One case is due in 5 working days',
      text: expect.stringContaining(`Sign in to see it.\r\n\r\n${link}`) as string,
    },
  ]);
  expect(JSON.stringify(server.received)).not.toContain('Canary');
  await eventually(
    'it is written down',
    async () =>
      (await row('ann')).delivered_at !== null && (await row('ben')).delivered_at !== null,
  );
  await settledNow();
  await eventually('the next is handed over too', () =>
    Promise.resolve(server.received.length === 4),
  );
  expect(new Set(server.received.map(({ id }) => id)).size).toBe(4);
});

it('goes on with the others within its time limit while a server hangs on one', async () => {
  const server = await town({
    ann: 'hangs',
    ...Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`other${i}`, 'takes it'])),
  });
  const began = realNow();
  relay(smtp(server));
  await settledNow();
  await eventually('all the others have theirs', () =>
    Promise.resolve(server.received.length === 20),
  );
  expect(realNow() - began).toBeLessThan(60_000);
  await eventually(
    'the one who has not waits',
    async () => (await row('ann')).failure_kind === 'timedOut',
  );
  expect(await row('ann')).toMatchObject({ delivered_at: null, failed_at: null, unanswered: 0 });
});

it('keeps what is refused and does not send it again', async () => {
  const server = await town({ ann: 'refuses the address', ben: 'takes it' });
  relay(smtp(server));
  await settledNow();
  await eventually(
    'it is kept',
    async () => (await row('ann')).failed_at !== null && to(server, 'ben').length === 1,
  );
  await pause(2_500);
  expect(await row('ann')).toMatchObject({
    failure_kind: 'refused',
    failure_code: '550',
    attempts: 1,
    delivered_at: null,
  });
  expect(logged.join('\n')).toContain('a notice is refused; it is kept for an administrator');
  expect(
    logged.join('\n') + JSON.stringify(await fresh.database.query('select * from outbox')),
  ).not.toMatch(/example\.org|no such mailbox/);
});

it('tries again where a server is busy, and sends once', async () => {
  const server = await town({ ann: ['is busy', 'is busy', 'takes it'] });
  relay(smtp(server));
  await settledNow();
  await eventually('it is there', async () => (await row('ann')).delivered_at !== null);
  await pause(2_500);
  expect([to(server, 'ann').length, await row('ann')]).toEqual([
    1,
    expect.objectContaining({ attempts: 3, unanswered: 0, failure_kind: null }),
  ]);
});

it('says that it may have come twice where the server took it and its answer was lost: under one id, and counted', async () => {
  const server = await town({ ann: ['takes it and hangs up', 'takes it'] });
  relay(smtp(server));
  await settledNow();
  await eventually('it is there', async () => (await row('ann')).delivered_at !== null);
  expect(to(server, 'ann')).toHaveLength(2);
  expect(new Set(to(server, 'ann').map(({ id }) => id)).size).toBe(1);
  expect(await row('ann')).toMatchObject({ attempts: 2, unanswered: 1 });
});

it('sends nothing to who has left meanwhile, and keeps it', async () => {
  const server = await town({ ann: 'takes it' });
  await settledNow();
  await fresh.database.query('update member set disabled_at = now()');
  relay(smtp(server));
  await eventually('it is kept', async () => (await row('ann')).failure_kind === 'left');
  expect(server.received).toEqual([]);
});

it('sends nothing out of a demonstration: it is kept there, once, to be looked at', async () => {
  const server = await town({ ann: 'takes it' });
  await settledNow();
  const post = postOf({ way: 'kept' }, fresh.database);
  relay(post);
  const kept = () =>
    fresh.database.query<{ address: string; subject: string; told_at: Date }[]>(
      'select * from demonstration_post',
    );
  await eventually('it is kept', async () => (await kept()).length === 1);
  await fresh.database.query(
    "update outbox set delivered_at = null, next_attempt_at = now() where kind = 'notice'",
  );
  await eventually(
    'it is handed over again',
    async () => (await row('ann')).attempts === 2 && (await row('ann')).delivered_at !== null,
  );
  expect(await kept()).toMatchObject([
    {
      address: 'ann@example.org',
      subject: 'One case is due in 5 working days',
      told_at: new Date(told.early),
    },
  ]);
  expect(server.received).toEqual([]);
});
