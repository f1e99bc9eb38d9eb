/** The clocks of what is owed to a child who is held. */
import type { ClockRule } from '../../../libs/domain/procedure';
import { from, given } from '../../parts/due';
import type { Stage } from '.';
import * as is from '../findings';

export const careClocks: { readonly [clock: string]: ClockRule<Stage> } = {
  authority: {
    stage: 'care',
    starts: (c) => from(is.remandKnown(c)),
    stops: (c) => !is.remanded(c) || is.doneSinceRemand(c, 'recordAuthority'),
  },
  carePlan: {
    stage: 'care',
    starts: (c) => from(is.remandKnown(c)),
    stops: (c) => !is.remanded(c) || is.doneSinceRemand(c, 'recordCarePlan'),
  },
  senNotification: {
    stage: 'care',
    starts: (c) =>
      is.occasions.flatMap((of) => {
        const since = is.owedSince(c, of);
        return since === undefined ? [] : [{ of, from: since }];
      }),
    stops: (c, of) => is.notified(c, of as (typeof is.occasions)[number]),
  },
  advocate: {
    stage: 'care',
    starts: (c) => from(is.detentionKnown(c)),
    stops: (c) => !is.detained(c) || is.doneSinceDetention(c, 'recordAdvocate'),
  },
  firstMeeting: {
    stage: 'care',
    starts: (c) => from(is.detentionKnown(c)),
    stops: (c) => !is.detained(c) || is.doneSinceDetention(c, 'recordPlanningMeeting'),
  },
  nextMeeting: {
    stage: 'care',
    starts: (c, policy) => given(is.nextMeeting(c, policy)),
    stops: (c) => !is.detained(c),
  },
  pathways: {
    stage: 'care',
    starts: (c) => from(is.detentionKnown(c)),
    stops: (c) => !is.detained(c) || is.pathwaysMissing(c).length === 0,
  },
};
