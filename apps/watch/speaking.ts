/**
 * Says what the watch has to say, by every way it was given. Each way has its own line, said in
 * order and tried again at every look until it was taken; one that hangs holds up neither the looks
 * nor another way. What waits is lost with the process: one that starts anew says anew whatever is
 * still so.
 */
import { createHash } from 'node:crypto';
import type { DeliveryFailure } from '../../libs/domain/delivery-failure';
import { kindOf, type Log } from '../../libs/logging/logging';
import { failureOf } from '../../libs/mail/failing';
import { Smtp } from '../../libs/mail/smtp';
import type { Settings } from './settings';
import type { Saying } from './words';

export interface Way {
  readonly name: string;
  /** Resolves once it was taken. Throws where it was not, and may be tried again. */
  say(saying: Saying): Promise<void>;
}

/** Real milliseconds for one saying by one way. */
const patience = 10_000;
/** Sayings that may wait for one way; of more, the oldest are let go. */
const most = 100;

export class Speaking {
  private readonly lines: {
    readonly way: Way;
    readonly waiting: Saying[];
    going: Promise<void> | undefined;
  }[];

  constructor(
    ways: readonly Way[],
    private readonly log: Log,
  ) {
    this.lines = ways.map((way) => ({ way, waiting: [], going: undefined }));
  }

  /** How many sayings nobody has taken yet. */
  get unsaid(): number {
    return this.lines.reduce((sum, { waiting }) => sum + waiting.length, 0);
  }

  say(saying: Saying): void {
    for (const { waiting } of this.lines)
      waiting.splice(0, Math.max(0, waiting.push(saying) - most));
    this.goOn();
  }

  /** Try what waits once more. */
  goOn(): void {
    for (const line of this.lines)
      line.going ??= this.empty(line).finally(() => {
        line.going = undefined;
      });
  }

  /** Wait for what is being said, at the end. */
  async stop(): Promise<void> {
    await Promise.all(this.lines.flatMap(({ going }) => (going ? [going] : [])));
  }

  private async empty({
    way,
    waiting,
  }: {
    readonly way: Way;
    readonly waiting: Saying[];
  }): Promise<void> {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      try {
        await way.say(next);
      } catch (error) {
        this.log.error('an alarm could not be told; trying again', {
          address: way.name,
          ...(error instanceof NotTaken ? error.why : failureOf(kindOf(error))),
        });
        return;
      }
      // It may have been let go meanwhile.
      if (waiting[0] === next) waiting.shift();
    }
  }
}

class NotTaken extends Error {
  constructor(readonly why: DeliveryFailure) {
    super(why.kind);
  }
}

export function mail(
  { url, from, to }: NonNullable<Settings['mail']>,
  tls: boolean,
  wait = patience,
): readonly Way[] {
  const smtp = new Smtp({ url, from, tls, patience: wait });
  return to.map((address) => ({
    name: 'mail',
    say: async ({ subject, text, at }) => {
      const outcome = await smtp.hand({
        key: createHash('sha256').update(`${at} ${address} ${text}`).digest('hex'),
        name: '',
        address,
        subject,
        text: `${text}\n`,
        at,
        again: false,
      });
      if (outcome.is !== 'handed over') throw new NotTaken(outcome.why);
    },
  }));
}

/** `text` is what Slack, Teams and their like show; the rest is for programs. */
export const webhook = (url: string, wait = patience): Way => ({
  name: 'webhook',
  say: async ({ subject, text, news, at }) => {
    const body = JSON.stringify({
      text: `${subject}\n${text}`,
      at: new Date(at).toISOString(),
      alarms: news.map((one) => ({ ...one, since: new Date(one.since).toISOString() })),
    });
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(wait),
    }).catch((error: Error) => {
      const code = error.name === 'TimeoutError' ? 'ETIMEDOUT' : kindOf(error.cause ?? error);
      throw new NotTaken(failureOf(code));
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new NotTaken({ kind: 'notYet', code: String(answer.status) });
  },
});

export const waysOf = ({ mail: byMail, webhook: to, demonstration }: Settings): readonly Way[] => [
  ...(byMail ? mail(byMail, !demonstration) : []),
  ...(to === undefined ? [] : [webhook(to)]),
];
