/** The bail package for a hearing: prepared, sent, in time, and what it leaves unanswered. */
import { every, type Case, type Taken } from '../../../libs/domain/case';
import { allDecided, type Hearing } from './hearings';

/** Acts for this hearing: those since a court last decided. */
function forHearing(c: Case, { decided: to = Infinity }: Hearing, act: string): readonly Taken[] {
  const from = Math.max(
    ...allDecided(c)
      .map((one) => one.decided!)
      .filter((at) => at < to),
    -Infinity,
  );
  return every(c, act).filter(({ at }) => at >= from && at <= to);
}

export const packageFor = (c: Case, h: Hearing): Taken | undefined =>
  forHearing(c, h, 'preparePackage').at(-1);

const noPackageFor = (c: Case, h: Hearing): Taken | undefined =>
  forHearing(c, h, 'recordNoPackage').at(-1);

/** When it reached them, if it did. */
function sentTo(c: Case, h: Hearing, whom: 'solicitor' | 'cps'): number | undefined {
  const sent = forHearing(c, h, 'sendPackage')
    .filter(({ fields }) => (fields.sentTo as readonly string[]).includes(whom))
    .map(({ fields, at }) => (fields.sentAt as number | undefined) ?? at);
  return sent.length === 0 ? undefined : Math.min(...sent);
}

/**
 * A package with the solicitor and the CPS before the listed time; the instants say so, and
 * nobody's memory.
 */
export const inTime = (c: Case, h: Hearing): boolean =>
  (sentTo(c, h, 'solicitor') ?? Infinity) < h.at && (sentTo(c, h, 'cps') ?? Infinity) < h.at;

export const packageDone = (c: Case, h: Hearing): boolean =>
  noPackageFor(c, h) !== undefined ||
  (sentTo(c, h, 'solicitor') !== undefined && sentTo(c, h, 'cps') !== undefined);

/** Objections to bail that were raised and that the package does not answer. */
export function unanswered(c: Case, h: Hearing): readonly string[] {
  const found = packageFor(c, h);
  return found
    ? (found.fields.objections as readonly string[]).filter(
        (one) => !((found.fields.answered ?? []) as readonly string[]).includes(one),
      )
    : [];
}
