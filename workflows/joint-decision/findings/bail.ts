/** Bail, as the police gave it and corrected it. */
import type { Case } from '../../../libs/domain/case';
import { londonDay } from '../../../libs/domain/london';

/** When bail ends, as last said; undefined for a child who is not on bail. */
export function bailEnds(c: Case): number | undefined {
  const said = c.acts.findLast(
    ({ act, fields }) =>
      act === 'giveBailEnd' || (act === 'correct' && fields.bailEnds !== undefined),
  );
  return (said ? said.fields.bailEnds : c.facts.bailEnds) as number | undefined;
}

/**
 * The start of the day the child was bailed; undefined for a child who is not on bail, or where the
 * day is not known.
 */
export const bailedAt = (c: Case) => c.facts.bailedOn as number | undefined;

/** Bailed on an earlier day than that of the receipt. */
export const bailedBeforeWeKnew = (c: Case) => {
  const bailed = bailedAt(c);
  return bailed !== undefined && londonDay(bailed) < londonDay(c.received);
};
