/**
 * Hears at once of new work that another process has written. A help and no more: whoever listens
 * also looks by itself.
 */
import { keepAlive, patience } from './patience';
import { CodedClient } from './pooling';

export class Listening {
  private client: CodedClient | undefined;
  private going = true;

  /**
   * `heard` is called at each notice on one of the channels, and after every gap in which one may
   * have been missed.
   */
  constructor(
    private readonly url: string,
    private readonly channels: readonly string[],
    private readonly heard: () => void,
  ) {
    this.listen();
  }

  stop(): Promise<void> {
    this.going = false;
    this.client?.cutOff();
    return Promise.resolve();
  }

  private listen(): void {
    if (!this.going) return;
    const client = new CodedClient({
      connectionString: this.url,
      application_name: 'panel-clerk listening',
      keepAlive: true,
      keepAliveInitialDelayMillis: keepAlive,
      connectionTimeoutMillis: patience.worker.connection,
      answerWithin: patience.worker.connection,
    });
    this.client = client;
    let again: NodeJS.Timeout | undefined;
    // Nothing heard may mean that nobody is there: it is asked now and then.
    const asking = setInterval(() => {
      client.query('select 1').catch(() => undefined);
    }, keepAlive).unref();
    const lost = () => {
      clearInterval(asking);
      again ??= setTimeout(() => {
        void client.end().catch(() => undefined);
        this.listen();
      }, 1_000).unref();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', this.heard);
    client
      .connect()
      .then(async () => {
        for (const channel of this.channels) await client.query(`listen ${channel}`);
        this.heard();
      })
      .catch(lost);
  }
}
