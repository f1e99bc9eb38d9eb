/** Clocks until the assessment is checked, and every victim heard. */
import { last } from '../../../../libs/domain/case';
import type { ClockRule } from '../../../../libs/domain/procedure';
import * as is from '../../findings';
import type { Stage } from '../stage';
import { each, from, onReceipt, unlessReturned } from './starts';

export const assessment: { readonly [clock: string]: ClockRule<Stage> } = {
  screening: { stage: 'screening', starts: onReceipt, stops: is.screened },
  allocation: { stage: 'allocation', starts: onReceipt, stops: unlessReturned(is.allocatedToAll) },
  firstVictimAttempt: {
    stage: 'victimContact',
    starts: (c) => each(is.victims(c), () => c.received),
    stops: unlessReturned(is.tried),
  },
  victimStatus: {
    stage: 'victimContact',
    starts: (c) => each(is.victims(c), () => c.received),
    stops: unlessReturned((c, victim) => is.statusOf(c, victim) !== undefined),
  },
  assessment: {
    stage: 'assessment',
    starts: onReceipt,
    stops: unlessReturned((c) => is.submission(c) !== undefined),
  },
  reassessment: {
    stage: 'assessment',
    starts: (c) => from(last(c, 'sendBack')?.at),
    stops: is.assessedNow,
  },
  qualityAssurance: {
    stage: 'qualityAssurance',
    starts: (c) => from(is.submission(c)?.at),
    stops: (c) => is.signedOff(c) || is.sentBack(c),
  },
};
