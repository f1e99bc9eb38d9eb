/** Who reviews a case, and whether its review is written, heard, or the last. */
import { last, type Case, type Taken } from '../../../libs/domain/case';

export const practitioner = (c: Case): string | undefined =>
  c.acts.findLast(
    ({ act, fields }) =>
      (act === 'allocate' || act === 'reallocate') && fields.practitioner !== undefined,
  )?.fields.practitioner as string | undefined;

export const submission = (c: Case): Taken | undefined => last(c, 'submitReview');
export const closing = (c: Case): Taken | undefined => last(c, 'closeItem');

export const later = (
  one: Pick<Taken, 'seq'> | undefined,
  other: Pick<Taken, 'seq'> | undefined,
): boolean => one !== undefined && one.seq > (other?.seq ?? 0);

/** A review is written that no panel has heard. */
export const reviewed = (c: Case): boolean => later(submission(c), closing(c));
export const heard = (c: Case): boolean => later(closing(c), submission(c));
export const staysOpen = (c: Case): boolean => closing(c)?.fields.nextStep !== 'close';
