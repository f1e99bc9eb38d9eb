/**
 * The stages of a SEND referral, who may do what at them, and when its clocks run: ours, and those
 * on the education authority's duty that we watch.
 */
import type { Case } from '../../libs/domain/case';
import type { Tell } from '../../libs/domain/entry';
import { startOf, type Day } from '../../libs/domain/london';
import type { ActRule, ClockRule, Procedure } from '../../libs/domain/procedure';
import {
  listedAlready,
  notListed,
  notOpen,
  notReady,
  positionRefused,
} from '../../libs/domain/sitting';
import { asksForAction } from '../parts/asking-for-an-action';
import { from, given } from '../parts/due';
import { byManager, inRole } from '../parts/holders';
import { handOn, openedInError } from '../parts/leaving';
import * as is from './findings';
import * as why from './findings/refusals';

export type Stage =
  'screening' | 'sitting' | 'profile' | 'firstFollowUp' | 'secondFollowUp' | 'chase' | 'authority';

const byWorker = (c: Case): Tell =>
  is.practitioner(c) === undefined ? byManager() : inRole('practitioner', is.practitioner(c));
const byChair = (c: Case): Tell => inRole('chair', is.chair(c));
/** With education; whoever asks them is the manager. */
const byAuthority = (): Tell => ({ role: 'panelTeamManager', agency: 'education' });

export const stages: Procedure<Stage>['stages'] = {
  screening: {
    open: ['accept', 'notForThisPanel'],
    done: (c) => is.practitioner(c) !== undefined,
    holder: byManager,
  },
  sitting: {
    open: ['listForSitting', 'openItem', 'takePosition', 'closeItem', 'defer'],
    done: (c) => is.closing(c) !== undefined,
    holder: byChair,
  },
  profile: { open: ['writeProfile'], done: (c) => is.profile(c) !== undefined, holder: byWorker },
  firstFollowUp: { open: ['recordFollowUp'], done: (c) => is.followUps(c) > 0, holder: byWorker },
  secondFollowUp: { open: ['recordFollowUp'], done: (c) => is.followUps(c) > 1, holder: byWorker },
  chase: { open: ['recordPlanReceived'], done: is.planReceived, holder: byAuthority },
  authority: {
    open: ['recordEhcStep', 'recordAsked', 'recordExemption'],
    done: (c) => !is.planAwaited(c),
    holder: byAuthority,
  },
};

const workers = ['practitioner', 'panelTeamManager'] as const;
export const acts: { readonly [act: string]: ActRule } = {
  accept: { by: ['panelTeamManager'] },
  notForThisPanel: { by: ['panelTeamManager'], ends: 'notForPanel' },
  reallocate: {
    by: ['panelTeamManager', 'teamManager'],
    anywhere: true,
    closed: why.notAllocated,
    refuses: why.nobodyNew,
  },

  listForSitting: { by: ['chair'], closed: listedAlready },
  openItem: { by: ['chair'], closed: notListed },
  takePosition: {
    by: ['agencyMember', 'practitioner', 'panelTeamManager'],
    whoever: true,
    closed: notOpen,
    refuses: positionRefused,
  },
  closeItem: { by: ['chair'], closed: notReady, refuses: why.closingRefused },
  defer: { by: ['chair', 'panelTeamManager'], closed: notListed },
  askForAction: asksForAction('send', ['chair', 'panelTeamManager'], is.chair),

  writeProfile: { by: workers, anywhere: true },
  recordFollowUp: { by: workers, closed: why.followUpTooSoon },
  recordPlanReceived: { by: workers, closed: why.planCame },
  recordEhcStart: {
    by: workers,
    anywhere: true,
    closed: why.runsAlready,
    refuses: why.startRefused,
  },
  recordEhcStep: { by: workers, anywhere: true, closed: why.notBegun, refuses: why.stepRefused },
  recordAsked: { by: workers, anywhere: true, closed: why.notBegun },
  recordDraftViews: { by: workers, anywhere: true, closed: why.noDraft },
  recordExemption: {
    by: ['panelTeamManager'],
    anywhere: true,
    closed: why.notBegun,
    refuses: why.exemptionRefused,
  },

  handOn,
  openedInError,
};

const over = (c: Case, limit: string): boolean => is.processOver(c) || is.exempt(c, limit);

export const clocks: { readonly [clock: string]: ClockRule<Stage> } = {
  screening: {
    stage: 'screening',
    starts: (c) => from(c.received),
    stops: (c) => is.practitioner(c) !== undefined,
  },
  sitting: {
    stage: 'sitting',
    starts: (c) => from(c.received),
    stops: (c) => is.closing(c) !== undefined,
  },
  profile: {
    stage: 'profile',
    starts: (c) => from(is.closing(c)?.at),
    stops: (c) => is.profile(c) !== undefined,
  },
  firstFollowUp: {
    stage: 'firstFollowUp',
    starts: (c) => from(is.closing(c)?.at),
    stops: (c) => is.followUps(c) > 0,
  },
  secondFollowUp: {
    stage: 'secondFollowUp',
    starts: (c) => from(is.closing(c)?.at),
    stops: (c) => is.followUps(c) > 1,
  },
  planFromAuthority: {
    stage: 'chase',
    starts: (c) => (is.owesPlan(c) ? from(c.received) : []),
    stops: is.planReceived,
  },

  ehcDecision: {
    stage: 'authority',
    starts: (c) => from(is.begunAt(c)),
    stops: (c) =>
      over(c, 'ehcDecision') || is.step(c, 'assessmentAgreed', 'draftServed') !== undefined,
  },
  ehcRefusal: {
    stage: 'authority',
    starts: (c) => from(is.begunAt(c)),
    stops: (c) => over(c, 'ehcRefusal') || is.step(c, 'draftServed') !== undefined,
  },
  ehcFinal: {
    stage: 'authority',
    starts: (c) => from(is.begunAt(c)),
    stops: (c) => over(c, 'ehcFinal'),
  },
  askAgain: {
    stage: 'authority',
    starts: (c, policy) => given(is.askAgain(c, policy)),
    stops: is.processOver,
  },
  draftViews: {
    stage: 'authority',
    starts: (c) => {
      const draft = is.step(c, 'draftServed');
      return draft ? [{ from: startOf(draft.fields.stepOn as Day) }] : [];
    },
    stops: (c) => is.processOver(c) || is.viewsGiven(c),
  },
};
