/** Clocks of the work with the child. */
import { last } from '../../../../libs/domain/case';
import { addDays, endOf, londonDay } from '../../../../libs/domain/london';
import type { ClockRule } from '../../../../libs/domain/procedure';
import * as is from '../../findings';
import type { Stage } from '../stage';
import { each, from } from './starts';

export const delivery: { readonly [clock: string]: ClockRule<Stage> } = {
  firstContact: {
    stage: 'delivery',
    starts: (c) => from(is.deliveryBegan(c)),
    stops: (c) => last(c, 'recordFirstContact') !== undefined || is.deliveryDone(c),
  },
  delivery: {
    stage: 'delivery',
    starts: (c, policy) =>
      each(is.offences(c), ({ id }) => is.deliveryFrom(c, id)).map(({ of, from: at }) => ({
        of: of!,
        from: at,
        due: endOf(addDays(londonDay(at), 7 * is.weeks(c, of!, policy))),
      })),
    stops: (c, of) => is.workEnded(c, of!),
  },
  breachDecision: {
    stage: 'delivery',
    starts: (c) => each(is.offences(c), ({ id }) => is.breachOpen(c, id)?.at),
    stops: (c, of) => !is.breachOpen(c, of!),
  },
  finalising: {
    stage: 'delivery',
    starts: (c) => each(is.offences(c), ({ id }) => is.finalisationOpen(c, id)?.at),
    stops: (c, of) => !is.finalisationOpen(c, of!),
  },
};
