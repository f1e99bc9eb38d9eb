/** The clocks of a remand's hearings: each prepared, heard, reviewed and signed off. */
import type { Case } from '../../../libs/domain/case';
import { endOf, londonDay } from '../../../libs/domain/london';
import type { ClockRule } from '../../../libs/domain/procedure';
import { from } from '../../parts/due';
import type { Stage } from '.';
import * as is from '../findings';
import type { Hearing } from '../findings';

const toCome = (c: Case): readonly Hearing[] => {
  const next = is.nextHearing(c);
  return next ? [next] : [];
};
const endOfDay = (at: number): number => endOf(londonDay(at));

/** When its review is asked for: the hearing, or the day on which the last one came back. */
const reviewFrom = (c: Case, { id, at, decided: told }: Hearing): number =>
  is.reviews(c).get(id)?.sentBack?.at ?? Math.min(at, told!);

export const hearingClocks: { readonly [clock: string]: ClockRule<Stage> } = {
  allocation: {
    stage: 'hearing',
    starts: (c) => from(c.received),
    stops: (c) => is.practitioner(c) !== undefined,
  },
  package: {
    stage: 'hearing',
    starts: (c) => toCome(c).map(({ id, told, at }) => ({ of: id, from: told, due: at })),
    stops: (c, of) => {
      const next = is.nextHearing(c);
      return !next || next.id !== of || is.packageDone(c, next);
    },
  },
  outcome: {
    stage: 'hearing',
    starts: (c) => toCome(c).map(({ id, told, at }) => ({ of: id, from: told, due: endOfDay(at) })),
    stops: (c, of) => is.nextHearing(c)?.id !== of,
  },
  listing: {
    stage: 'hearing',
    starts: (c) =>
      is.remanded(c) && is.nextHearing(c) === undefined ? from(is.lastHeard(c)!.decided) : [],
    stops: (c) => !is.remanded(c) || is.nextHearing(c) !== undefined,
  },
  review: {
    stage: 'review',
    starts: (c) => is.allDecided(c).map((h) => ({ of: h.id, from: reviewFrom(c, h) })),
    stops: (c, of) => is.isWritten(c, of!),
  },
  reviewSoon: {
    stage: 'review',
    starts: (c, policy) =>
      is
        .allDecided(c)
        .filter((h) => is.soon(c, h, policy))
        .map((h) => ({ of: h.id, from: reviewFrom(c, h) })),
    stops: (c, of) => is.isWritten(c, of!),
  },
  signOff: {
    stage: 'signOff',
    starts: (c) =>
      [...is.reviews(c)].flatMap(([of, { written }]) =>
        written ? [{ of, from: written.at }] : [],
      ),
    stops: (c, of) => is.isSignedOff(c, of!) || !is.isWritten(c, of!),
  },
};
