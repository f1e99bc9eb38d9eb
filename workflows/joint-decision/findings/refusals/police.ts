/** Why what the police say of an offence, of bail or of a limit is refused. */
import type { Case } from '../../../../libs/domain/case';
import type { Act } from '../../../../libs/domain/entry';
import { londonDay, say } from '../../../../libs/domain/london';
import * as is from '../index';
import { of, type Reason, type Taking } from './reason';

export const admissionRefused = (_: Case, { fields }: Act): Reason =>
  fields.appropriateAdultPresent !== true
    ? 'A child is asked about an offence with an appropriate adult there'
    : fields.legalAdviceOffered !== true
      ? 'Offer legal advice first: it is free'
      : undefined;

/** A limit that has not passed, or that nobody has named, can bar nothing. */
export function cannotBeBarred(c: Case, act: Taking): Reason {
  if (is.timeBarred(c, of(act))) return 'This is confirmed already';
  const limit = is.limitOf(
    c,
    is.offences(c).find(({ id }) => id === of(act))!,
  ).at;
  return limit === null
    ? 'No time limit is known for this offence: give it first'
    : act.at < limit
      ? `Its time limit is ${say(londonDay(limit - 1))}, which has not passed: ` +
        'give another if that is wrong'
      : undefined;
}

export const limitSettled = (c: Case, act: Act): Reason =>
  is.beyondTheLimit(c, of(act))
    ? 'Nothing turns on the time limit of this offence any more'
    : undefined;

export const bailSettled = (c: Case, { fields }: Act): Reason =>
  is.decision(c)
    ? 'The decision is made: bail no longer bears on it'
    : fields.stillOnBail === true || is.bailEnds(c) !== undefined
      ? undefined
      : 'The child is not on bail';

export const notBarred = (c: Case): Reason =>
  is.offences(c).every(({ id }) => is.timeBarred(c, id))
    ? undefined
    : 'Not every offence is confirmed as time-barred';
