/**
 * The stages of case management, who may do what at them, and when its clocks run, each by its own
 * trigger.
 */
import type { Case } from '../../libs/domain/case';
import type { Tell } from '../../libs/domain/entry';
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
import { endTurned18, handOn, openedInError } from '../parts/leaving';
import * as is from './findings';
import * as why from './findings/refusals';

export type Stage = 'allocation' | 'review' | 'sitting';

const byWorker = (c: Case): Tell =>
  is.practitioner(c) === undefined ? byManager() : inRole('practitioner', is.practitioner(c));
const byChair = (c: Case): Tell => inRole('chair', is.chair(c));

export const stages: Procedure<Stage>['stages'] = {
  allocation: {
    open: ['allocate'],
    done: (c) => is.practitioner(c) !== undefined,
    holder: byManager,
  },
  review: { open: ['submitReview'], done: is.reviewed, holder: byWorker },
  sitting: {
    open: ['listForSitting', 'openItem', 'takePosition', 'closeItem', 'defer'],
    done: is.heard,
    holder: byChair,
  },
};

export const acts: { readonly [act: string]: ActRule } = {
  hearTrigger: { by: ['clerk'], anywhere: true },
  allocate: { by: ['panelTeamManager', 'teamManager'] },
  reallocate: {
    by: ['panelTeamManager', 'teamManager'],
    anywhere: true,
    closed: why.notAllocated,
    refuses: why.nobodyNew,
  },
  submitReview: { by: ['practitioner'] },

  listForSitting: { by: ['chair'], closed: listedAlready },
  openItem: { by: ['chair'], closed: notListed },
  takePosition: {
    by: ['agencyMember', 'policeDecisionMaker', 'practitioner', 'panelTeamManager', 'victimWorker'],
    whoever: true,
    closed: notOpen,
    refuses: positionRefused,
  },
  closeItem: { by: ['chair'], closed: notReady, refuses: why.closingRefused },
  defer: { by: ['chair', 'panelTeamManager'], closed: notListed },
  askForAction: asksForAction('case-management', ['chair', 'panelTeamManager'], is.chair),

  recordLook: {
    by: ['panelTeamManager', 'teamManager', 'serviceManager'],
    anywhere: true,
    whoever: true,
  },
  giveStage: {
    by: ['practitioner', 'panelTeamManager'],
    anywhere: true,
    closed: why.notInCustody,
    refuses: why.stageRefused,
  },
  recordResponsibility: {
    by: ['panelTeamManager', 'teamManager', 'practitioner'],
    anywhere: true,
    closed: why.neverMoved,
  },
  handOn,
  endTurned18,
  openedInError,
};

export const clocks: { readonly [clock: string]: ClockRule<Stage> } = {
  allocation: {
    stage: 'allocation',
    starts: (c) => from(c.received),
    stops: (c) => is.practitioner(c) !== undefined,
  },
  firstReview: {
    stage: 'review',
    starts: (c) => from(c.received),
    stops: (c) => is.submission(c) !== undefined,
  },
  nextReview: {
    stage: 'review',
    starts: (c, policy) => given(is.nextReview(c, policy)),
    stops: (c) => is.reviewed(c) || !is.staysOpen(c),
  },
  broughtForward: {
    stage: 'review',
    starts: (c) => from(is.broughtForward(c)),
    stops: (c) => is.broughtForward(c) === undefined,
  },
  sitting: { stage: 'sitting', starts: (c) => from(is.submission(c)?.at), stops: is.heard },
  quarterlyLook: {
    stage: 'review',
    starts: (c, policy) => given(is.nextLook(c, policy)),
    stops: () => false,
  },
  stabilityTest: { stage: 'review', starts: (c) => from(is.movedAt(c)), stops: is.tested },
};
