/**
 * Referrals that are being written. They stand in the writer's session, on the server: nothing of a
 * child is in an address or a cookie. Each has an id of its own, so that a page left open in
 * another tab cannot put one child's answers into another's referral.
 */
import { randomBytes } from 'node:crypto';
import type { Request } from 'express';
import type { Answers } from '../../../libs/domain/form';
import { NotThere } from '../../../libs/intake/not-taken';
import { keep, sessionOf } from '../web/layout/say-next';

export interface Draft {
  readonly id: string;
  readonly procedure: string;
  /** As the API takes them. */
  readonly answers: Answers;
  /** Sections that were gone through. */
  readonly done: readonly string[];
  /** The referral's reference once it was sent; the answers are gone by then. */
  readonly sent?: string;
}

declare module 'express-session' {
  interface SessionData {
    drafts: readonly Draft[];
  }
}

/** Most at a time: the oldest makes room. */
const most = 5;

export const drafts = (request: Request): readonly Draft[] => sessionOf(request).drafts ?? [];

/** Throws NotThere for one that was sent, thrown away, or never there. */
export function draft(request: Request, id: string): Draft {
  const found = drafts(request).find((one) => one.id === id);
  if (!found) throw new NotThere();
  return found;
}

export async function begin(request: Request, procedure: string): Promise<Draft> {
  const begun: Draft = { id: randomBytes(6).toString('hex'), procedure, answers: {}, done: [] };
  await keep(request, (session) => {
    session.drafts = [...drafts(request), begun].slice(-most);
  });
  return begun;
}

export const change = (request: Request, changed: Draft): Promise<void> =>
  keep(request, (session) => {
    session.drafts = drafts(request).map((one) => (one.id === changed.id ? changed : one));
  });

/** Keeps the reference alone, so that sending it again leads to the receipt. */
export const sent = (
  request: Request,
  { id, procedure }: Draft,
  reference: string,
): Promise<void> => change(request, { id, procedure, answers: {}, done: [], sent: reference });

export const discard = (request: Request, id: string): Promise<void> =>
  keep(request, (session) => {
    session.drafts = drafts(request).filter((one) => one.id !== id);
  });
