/** Whether a night in custody had a ground in law. Each ground is tested apart. */
import type { Case } from '../../../libs/domain/case';

/**
 * PACE 1984 s38(6): charged, refused bail, kept overnight and not moved to the local authority,
 * without a certificate of which a ground holds. Not for an arrest on a warrant or for breach of
 * bail.
 */
export function heldUnlawfully(c: Case): boolean {
  const { leftHow, heldOvernight, warrantOrBreach, moved } = c.facts;
  const refusedBail = leftHow === 'refusedToCourt' || leftHow === 'refusedToAuthority';
  return (
    refusedBail &&
    heldOvernight === true &&
    warrantOrBreach === false &&
    moved === false &&
    !impracticable(c) &&
    !noneAdequate(c)
  );
}

/**
 * The first ground: that it was impracticable, in circumstances that the certificate gives;
 * behaviour and the kind of offence are none.
 */
const impracticable = ({ facts }: Case): boolean =>
  facts.certificate === true &&
  facts.saysImpracticable === true &&
  facts.circumstancesGiven === true;

/**
 * The second ground, for a child of 12 or older: no secure place was to be had, and any other would
 * not protect the public from serious harm.
 */
const noneAdequate = ({ facts }: Case): boolean =>
  facts.certificate === true &&
  facts.saysNoSecure === true &&
  facts.aged12 === true &&
  facts.noSecureAvailable === true &&
  facts.otherInadequate === true;
