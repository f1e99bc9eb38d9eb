/**
 * Sessions of people in a browser, kept in the record. Real time throughout: moving a
 * demonstration's clock signs nobody out. Idle for 30 minutes or 10 hours old, a session is over.
 */
import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import type { RequestHandler } from 'express';
import { poolOf, type Database } from '../../../../libs/database/connect';
import type { Config } from '../config';

const idle = 30 * 60_000;
const atMost = 10 * 3_600_000;

declare module 'express-session' {
  interface SessionData {
    memberId: string;
    /** Epoch milliseconds, real time. */
    startedAt: number;
    idToken: string;
    /** What the way to the identity provider and back must hold together. */
    signingIn: {
      readonly state: string;
      readonly nonce: string;
      readonly verifier: string;
      readonly to: string;
    };
  }
}

export interface Sessions {
  readonly handler: RequestHandler;
  readonly close: () => void;
}

export function sessions(source: Database, config: Config): Sessions {
  const store = new (connectPgSimple(session))({
    pool: poolOf(source) as never,
    tableName: 'session',
    pruneSessionInterval: 15 * 60,
  });
  const handler = session({
    store,
    name: config.https ? '__Host-panel-clerk' : 'panel-clerk',
    secret: config.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: config.https, path: '/', maxAge: idle },
  });
  return {
    handler,
    close: () => {
      void store.close();
    },
  };
}

export const isOver = ({ startedAt }: { readonly startedAt?: number }): boolean =>
  startedAt === undefined || Date.now() - startedAt > atMost;
