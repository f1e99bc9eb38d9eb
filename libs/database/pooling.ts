/**
 * The pool of connections as pg has it, with two things more. A connection on which nobody answers
 * is thrown away, so that the next is a new one. And whatever pg says without a code, because no
 * server and no system said it, gets one: nobody may have to read its sentence.
 */
import { Client, Pool, type ClientConfig, type PoolClient, type PoolConfig } from 'pg';
import { noConnection } from './away';

export interface Pooling extends PoolConfig {
  /** Real milliseconds after which a question without an answer ends its connection. */
  readonly answerWithin?: number | undefined;
}

type Back = (error: Error | null | undefined, ...rest: unknown[]) => void;
type Ask = (...given: unknown[]) => unknown;

const coded = (error: Error): Error =>
  'code' in error ? error : Object.assign(error, { code: noConnection });

export class CodedClient extends Client {
  private lost = false;
  private readonly answerWithin: number | undefined;

  constructor(config: ClientConfig & Pick<Pooling, 'answerWithin'>) {
    super(config);
    this.answerWithin = config.answerWithin;
    // After this no question is answered any more.
    this.once('error', () => {
      this.lost = true;
    });
    this.query = this.asking(this.query.bind(this) as Ask) as typeof this.query;
  }

  /** pg's `query`, which answers by a promise or, given one, by a callback. */
  private asking(ask: Ask): Ask {
    return (...given) => {
      const timer = this.untilAnswered();
      const at = given.findIndex((one) => typeof one === 'function');
      if (at < 0)
        return (ask(...given) as Promise<unknown>)
          .catch((error: Error) => {
            throw this.said(error);
          })
          .finally(() => {
            clearTimeout(timer);
          });
      const back = given[at] as Back;
      const answered: Back = (error, ...rest) => {
        clearTimeout(timer);
        back(error && this.said(error), ...rest);
      };
      return ask(...given.with(at, answered));
    };
  }

  /** Ends it without waiting for PostgreSQL, which may be silent. */
  cutOff(error?: Error): void {
    this.connection.stream.destroy(error);
  }

  private untilAnswered(): NodeJS.Timeout | undefined {
    if (this.answerWithin === undefined) return undefined;
    return setTimeout(() => {
      this.cutOff(Object.assign(new Error('PostgreSQL does not answer'), { code: 'ETIMEDOUT' }));
    }, this.answerWithin);
  }

  private said(error: Error): Error {
    return this.lost ? coded(error) : error;
  }
}

type Connected = (error: Error | undefined, client?: PoolClient, done?: unknown) => void;

/** What TypeORM makes its connections with. */
export class CodedPool extends Pool {
  constructor(config: Pooling) {
    super({ ...config, Client: CodedClient as unknown as new () => Client });
    this.connect = this.connecting(this.connect.bind(this) as Ask) as typeof this.connect;
  }

  private connecting(connect: Ask): Ask {
    return (back) =>
      back === undefined
        ? (connect() as Promise<unknown>).catch((error: Error) => {
            throw coded(error);
          })
        : connect((error: Error | undefined, ...rest: []) => {
            (back as Connected)(error && coded(error), ...rest);
          });
  }
}
