/** Clocks of the sitting, and of a difference. */
import type { ClockRule } from '../../../../libs/domain/procedure';
import * as is from '../../findings';
import type { Stage } from '../stage';
import { from, unlessReturned } from './starts';

export const sitting: { readonly [clock: string]: ClockRule<Stage> } = {
  sitting: {
    stage: 'sitting',
    starts: (c) => from(is.bailedAt(c) ?? c.received),
    stops: unlessReturned((c) => is.closing(c) !== undefined),
  },
  // Bail that began days before anybody here heard of it: what is late from then is not ours alone,
  // so ours is counted too.
  sittingSinceTold: {
    stage: 'sitting',
    starts: (c) => (is.bailedBeforeWeKnew(c) ? from(c.received) : []),
    stops: unlessReturned((c) => is.closing(c) !== undefined),
  },
  resolution: {
    stage: 'resolution',
    starts: (c) => (is.split(c) ? from(is.closing(c)!.at) : []),
    stops: (c) => is.resolution(c) !== undefined,
  },
  resolutionByService: {
    stage: 'resolution',
    starts: (c) => (is.split(c) ? from(is.closing(c)!.at) : []),
    stops: (c) => is.resolution(c) !== undefined,
  },
};
