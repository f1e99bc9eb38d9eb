/** The five instants of this contact: none is ever taken for another. Epoch milliseconds. */
import { every, type Case, type Taken } from '../../../libs/domain/case';

export const releasedAt = (c: Case): number => c.facts.releasedAt as number;
export const notifiedAt = (c: Case): number => c.received;

/** When it was tried, as the worker says; else when they wrote it down. */
const triedAt = ({ fields, at }: Taken): number => (fields.triedAt as number | undefined) ?? at;

const first = (instants: readonly number[]): number | undefined =>
  instants.length === 0 ? undefined : Math.min(...instants);
const spoke = ({ fields }: Taken): boolean => fields.attemptResult === 'spoke';

export const attempts = (c: Case): readonly Taken[] => every(c, 'recordAttempt');
export const firstAttemptAt = (c: Case): number | undefined => first(attempts(c).map(triedAt));
export const reachedAt = (c: Case): number | undefined =>
  first(attempts(c).filter(spoke).map(triedAt));

/** Made to somebody, or sent to them. */
export const offeredAt = (c: Case): number | undefined =>
  first([...every(c, 'recordOffer').map(triedAt), ...every(c, 'sendLetter').map(({ at }) => at)]);
