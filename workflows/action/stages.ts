/** The stages of an action, who may do what at them, and when its clocks run. */
import type { Case } from '../../libs/domain/case';
import type { Tell } from '../../libs/domain/entry';
import type { ActRule, ClockRule, Procedure } from '../../libs/domain/procedure';
import { dayGone } from '../../libs/domain/refusal';
import { from, given } from '../parts/due';
import { byManager, inRole } from '../parts/holders';
import * as is from './findings';

export type Stage = 'naming' | 'doing' | 'signingOff';

const byOwner = (c: Case): Tell =>
  is.owned(c)
    ? { role: 'actionOwner', member: is.owner(c)!, agency: is.ownerAgency(c) }
    : byManager();
const byChair = (c: Case): Tell =>
  is.chair(c) === undefined ? byManager() : inRole('chair', is.chair(c));

export const stages: Procedure<Stage>['stages'] = {
  naming: { open: ['nameOwner'], done: is.owned, holder: byManager },
  doing: {
    open: ['recordProgress', 'finish'],
    done: (c) => is.finished(c) !== undefined,
    holder: byOwner,
  },
  signingOff: {
    open: ['signOff', 'sendBack'],
    done: (c) => is.signedOff(c) || is.sentBack(c),
    holder: byChair,
  },
};

export const acts: { readonly [act: string]: ActRule } = {
  nameOwner: {
    by: ['panelTeamManager', 'chair'],
    anywhere: true,
    whoever: true,
    refuses: is.sameOwner,
  },
  changeDate: {
    by: ['panelTeamManager', 'chair'],
    anywhere: true,
    whoever: true,
    refuses: dayGone,
  },
  recordProgress: { by: ['actionOwner'] },
  finish: { by: ['actionOwner'] },
  signOff: { by: ['chair', 'panelTeamManager'], closed: is.byItsOwner },
  sendBack: { by: ['chair', 'panelTeamManager'], closed: is.byItsOwner, refuses: dayGone },
  callOff: { by: ['chair', 'panelTeamManager'], anywhere: true, whoever: true, ends: 'calledOff' },
};

export const clocks: { readonly [clock: string]: ClockRule<Stage> } = {
  naming: { stage: 'naming', starts: (c) => from(c.received), stops: is.owned },
  doing: {
    stage: 'doing',
    starts: (c) => given(is.dueBy(c)),
    stops: (c) => is.finished(c) !== undefined || is.signedOff(c),
  },
  signingOff: {
    stage: 'signingOff',
    starts: (c) => from(is.finished(c)?.at),
    stops: (c) => is.signedOff(c) || is.sentBack(c),
  },
};
