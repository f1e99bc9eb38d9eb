/**
 * Hands one mail over and writes down what came of it. Whatever happens to it, it takes its place
 * no longer than its lease.
 */
import type { Database } from '../../libs/database/connect';
import { handedOver, notNow, refused, type Owed } from '../../libs/database/notices/posting';
import type { Procedure } from '../../libs/domain/procedure';
import { kindOf, type Log } from '../../libs/logging/logging';
import type { Outcome, Post } from '../../libs/mail/post';
import { mailOf } from './deliveries/notices';

/**
 * Below the lease of half a minute, so that no other relay takes up what is still being handed
 * over. Real milliseconds.
 */
const longest = 25_000;

export class Posting {
  /** `link` is to a reader's work: the address people use, and /work. */
  constructor(
    private readonly database: Database,
    private readonly procedures: readonly Procedure[],
    private readonly post: Post,
    private readonly link: string,
    private readonly log: Log,
  ) {}

  async hand(owed: Owed): Promise<void> {
    const outcome = owed.to.left
      ? ({ is: 'refused', why: { kind: 'left' } } as const)
      : await this.tried(owed);
    if (outcome.is === 'handed over')
      await handedOver(this.database, owed.ids, outcome.once, Date.now());
    else if (outcome.is === 'refused')
      await refused(this.database, owed.ids, outcome.why, Date.now());
    else await notNow(this.database, owed.ids, outcome.why, outcome.answered, Date.now());
    if (outcome.is !== 'handed over')
      this.log.warn(
        outcome.is === 'refused'
          ? 'a notice is refused; it is kept for an administrator'
          : 'a notice is not handed over yet; trying again',
        { delivery: owed.key, ...outcome.why },
      );
  }

  private async tried(owed: Owed): Promise<Outcome> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Outcome>((resolve) => {
      timer = setTimeout(() => {
        resolve({ is: 'not now', why: { kind: 'timedOut' }, answered: false });
      }, longest);
    });
    try {
      return await Promise.race([this.post.hand(mailOf(this.procedures, this.link, owed)), late]);
    } catch (error) {
      return { is: 'not now', why: { kind: 'failed', code: kindOf(error) }, answered: false };
    } finally {
      clearTimeout(timer);
    }
  }
}
