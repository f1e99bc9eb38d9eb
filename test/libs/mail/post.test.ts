/**
 * The two ways by which notices leave, each against a server of the test's own: what it is handed,
 * and what is made of each answer.
 */
import { createServer, type AddressInfo } from 'node:net';
import type { Mail } from '../../../libs/mail/post';
import { Notify } from '../../../libs/mail/notify';
import { Smtp } from '../../../libs/mail/smtp';
import { MailServer, NotifyServer, type Does } from './servers';
import { realNow } from '../../support/real-time';

const mail: Mail = {
  key: 'case/7/member',
  name: 'Priya Shah',
  address: 'priya@example.org',
  subject: 'One case is late',
  text: 'Sign in to see it.\n',
  at: 0,
  again: false,
};

async function bySmtp(
  does: Does,
  given: Partial<Mail> = {},
  how: { tls?: boolean; url?: string; patience?: number } = {},
) {
  const server = await MailServer.start(() => does);
  const smtp = new Smtp({
    url: how.url ?? server.url,
    from: 'Panel Clerk <clerk@panels.example>',
    tls: how.tls ?? false,
    patience: how.patience ?? 1_000,
  });
  try {
    return { outcome: await smtp.hand({ ...mail, ...given }), received: server.received };
  } finally {
    await server.stop();
  }
}

describe('a mail server', () => {
  it('is handed a mail under an id made from its key, which tells nothing of it and stays the same', async () => {
    const [one, again, other] = [
      await bySmtp('takes it'),
      await bySmtp('takes it', { again: true }),
      await bySmtp('takes it', { key: 'case/8/member' }),
    ];
    expect(one.outcome).toEqual({ is: 'handed over', once: false });
    expect(one.received).toMatchObject([
      {
        to: 'priya@example.org',
        subject: 'One case is late',
        text: expect.stringContaining('Sign in to see it.') as string,
        id: expect.stringMatching(/^<[\da-f]{40}@panels\.example>$/) as string,
      },
    ]);
    expect(again.received[0]!.id).toBe(one.received[0]!.id);
    expect(other.received[0]!.id).not.toBe(one.received[0]!.id);
  });

  it.each<[Does, object]>([
    ['refuses the address', { is: 'refused', why: { kind: 'refused', code: '550' } }],
    ['refuses the message', { is: 'refused', why: { kind: 'refused', code: '554' } }],
    ['is busy', { is: 'not now', why: { kind: 'notYet', code: '451' }, answered: true }],
    ['hangs', { is: 'not now', why: { kind: 'timedOut' }, answered: true }],
    ['hangs up at once', { is: 'not now', why: { kind: 'cutOff' }, answered: true }],
    ['takes it and hangs up', { is: 'not now', why: { kind: 'cutOff' }, answered: false }],
  ])('that %s is understood', async (does, outcome) => {
    const began = realNow();
    expect((await bySmtp(does)).outcome).toEqual(outcome);
    expect(realNow() - began).toBeLessThan(30_000);
  });

  it('that never greets, or is not there, holds nothing up', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => {
      silent.listen(0, '127.0.0.1', resolve);
    });
    const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    expect((await bySmtp('takes it', {}, { url, patience: 500 })).outcome).toEqual({
      is: 'not now',
      why: { kind: 'timedOut' },
      answered: true,
    });
    await new Promise((resolve) => {
      silent.close(resolve);
    });
    expect((await bySmtp('takes it', {}, { url })).outcome).toEqual({
      is: 'not now',
      why: { kind: 'unreachable' },
      answered: true,
    });
  });

  it('that does not speak TLS is told nothing in production, and everything waits', async () => {
    const { outcome, received } = await bySmtp('takes it', {}, { tls: true });
    expect([outcome, received]).toEqual([
      expect.objectContaining({ is: 'not now', answered: true }),
      [],
    ]);
  });

  it('cannot be made to write a header or a second recipient by a name or an address', async () => {
    const { received } = await bySmtp('takes it', {
      name: 'Priya\r\nBcc: other@example.org',
      subject: 'Late\r\nBcc: other@example.org',
    });
    expect(received).toHaveLength(1);
    expect(received[0]!.text).not.toMatch(/^Bcc/m);
  });
});

describe('GOV.UK Notify', () => {
  const id = '8b9f2c1e-5a3d-4e6f-9b0a-1c2d3e4f5a6b';
  const notify = (at: string) =>
    new Notify({ at, key: `panels-${id}-${id}`, template: id, patience: 1_000 });
  const by = async (status: number, given: Partial<Mail> = {}) => {
    const server = await NotifyServer.start(() => status);
    try {
      return { outcome: await notify(server.url).hand({ ...mail, ...given }), server };
    } finally {
      await server.stop();
    }
  };

  it('is handed the words and the key as its reference', async () => {
    const { outcome, server } = await by(201);
    expect(outcome).toEqual({ is: 'handed over', once: true });
    expect(server.taken).toEqual([
      {
        email_address: mail.address,
        template_id: id,
        reference: mail.key,
        personalisation: { subject: mail.subject, body: mail.text },
      },
    ]);
  });

  it.each([
    [400, { is: 'refused', why: { kind: 'refused', code: '400' } }],
    [403, { is: 'not now', why: { kind: 'notYet', code: '403' }, answered: true }],
    [429, { is: 'not now', why: { kind: 'notYet', code: '429' }, answered: true }],
    [500, { is: 'not now', why: { kind: 'notYet', code: '500' }, answered: false }],
    [0, { is: 'not now', why: { kind: 'cutOff' }, answered: false }],
  ])('that answers %i is understood', async (status, outcome) => {
    expect((await by(status)).outcome).toEqual(outcome);
  });

  it('is asked whether it has what may have reached it, and is not handed it twice', async () => {
    const server = await NotifyServer.start((before) => (before === 0 ? 0 : 201));
    const post = notify(server.url);
    expect(await post.hand(mail)).toMatchObject({ answered: false });
    expect(await post.hand({ ...mail, again: true })).toEqual({ is: 'handed over', once: true });
    expect([server.taken.length, server.asked]).toEqual([1, 1]);
    expect(await post.hand({ ...mail, key: 'never there', again: true })).toEqual({
      is: 'handed over',
      once: true,
    });
    expect([server.taken.length, server.asked]).toEqual([2, 2]);
    await server.stop();
  });

  it('that does not answer holds nothing up', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => {
      silent.listen(0, '127.0.0.1', resolve);
    });
    expect(
      await notify(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`).hand(mail),
    ).toEqual({ is: 'not now', why: { kind: 'timedOut' }, answered: false });
    silent.unref();
  });
});
