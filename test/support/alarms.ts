/** Hears the alarms of a watch as a webhook would, and keeps them. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { News } from '../../apps/watch/alarms';
import { realNow } from './real-time';

export interface Heard extends Omit<News, 'since'> {
  readonly since: string;
  readonly text: string;
  readonly at: number;
}

export class Alarms {
  readonly heard: Heard[] = [];
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<Alarms> {
    const server = createServer((request, response) => {
      let body = '';
      request
        .on('data', (chunk: Buffer) => {
          body += chunk.toString();
        })
        .on('end', () => {
          const { text, alarms: told } = JSON.parse(body) as {
            text: string;
            alarms: Omit<Heard, 'text' | 'at'>[];
          };
          alarms.heard.push(...told.map((one) => ({ ...one, text, at: realNow() })));
          response.end();
        });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const alarms: Alarms = new Alarms(
      server,
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    );
    return alarms;
  }

  of(kind: Heard['kind'], is: Heard['is']): Heard | undefined {
    return this.heard.find((one) => one.kind === kind && one.is === is);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => {
      this.server.close(resolve);
    });
  }
}
