/**
 * Looks every quarter of a minute, by real time, and goes on whatever happens: that it cannot look
 * is an alarm too.
 */
import { kindOf, type Log } from '../../libs/logging/logging';
import { follow, type Alarm, type Amiss } from './alarms';
import type { Speaking } from './speaking';
import { saying } from './words';

/** Real milliseconds from one look to the next. */
const often = 15_000;
/** So long may the record be away: it is started anew now and then. */
const blink = 30_000;
/** After so long without a look nobody may think that all is well. */
const blind = 60_000;

export interface Health {
  readonly status: 'ok' | 'alarm' | 'blind';
  readonly alarms: readonly {
    readonly kind: Alarm['kind'];
    readonly since: string;
    readonly count: number;
    readonly examples: readonly string[];
  }[];
  readonly lookedAt: string | null;
  /** Sayings that nobody has taken yet. */
  readonly unsaid: number;
}

export class Watch {
  private alarms: readonly Alarm[] = [];
  private lookedAt: number | undefined;
  private readonly since: number;
  private going = false;
  private wake: () => void = () => undefined;
  private life: Promise<void> = Promise.resolve();

  /**
   * `look` gives what is amiss, and throws where the record cannot be asked. `now` is real, epoch
   * milliseconds.
   */
  constructor(
    private readonly look: (now: number) => Promise<readonly Amiss[]>,
    private readonly speaking: Pick<Speaking, 'say' | 'goOn' | 'unsaid'>,
    private readonly log: Log,
    private readonly now: () => number = Date.now,
  ) {
    this.since = now();
  }

  start(): void {
    this.going = true;
    this.life = this.live();
  }

  async stop(): Promise<void> {
    this.going = false;
    this.wake();
    await this.life;
  }

  health(): Health {
    const sees = this.lookedAt !== undefined && this.now() - this.lookedAt <= blind;
    return {
      status: !sees ? 'blind' : this.alarms.length > 0 ? 'alarm' : 'ok',
      alarms: this.alarms.map(({ kind, since, count, examples }) => ({
        kind,
        since: new Date(since).toISOString(),
        count,
        examples,
      })),
      lookedAt: this.lookedAt === undefined ? null : new Date(this.lookedAt).toISOString(),
      unsaid: this.speaking.unsaid,
    };
  }

  /** One look, and what is to be said of it. */
  async once(): Promise<void> {
    const { alarms, news } = follow(this.alarms, await this.amiss(), this.now());
    this.alarms = alarms;
    for (const { is, kind, count } of news)
      this.log[is === 'over' ? 'info' : 'error'](`alarm: ${is}`, { kind, count });
    if (news.length > 0) this.speaking.say(saying(news, this.now()));
    else this.speaking.goOn();
  }

  /** Of what cannot be seen, whatever was amiss still is. */
  private async amiss(): Promise<readonly Amiss[]> {
    const at = this.now();
    try {
      const found = await this.look(at);
      this.lookedAt = at;
      return found;
    } catch (error) {
      this.log.warn('the record cannot be asked', { kind: kindOf(error) });
      const away = this.now() - (this.lookedAt ?? this.since) > blink;
      return [
        ...this.alarms
          .filter(({ kind }) => kind !== 'record-away')
          .map(({ kind, count, examples }) => ({ kind, count, examples })),
        ...(away ? [{ kind: 'record-away', count: 1, examples: [] } as const] : []),
      ];
    }
  }

  private async live(): Promise<void> {
    while (this.going) {
      const next = this.now() + often;
      await this.once().catch((error: unknown) => {
        this.log.error('a look failed', { kind: kindOf(error) });
      });
      if (this.going)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.max(1_000, next - this.now()));
          this.wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
    }
  }
}
