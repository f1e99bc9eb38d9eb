/** How much a financial penalty condition may be. */
import type { OffenceKind } from './outcome';
import { youthConditionalCaution } from './youth-conditional-caution';

/**
 * Most that a financial penalty condition may be, in pounds; undefined at an age that has none. An
 * offence whose kind is not known is held to the lowest.
 */
export function penaltyCap(age: number, offenceKind: OffenceKind): number | undefined {
  const forAge = youthConditionalCaution.penaltyCaps!.filter(
    ({ fromAge, toAge }) => age >= fromAge && age < toAge + 1,
  );
  if (offenceKind === 'unsure')
    return forAge.length > 0 ? Math.min(...forAge.map(({ pounds }) => pounds)) : undefined;
  return forAge.find((cap) => cap.offenceKind === offenceKind)?.pounds;
}
