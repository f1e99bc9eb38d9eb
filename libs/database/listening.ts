/**
 * Hears at once of new work that another process has written. A help and no more: whoever listens
 * also looks by itself.
 */
import { Client } from 'pg';

export class Listening {
  private client: Client | undefined;
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

  async stop(): Promise<void> {
    this.going = false;
    await this.client?.end().catch(() => undefined);
  }

  private listen(): void {
    if (!this.going) return;
    const client = new Client({
      connectionString: this.url,
      application_name: 'panel-clerk listening',
      keepAlive: true,
    });
    this.client = client;
    let again: NodeJS.Timeout | undefined;
    const lost = () => {
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
