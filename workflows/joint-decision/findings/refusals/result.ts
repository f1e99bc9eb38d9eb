/** Why the result is not sent, or not acknowledged. */
import type { Case } from '../../../../libs/domain/case';
import type { Reason } from './reason';

export const sentAlready = (c: Case): Reason =>
  c.acts.some(({ act }) => act === 'resultSent') ? 'The result has been sent' : undefined;

export const notSent = (c: Case): Reason =>
  c.acts.some(({ act }) => act === 'resultSent') ? undefined : 'The result has not been sent yet';
