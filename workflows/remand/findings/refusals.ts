/**
 * Why an act of a remand is refused, in words for whoever took it; and who hears at once of an
 * opportunity that was missed.
 */
import type { Case } from '../../../libs/domain/case';
import type { Act, Happening } from '../../../libs/domain/entry';
import { londonDay, sayInstant } from '../../../libs/domain/london';
import type { Trying } from '../../../libs/domain/procedure';
import * as is from '.';

type Taking = Act & { readonly at: number };
type Reason = string | undefined;

const next = (c: Case): is.Hearing | undefined => is.nextHearing(c);
export const noHearing = (c: Case): Reason =>
  next(c) ? undefined : (heldNoLonger(c) ?? 'No hearing is listed: say when the next one is');
export const notHeld = (c: Case): Reason =>
  is.remanded(c) ? undefined : 'The child is not held on remand';

const inThePast = (at: number, now: number): Reason =>
  at <= now ? `${sayInstant(at)} has passed: a hearing to come is still to come` : undefined;
export const heldNoLonger = (c: Case): Reason =>
  is.remanded(c) || is.toBeHeard(c) ? undefined : 'The child is held no longer';
export function listingRefused(c: Case, { fields, at }: Taking): Reason {
  const listedAt = fields.hearingAt as number;
  return (
    inThePast(listedAt, at) ??
    (is
      .hearings(c)
      .some(
        (one) =>
          one.at === listedAt || (one.decision !== undefined && one.id === londonDay(listedAt)),
      )
      ? 'That hearing is known already'
      : undefined)
  );
}

export const nothingToSend = (c: Case): Reason =>
  noHearing(c) ??
  (is.packageFor(c, next(c)!) ? undefined : 'No package is prepared for this hearing yet');
export function sendingRefused(_c: Case, { fields, at }: Taking): Reason {
  const sentAt = fields.sentAt as number | undefined;
  return sentAt !== undefined && sentAt > at ? 'That is still to come' : undefined;
}

/** A court decides when it sits, and not before. */
export function notYetHeard(c: Case, { at }: Trying): Reason {
  const none = noHearing(c);
  if (none !== undefined) return none;
  const { at: listedAt } = next(c)!;
  return at >= listedAt
    ? undefined
    : `It is listed for ${sayInstant(listedAt)}: record what the court decides when it has. ` +
        'Where it was heard earlier, give the other time first';
}
export const nextHearingRefused = (_c: Case, { fields, at }: Taking): Reason =>
  fields.nextHearingAt === undefined ? undefined : inThePast(fields.nextHearingAt as number, at);

export const nothingToReview = (c: Case): Reason =>
  is.toReview(c).length > 0 ? undefined : 'No hearing waits for its review';
export function reviewRefused(c: Case, { fields }: Taking): Reason {
  const h = is.toReview(c)[0]!;
  // The instants say whether a package came in time. Whoever sees no opportunity missed says why
  // not.
  return is.held.includes(h.decision!) &&
    !is.inTime(c, h) &&
    fields.missed === false &&
    fields.notMissedBecause === undefined
    ? 'The child was held, and no package was with the solicitor and the CPS before the ' +
        'hearing: code it as missed, or say why nothing was missed'
    : undefined;
}

/** Told at once, and not with the next report. */
export const missedIsTold = (_c: Case, { fields }: Taking): readonly Happening[] =>
  fields.missed === true
    ? (['headOfService', 'serviceManager'] as const).map((role) => ({
        kind: 'told',
        notice: 'missed',
        tell: { role },
      }))
    : [];

export function signOffRefused(c: Case, { by }: Trying): Reason {
  const h = is.toSignOff(c)[0];
  if (!h) return 'No review waits for its sign-off';
  return is.reviews(c).get(h.id)!.written!.by.member === by.member
    ? 'Whoever reviewed a hearing does not sign the review off'
    : undefined;
}

export const allocatedAlready = (c: Case): Reason =>
  is.practitioner(c) === undefined ? undefined : 'It is allocated: reallocate it, with the reason';
export const notAllocated = (c: Case): Reason =>
  is.practitioner(c) === undefined ? 'Nobody is allocated yet' : undefined;
export const nobodyNew = (c: Case, { fields }: Taking): Reason =>
  is.practitioner(c) === fields.practitioner ? 'It is theirs already' : undefined;

export const notDetained = (c: Case): Reason =>
  is.detained(c) ? undefined : 'The child is not in youth detention accommodation';
export function nothingOwed(c: Case, { fields }: Taking): Reason {
  const occasion = fields.occasion as (typeof is.occasions)[number];
  return is.owedSince(c, occasion) === undefined
    ? 'Nothing is owed for that: the child was not detained, transferred or released'
    : is.notified(c, occasion)
      ? 'Both authorities are notified of that'
      : undefined;
}
