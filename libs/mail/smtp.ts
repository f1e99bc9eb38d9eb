/**
 * Notices by a mail server. SMTP knows no key, so email is at-least-once: where the server took the
 * whole message and its answer was lost, nobody can know, and it is sent again. The Message-ID is
 * made from the key and stays the same, by which many mailboxes show it once. A connection for each
 * mail: one that hangs keeps none of the others waiting.
 */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { getSystemErrorMap } from 'node:util';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection, { type SMTPEnvelope } from 'nodemailer/lib/smtp-connection';
import { failureOf } from './failing';
import type { Mail, Outcome, Post } from './post';

export interface Server {
  /** smtp://user:password@host:587, or smtps:// where TLS comes first. */
  readonly url: string;
  /** 'Panel Clerk <panel-clerk@example.gov.uk>' */
  readonly from: string;
  /** Nothing is said to a server that does not speak TLS. */
  readonly tls: boolean;
  /** Real milliseconds for one mail, whatever the server does meanwhile. */
  readonly patience: number;
}

type Failed = Error & {
  readonly code?: string;
  readonly errno?: number;
  readonly responseCode?: number;
  readonly command?: string;
};

export class Smtp implements Post {
  constructor(private readonly server: Server) {}

  async hand(mail: Mail): Promise<Outcome> {
    const node = new MailComposer({
      from: this.server.from,
      to: { name: mail.name, address: mail.address },
      subject: mail.subject,
      text: mail.text,
      messageId: messageId(mail.key, this.server.from),
      headers: { 'Auto-Submitted': 'auto-generated' },
    }).compile();
    const { from, to } = node.getEnvelope();
    const whole = Readable.from([await node.build()], { objectMode: false });
    let left = false;
    // Read only once the server has asked for the message, and to its end only when all of it has
    // gone out.
    whole.once('end', () => {
      left = true;
    });
    try {
      await this.send({ from, to }, whole);
      return { is: 'handed over', once: false };
    } catch (error) {
      return outcomeOf(error as Failed, left);
    }
  }

  private send(envelope: SMTPEnvelope, message: Readable): Promise<void> {
    const { url, tls, patience } = this.server;
    const { hostname, port, protocol, username, password } = new URL(url);
    const connection = new SMTPConnection({
      host: hostname.replace(/^\[|\]$/g, ''),
      ...(port === '' ? {} : { port: Number(port) }),
      secure: protocol === 'smtps:',
      requireTLS: tls && protocol !== 'smtps:',
      ignoreTLS: !tls,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      dnsTimeout: patience,
      socketCloseTimeout: 500,
      tls: { minVersion: 'TLSv1.2' },
    });
    return new Promise<void>((resolve, reject) => {
      // One that answers a letter a second would never fall silent for long enough.
      const timer = setTimeout(() => {
        over(Object.assign(new Error('No answer in time'), { code: 'ETIMEDOUT' }));
      }, patience);
      const over = (error?: Error | null) => {
        clearTimeout(timer);
        if (error) {
          connection.close();
          reject(error);
        } else {
          connection.quit();
          resolve();
        }
      };
      const send = () => {
        connection.send(envelope, message, (error) => {
          over(error);
        });
      };
      connection.on('error', over);
      connection.connect((error) => {
        if (error) over(error);
        else if (username === '') send();
        else
          connection.login(
            { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
            (denied) => {
              if (denied) over(denied);
              else send();
            },
          );
      });
    });
  }
}

/**
 * Only what is said of this one's address or message is a refusal for good. A server that does not
 * let us in, or takes nothing from our own address, is for the service to mend, and everything
 * waits until it is.
 */
function outcomeOf({ code, errno, responseCode, command }: Failed, left: boolean): Outcome {
  const ofThisMail = command === 'RCPT TO' || command === 'DATA';
  if (responseCode !== undefined && responseCode >= 500 && ofThisMail)
    return { is: 'refused', why: { kind: 'refused', code: String(responseCode) } };
  return {
    is: 'not now',
    why:
      responseCode === undefined
        ? failureOf(systemCode(errno) ?? code)
        : { kind: 'notYet', code: String(responseCode) },
    answered: !left || (responseCode !== undefined && ofThisMail),
  };
}

/** What the system said: nodemailer's own code is one for all that befalls a socket. */
const systemCode = (errno: number | undefined): string | undefined =>
  errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[0];

/** The key's own letters would tell which notices are of one case. */
function messageId(key: string, from: string): string {
  const id = createHash('sha256').update(key).digest('hex').slice(0, 40);
  return `<${id}@${/@([^>\s]+)/.exec(from)?.[1] ?? 'panel-clerk.invalid'}>`;
}
