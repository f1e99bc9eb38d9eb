/** Dates that run beside every stage. */
import { turns18 } from '../../../../libs/domain/age';
import { every } from '../../../../libs/domain/case';
import type { ClockRule } from '../../../../libs/domain/procedure';
import * as is from '../../findings';
import type { Stage } from '../stage';

export const alongside: { readonly [clock: string]: ClockRule<Stage> } = {
  bailEnds: {
    stage: 'confirmation',
    starts: (c) =>
      is.bailEnds(c) === undefined
        ? []
        : [{ from: every(c, 'giveBailEnd').at(-1)?.at ?? c.received, due: is.bailEnds(c)! }],
    stops: (c) => is.returned(c) || is.decision(c) !== undefined || is.bailEnds(c) === undefined,
  },
  timeLimit: {
    stage: 'confirmation',
    starts: (c) =>
      is.offences(c).flatMap((offence) => {
        const { at } = is.limitOf(c, offence);
        return at === null ? [] : [{ of: offence.id, from: c.received, due: at }];
      }),
    stops: (c, of) =>
      is.returned(c) ||
      is.beyondTheLimit(c, of!) ||
      is.offences(c).some((offence) => offence.id === of && is.limitOf(c, offence).at === null),
  },
  turns18: {
    stage: 'administration',
    starts: (c) => [{ from: c.received, due: turns18(c) }],
    stops: (c) => is.returned(c) || is.beyond18(c),
  },
};
