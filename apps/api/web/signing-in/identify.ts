/**
 * Finds out who asks, before anything else does: a bearer token, or a session. A token that is no
 * good is never passed over in favour of a session. Whether they may, the guard says.
 */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Config } from '../config';
import type { Asked } from './me';
import type { Members } from '../../../../libs/database/people/members';
import { isOver, type Sessions } from './sessions';

/** Demonstration tokens are known to everybody, and are let in nowhere else. */
const forDemonstration = /^demo-/;

export function identify(members: Members, sessions: Sessions, config: Config): RequestHandler {
  const bySession = async (request: Asked): Promise<void> => {
    const { memberId, startedAt } = request.session;
    if (memberId === undefined) return;
    const member = isOver({ ...(startedAt === undefined ? {} : { startedAt }) })
      ? undefined
      : await members.byId(memberId);
    if (member && !member.disabled) request.member = member;
    else
      await new Promise<void>((done) => {
        request.session.destroy(() => done());
      });
  };
  const byToken = async (request: Asked, token: string): Promise<void> => {
    if (!config.demonstration && forDemonstration.test(token)) return;
    const member = await members.byToken(token);
    if (member && !member.disabled) request.member = member;
  };

  return (request: Request, response: Response, next: NextFunction) => {
    const asked = request as Asked;
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      asked.byToken = true;
      const token = /^Bearer ([\x21-\x7e]{8,4096})$/i.exec(authorization)?.[1];
      (token === undefined ? Promise.resolve() : byToken(asked, token)).then(() => next(), next);
      return;
    }
    sessions.handler(request, response, (error?: unknown) => {
      if (error) {
        next(error);
        return;
      }
      bySession(asked).then(() => next(), next);
    });
  };
}
