/** Who may decide on an outcome. */
import type { Standing } from '../../../libs/domain/policy';
import type { Decider, OffenceKind, Outcome } from './outcome';

export const police = (standing: Standing, source: string): readonly Decider[] => [
  { who: 'police', when: 'always', standing, source },
];

export const cpsForIndictable: Decider = {
  who: 'CPS',
  when: 'indictable offence',
  standing: 'assumption',
  source: 'General knowledge, unverified',
};

/**
 * Who may decide on an outcome for an offence of this kind. Deciders that only warn are left out:
 * see `warnsOnly`.
 */
export function deciders(
  { decides }: Outcome,
  offenceKind: OffenceKind,
): readonly Decider['who'][] {
  const bound = decides.filter((each) => !each.warnsOnly);
  const special = bound.filter(
    ({ when }) => when === 'indictable offence' && offenceKind === 'indictable',
  );
  return (special.length > 0 ? special : bound.filter(({ when }) => when === 'always')).map(
    ({ who }) => who,
  );
}
