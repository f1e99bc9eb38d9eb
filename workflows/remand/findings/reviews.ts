/** The review of each hearing: written, sent back, signed off. */
import { once, type Case, type Taken } from '../../../libs/domain/case';
import { figure, type Policy } from '../../../libs/domain/policy';
import { allDecided, type Hearing } from './hearings';
import { nextHearing } from './standing';

const day = 86_400_000;

interface Review {
  readonly written?: Taken;
  readonly sentBack?: Taken;
  readonly signedOff?: Taken;
}

const waitsForSignOff = (one: Review | undefined): boolean =>
  one?.written !== undefined &&
  one.signedOff === undefined &&
  one.written.seq > (one.sentBack?.seq ?? 0);
const written = (one: Review | undefined): boolean =>
  one?.signedOff !== undefined || waitsForSignOff(one);

/**
 * The review of each hearing, by its day. Hearings are reviewed, and reviews signed off, in the
 * order in which we were told.
 */
export const reviews = once((c): ReadonlyMap<string, Review> => {
  const found = new Map<string, Review>();
  const heard = allDecided(c);
  const set = (taken: Taken, wants: (one: Review | undefined) => boolean, as: keyof Review) => {
    const h = heard.find(({ id, decided: at }) => at! <= taken.at && wants(found.get(id)));
    if (h) found.set(h.id, { ...found.get(h.id), [as]: taken });
  };
  for (const taken of c.acts) {
    if (taken.act === 'recordReview') set(taken, (one) => !written(one), 'written');
    if (taken.act === 'signOff') set(taken, waitsForSignOff, 'signedOff');
    if (taken.act === 'sendBack') set(taken, waitsForSignOff, 'sentBack');
  }
  return found;
});

const heardWhere = (c: Case, wants: (one: Review | undefined) => boolean): readonly Hearing[] => {
  const found = reviews(c);
  return allDecided(c).filter(({ id }) => wants(found.get(id)));
};
export const toReview = (c: Case): readonly Hearing[] => heardWhere(c, (one) => !written(one));
export const unreviewed = (c: Case): boolean => toReview(c).length > 0;
export const toSignOff = (c: Case): readonly Hearing[] => heardWhere(c, waitsForSignOff);

export const isWritten = (c: Case, id: string): boolean => written(reviews(c).get(id));
export const isSignedOff = (c: Case, id: string): boolean =>
  reviews(c).get(id)?.signedOff !== undefined;

/** The next hearing is so near that the review of this one cannot wait its usual days. */
export function soon(c: Case, h: Hearing, policy: Policy): boolean {
  const next = nextHearing(c);
  return (
    next !== undefined &&
    next.at > h.at &&
    next.at - h.at <= figure<number>(policy, 'soonDays') * day
  );
}
