/**
 * Nobody else's page may act in a member's name: an unsafe request by session needs evidence that
 * it came from one of our own pages, and the token that only they hold. One with a bearer token
 * needs neither, since no browser adds it.
 */
import { csrfSync } from 'csrf-sync';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Config } from '../config';
import { NotSameOrigin } from '../problems/problems';
import type { Asked } from './me';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

const { csrfSynchronisedProtection, generateToken } = csrfSync({
  getTokenFromRequest: (request: Request) =>
    (request.headers['x-csrf-token'] as string | undefined) ??
    (request.body as { _csrf?: string } | undefined)?._csrf,
});

/** Whether a page of ours sent this, as far as the browser says. */
export const fromOurs = (request: Request, config: Config): boolean => {
  const site = request.headers['sec-fetch-site'];
  return site === undefined
    ? request.headers.origin === new URL(config.PUBLIC_URL).origin
    : site === 'same-origin';
};

export function sameOrigin(config: Config): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const { byToken, member } = request as Asked;
    if (byToken || member === undefined) {
      next();
      return;
    }
    if (safe.has(request.method)) {
      // For forms: a hidden field named `_csrf`.
      response.locals.csrf = generateToken(request);
      next();
      return;
    }
    if (!fromOurs(request, config)) {
      next(new NotSameOrigin());
      return;
    }
    csrfSynchronisedProtection(request, response, (error?: unknown) => {
      if (error) {
        next(error);
        return;
      }
      const { body } = request as { body?: { _csrf?: unknown } };
      if (body && typeof body === 'object') delete body._csrf;
      response.locals.csrf = generateToken(request);
      next();
    });
  };
}
