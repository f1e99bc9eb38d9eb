/**
 * What a page says once at the top of the next one: 'Assessment submitted'. Kept in the session, so
 * that no address can make a page say it.
 */
import type { Request } from 'express';
import type { Asked } from '../signing-in/me';
import { NotSignedIn } from '../problems/problems';

declare module 'express-session' {
  interface SessionData {
    said: string;
  }
}

type Session = Request['session'];

/**
 * The session of a person in a browser. Throws NotSignedIn for a program with a token: it has none.
 */
export function sessionOf(request: Request): Session {
  const { session } = request as Partial<Pick<Request, 'session'>>;
  if (!session || (request as Asked).byToken)
    throw new NotSignedIn(
      'This page is for people in a browser: a program sends referrals to /api/v1/referrals',
    );
  return session;
}

/** Saved before anybody is sent on, so that the next page finds it. */
export async function keep(request: Request, change: (session: Session) => void): Promise<void> {
  const session = sessionOf(request);
  change(session);
  await new Promise<void>((resolve, reject) => {
    session.save((error?: Error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

export const sayNext = (request: Request, text: string): Promise<void> =>
  (request as Asked).byToken
    ? Promise.resolve()
    : keep(request, (session) => {
        session.said = text;
      });

/** Says it, and forgets it. */
export function saidOnce(request: Partial<Pick<Request, 'session'>>): string | undefined {
  const said = request.session?.said;
  if (said !== undefined) delete request.session!.said;
  return said;
}
