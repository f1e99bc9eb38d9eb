/** The clocks of how long a child may be held, and be a child. */
import type { Case } from '../../../libs/domain/case';
import { turns18 } from '../../../libs/domain/age';
import { addDays, endOf, londonDay, type Day } from '../../../libs/domain/london';
import type { ClockRule, Start } from '../../../libs/domain/procedure';
import { from } from '../../parts/due';
import type { Stage } from '.';
import * as is from '../findings';

const over = (c: Case): boolean => !is.remanded(c);
const indicative = (c: Case, kinds: readonly string[]): readonly Start[] =>
  is.limitGiven(c) === undefined && kinds.includes(String(c.facts.limitKind))
    ? from(is.remandedAt(c))
    : [];
/** Once it is given, what was reckoned says nothing any more. */
const limitKnown = (c: Case): boolean => over(c) || is.limitGiven(c) !== undefined;

export const limitClocks: { readonly [clock: string]: ClockRule<Stage> } = {
  timeLimit: {
    stage: 'hearing',
    starts: (c) => {
      const given = is.limitGiven(c);
      return given ? [{ from: given.at, due: endOf(given.fields.limitOn as Day) }] : [];
    },
    stops: over,
  },
  reckoned56: {
    stage: 'hearing',
    starts: (c) => indicative(c, ['summary', 'eitherWayYouth']),
    stops: limitKnown,
  },
  reckoned182: {
    stage: 'hearing',
    starts: (c) => indicative(c, ['crownCourt', 'homicide']),
    stops: limitKnown,
  },
  eighteen: {
    stage: 'care',
    starts: (c) =>
      from(is.remandKnown(c)).map((start) => ({
        ...start,
        due: endOf(addDays(londonDay(turns18(c)), -1)),
      })),
    stops: over,
  },
};
