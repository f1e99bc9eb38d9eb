/** Clocks of what is owed when the work has ended. */
import { last } from '../../../../libs/domain/case';
import type { ClockRule } from '../../../../libs/domain/procedure';
import * as is from '../../findings';
import type { Stage } from '../stage';
import { from, toVictims } from './starts';

export const result: { readonly [clock: string]: ClockRule<Stage> } = {
  resultSent: {
    stage: 'resultToPolice',
    starts: (c) => from(is.carriedOutAt(c)),
    stops: (c) => last(c, 'resultSent') !== undefined,
  },
  resultAcknowledged: {
    stage: 'resultToPolice',
    starts: (c) => from(is.carriedOutAt(c)),
    stops: (c) => last(c, 'acknowledgeResult') !== undefined,
  },
  victimToldAtEnd: {
    stage: 'victimToldAtEnd',
    starts: (c) => toVictims(c, is.victimsToTellAtEnd(c), is.carriedOutAt(c), false),
    stops: (c, of) => is.victimToldAtEnd(c, of!),
  },
  enhancedVictimToldAtEnd: {
    stage: 'victimToldAtEnd',
    starts: (c) => toVictims(c, is.victimsToTellAtEnd(c), is.carriedOutAt(c), true),
    stops: (c, of) => is.victimToldAtEnd(c, of!),
  },
  exitPlan: {
    stage: 'exitPlan',
    starts: (c) => from(is.carriedOutAt(c)),
    stops: (c) => last(c, 'writeExitPlan') !== undefined,
  },
};
