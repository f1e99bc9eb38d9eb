/**
 * The stages of contact after custody, who may do what at them, and when its clocks run, each by
 * its own trigger.
 */
import { last, type Case } from '../../libs/domain/case';
import type { Tell } from '../../libs/domain/entry';
import type { ActRule, ClockRule, Procedure } from '../../libs/domain/procedure';
import { from, given } from '../parts/due';
import { byManager, inRole } from '../parts/holders';
import { endTurned18, handOn } from '../parts/leaving';
import * as is from './findings';
import * as why from './findings/refusals';

export type Stage = 'contact' | 'allocation' | 'firstMeeting' | 'policeDecision' | 'challenge';

/**
 * Until somebody is allocated it is whoever works as a practitioner: the first who is there calls.
 */
const byWorker = (c: Case): Tell => inRole('practitioner', is.practitioner(c));

export const stages: Procedure<Stage>['stages'] = {
  contact: {
    open: ['recordAttempt', 'recordOffer', 'sendLetter'],
    done: is.contactDone,
    holder: byWorker,
  },
  allocation: {
    open: ['allocate'],
    done: (c) => is.practitioner(c) !== undefined,
    holder: byManager,
  },
  firstMeeting: { open: ['recordFirstMeeting'], done: is.metFirst, holder: byWorker },
  policeDecision: { open: ['recordReview'], done: is.policeDecided, holder: byManager },
  challenge: {
    open: ['recordChallenge'],
    done: (c) => last(c, 'recordChallenge') !== undefined,
    holder: () => ({ role: 'headOfService' }),
  },
};

export const acts: { readonly [act: string]: ActRule } = {
  recordAttempt: { by: ['practitioner', 'panelTeamManager'], refuses: why.attemptRefused },
  recordOffer: {
    by: ['practitioner', 'panelTeamManager'],
    closed: why.nobodyReached,
    refuses: why.wrongTime,
  },
  sendLetter: { by: ['practitioner', 'panelTeamManager'], closed: why.letterTooSoon },
  sayWhyLate: {
    by: ['panelTeamManager', 'teamManager'],
    anywhere: true,
    whoever: true,
    closed: why.notLate,
  },
  allocate: { by: ['panelTeamManager', 'teamManager'] },
  reallocate: {
    by: ['panelTeamManager', 'teamManager'],
    anywhere: true,
    closed: why.notAllocated,
    refuses: why.sameWorker,
  },
  recordFirstMeeting: { by: ['practitioner'] },
  recordReview: {
    by: ['panelTeamManager', 'practitioner'],
    closed: why.noPoliceDecisionAwaited,
    refuses: why.reviewRefused,
  },
  recordPoliceDecision: {
    by: ['policeReferrer', 'apiClient', 'policeDecisionMaker', 'panelTeamManager'],
    anywhere: true,
    closed: why.noPoliceDecisionAwaited,
  },
  giveBailEnd: {
    by: ['policeReferrer', 'apiClient', 'policeDecisionMaker', 'panelTeamManager'],
    anywhere: true,
    closed: why.noBail,
  },
  recordChallenge: { by: ['headOfService', 'serviceManager'], closed: why.challengedAlready },

  handOn,
  endTurned18,
  notifiedInError: {
    by: ['policeReferrer', 'apiClient', 'panelTeamManager'],
    anywhere: true,
    ends: 'inError',
  },
};

const offered = (c: Case): boolean => is.offeredAt(c) !== undefined;

export const clocks: { readonly [clock: string]: ClockRule<Stage> } = {
  contact: { stage: 'contact', starts: (c) => from(is.releasedAt(c)), stops: offered },
  // What the police told late is not ours alone: ours is counted too, from when we were told.
  contactSinceNotified: { stage: 'contact', starts: (c) => from(is.notifiedAt(c)), stops: offered },
  conclusion: { stage: 'contact', starts: (c) => from(is.notifiedAt(c)), stops: is.contactDone },
  allocation: {
    stage: 'allocation',
    starts: (c) => (is.accepted(c) ? from(last(c, 'recordOffer')!.at) : []),
    stops: (c) => is.practitioner(c) !== undefined,
  },
  firstMeeting: {
    stage: 'firstMeeting',
    starts: (c) => from(last(c, 'allocate')?.at),
    stops: is.metFirst,
  },
  review: {
    stage: 'policeDecision',
    starts: (c, policy) => (is.waitsForPolice(c) ? given(is.nextReview(c, policy)) : []),
    stops: is.policeDecided,
  },
  bailEnds: {
    stage: 'policeDecision',
    starts: (c) =>
      is.bailEnds(c) === undefined
        ? []
        : [{ from: last(c, 'giveBailEnd')?.at ?? c.received, due: is.bailEnds(c)! }],
    stops: is.policeDecided,
  },
  challenge: {
    stage: 'challenge',
    starts: (c) => (is.heldUnlawfully(c) ? from(is.notifiedAt(c)) : []),
    stops: (c) => last(c, 'recordChallenge') !== undefined,
  },
};
