/**
 * The API in a test's own process, on a real PostgreSQL and a database of its own. In place of
 * Temporal stand clerks in this process that settle into the same record by the same transaction;
 * test/system has the real server.
 */
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { keepPeople } from '../../../apps/cli/people';
import { Clerks } from '../../../apps/api/web/clerks';
import { readConfig, type Config } from '../../../apps/api/web/config';
import { createApp, type Making } from '../../../apps/api/create-app';
import { ActRefused, Away } from '../../../apps/api/web/problems/problems';
import type { Clock } from '../../../libs/database/clock/clock';
import { connect, type Database } from '../../../libs/database/connect';
import { settle } from '../../../libs/database/record/settling';
import type { Act } from '../../../libs/domain/entry';
import { addDays, atHour, londonDay, weekday } from '../../../libs/domain/london';
import type { Procedure } from '../../../libs/domain/procedure';
import { Clerk, Refused, type Answer, type Runtime } from '../../../libs/durable/clerk';
import type { Run } from '../../../libs/durable/temporal';
import { inRole, type Person } from '../../walkthrough/walk';
import { beginHere, begins, shiftTo } from '../../support/begins';
import { mustBeAsTold } from '../../support/contract';
import { freshDatabase } from '../../support/databases';
import { pause, realNow } from '../../support/real-time';

class ClerksHere extends Clerks {
  away = false;
  /** Takes the act, and loses the answer on its way back. */
  loseAnswers = false;
  private readonly clerks = new Map<string, { clerk: Clerk; wake: () => void }>();

  /** `ahead`: milliseconds by which the demonstration's time is ahead of real time. */
  constructor(
    private readonly source: Database,
    private readonly procedures: readonly Procedure[],
    private ahead: number,
  ) {
    super();
  }

  private now(): number {
    return realNow() + this.ahead;
  }

  /** Let this much time pass for every case and every reader: each rung on the way is told. */
  async pass(milliseconds: number, clock: Clock): Promise<void> {
    this.ahead += milliseconds;
    await shiftTo(this.source, this.ahead);
    await clock.refresh();
    const owed = async () =>
      (
        await this.source.query(
          'select 1 from clock where stopped_at is null and next_rung_at <= $1 limit 1',
          [new Date(this.now())],
        )
      ).length > 0;
    do {
      for (const { wake } of this.clerks.values()) wake();
      await pause(20);
    } while (await owed());
  }

  /**
   * Let time pass until 10am of the next Tuesday, when people are at work and nothing has to wait
   * for them.
   */
  async passToTuesday(clock: Clock): Promise<void> {
    const today = londonDay(clock.now());
    const ahead = [1, 2, 3, 4, 5, 6, 7].find((days) => weekday(addDays(today, days)) === 2)!;
    await this.pass(atHour(addDays(today, ahead), '10:00') - clock.now(), clock);
  }

  /** Open every case that has its receipt and is not open, as the relay would. */
  async open(): Promise<void> {
    const rows = await this.source.query<{ procedure: string; run: Run }[]>(
      'select procedure, run from inbox where started_at is null order by created_at',
    );
    for (const { procedure, run } of rows) {
      await this.source.query('update inbox set started_at = $2 where case_id = $1', [
        run.opening.caseId,
        new Date(realNow()),
      ]);
      await this.begin(
        this.procedures.find(({ name }) => name === procedure)!,
        run,
      );
    }
  }

  async act(caseId: string, act: Act): Promise<Answer> {
    if (this.away) throw new Away();
    const found = this.clerks.get(caseId);
    if (!found) throw new ActRefused({ type: 'ended', why: 'This case has ended' });
    const answer = found.clerk.submit(act).catch((error: unknown) => {
      throw error instanceof Refused ? new ActRefused(error.refusal) : error;
    });
    found.wake();
    const said = await answer;
    if (this.loseAnswers) throw new Away();
    return said;
  }

  answers(): Promise<boolean> {
    return Promise.resolve(!this.away);
  }
  close(): Promise<void> {
    return Promise.resolve();
  }

  private async begin(procedure: Procedure, { opening, generation }: Run): Promise<void> {
    const found = { clerk: undefined as unknown as Clerk, wake: () => undefined as void };
    let opened = () => undefined as void;
    const isOpen = new Promise<void>((resolve) => {
      opened = resolve;
    });
    const runtime: Runtime = {
      now: () => this.now(),
      rest: (_until, arrived) => {
        opened();
        return arrived()
          ? Promise.resolve()
          : new Promise((resolve) => {
              found.wake = resolve;
            });
      },
      settle: (entries) =>
        settle(
          this.source,
          this.procedures,
          { caseId: opening.caseId, generation, entries },
          realNow(),
        ),
      follows: () => true,
    };
    found.clerk = new Clerk(procedure, opening, runtime);
    this.clerks.set(opening.caseId, found);
    void found.clerk.run().finally(() => {
      this.clerks.delete(opening.caseId);
      opened();
    });
    await isOpen;
  }
}

export interface House {
  readonly app: NestExpressApplication;
  readonly server: Server;
  readonly source: Database;
  readonly clerks: ClerksHere;
  readonly config: Config;
  /** Ask as a person, by their token; as nobody without one. */
  readonly as: (person?: Pick<Person, 'token'>) => {
    get: (path: string) => request.Test;
    post: (path: string, body?: string | object) => request.Test;
    delete: (path: string) => request.Test;
  };
  readonly close: () => Promise<void>;
}

const environment = (databaseUrl: string): { [name: string]: string } => ({
  PANEL_CLERK_MODE: 'demonstration',
  DATABASE_URL: databaseUrl,
  TEMPORAL_ADDRESS: '127.0.0.1:9',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  OIDC_ISSUER: 'http://127.0.0.1:9',
  OIDC_CLIENT_ID: 'panel-clerk',
  OIDC_CLIENT_SECRET: randomBytes(24).toString('hex'),
  SESSION_SECRET: randomBytes(32).toString('hex'),
  RECEIPT_KEY: JSON.stringify({
    ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
    kid: 'test',
  }),
});

/**
 * A migrated database of its own on the tests' server, with the demonstration people, their clock at
 * the instant at which tests live.
 */
export async function database(
  procedures: readonly Procedure[],
): Promise<{ readonly url: string; readonly source: Database; readonly ahead: number }> {
  const url = await freshDatabase('api');
  const source = await connect(url, { pool: 4 });
  const ahead = await beginHere(source);
  await keepPeople(source);
  for (const { name: procedure } of procedures.filter(({ sits }) => sits))
    for (const ahead of [7, 14, 21]) {
      const day = addDays(londonDay(begins()), ahead);
      await source.query(
        'insert into sitting (id, procedure, day, starts_at, place, chair_id) values ($1, $2, $3, $4, $5, $6)',
        [
          randomUUID(),
          procedure,
          day,
          new Date(atHour(day, '14:00')),
          'Committee room 2',
          inRole('chair').id,
        ],
      );
    }
  return { url, source, ahead };
}

export interface More extends Partial<Making> {
  readonly environment?: { [name: string]: string };
  /** The way by which the API reaches the database; the test itself reaches it directly. */
  readonly through?: (url: string) => Promise<string>;
}

export async function house(procedures: readonly Procedure[], more: More = {}): Promise<House> {
  const { url, source, ahead } = await database(procedures);
  const { through = (direct) => Promise.resolve(direct) } = more;
  const config = readConfig({ ...environment(await through(url)), ...more.environment });
  const clerks = new ClerksHere(source, procedures, ahead);
  const app = await createApp(config, {
    procedures,
    clerks,
    logLevel: process.env.LOG_LEVEL ?? 'silent',
    ...more,
  });
  await app.init();
  const server = app.getHttpServer() as Server;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const as: House['as'] = (person) => {
    const named = (test: request.Test) => {
      // Whatever a test asks about, each answer is also held to openapi.json.
      test.set('accept', 'application/json').expect(mustBeAsTold);
      return person ? test.set('authorization', `Bearer ${person.token}`) : test;
    };
    return {
      get: (path) => named(request(server).get(path)),
      delete: (path) => named(request(server).delete(path)),
      post: (path, body) =>
        body === undefined
          ? named(request(server).post(path))
          : named(request(server).post(path)).set('content-type', 'application/json').send(body),
    };
  };
  return {
    app,
    server,
    source,
    clerks,
    config,
    as,
    close: async () => {
      await app.close();
      await source.destroy();
    },
  };
}

export { inRole, type Person };

/** Take an act, with a key of its own. */
export const take = (
  at: House,
  person: Person,
  caseId: string,
  act: string,
  fields: object = {},
  key: string = randomUUID(),
): request.Test =>
  at.as(person).post(`/api/v1/cases/${caseId}/acts`, { act, fields }).set('idempotency-key', key);
