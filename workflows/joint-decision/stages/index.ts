/**
 * What is open at each stage of a joint decision, when it is done and who holds it. Who may act:
 * acts/. When each clock starts and stops: clocks/. Clocks belong to the case: each starts with its
 * own trigger, whatever stage the case has come to.
 */
import { last } from '../../../libs/domain/case';
import type { Procedure } from '../../../libs/domain/procedure';
import { chair } from '../../../libs/domain/sitting';
import * as is from '../findings';
import { byManager, byPolice, byPractitioner, byVictimWorker, held } from './holders';
import type { Stage } from './stage';

export { acts } from './acts';
export { clocks } from './clocks';
export type { Stage };

const withVictims = [
  'recordVictimAttempt',
  'recordVictimConsent',
  'recordVictimViews',
  'recordVictimStatus',
] as const;

export const stages: Procedure<Stage>['stages'] = {
  screening: {
    open: ['accept', 'returnToPolice', 'correct'],
    done: is.screened,
    holder: byManager,
  },
  allocation: { open: ['allocate'], done: is.allocatedToAll, holder: byManager },
  assessment: { open: ['submitAssessment'], done: is.assessedNow, holder: byPractitioner },
  victimContact: { open: withVictims, done: is.everyVictimHasAStatus, holder: byVictimWorker },
  qualityAssurance: {
    open: ['signOff', 'sendBack'],
    done: (c) => is.signedOff(c) || is.sentBack(c),
    holder: byManager,
  },
  sitting: {
    open: [
      'listForSitting',
      'openItem',
      'takePosition',
      'closeItem',
      'defer',
      'recordVictimConsent',
      'recordVictimViews',
      'recordAdmission',
    ],
    done: (c) => is.closing(c) !== undefined,
    holder: (c) => held('chair', chair(c)),
  },
  resolution: {
    open: ['resolve', 'recordAdmission'],
    done: (c) => is.resolution(c) !== undefined,
    holder: (c) => held(is.resolver(c), is.resolver(c) === 'chair' ? chair(c) : undefined),
  },
  confirmation: {
    open: ['confirm', 'recordAdmission', 'recordRemedy'],
    done: (c) => is.decision(c) !== undefined,
    holder: byPolice,
  },
  tellingVictim: {
    open: ['tellVictim'],
    done: (c) => is.victims(c).every(({ id }) => is.victimTold(c, id)),
    holder: byVictimWorker,
  },
  tellingChild: { open: ['tellChild'], done: is.childTold, holder: byPractitioner },
  administration: {
    // Confirmed again where an outcome has closed meanwhile, and then told again.
    open: [
      'recordRemedy',
      'administer',
      'allowLonger',
      'childWithdraws',
      'recordAdmission',
      'confirm',
      'tellChild',
      'tellVictim',
    ],
    done: is.administeredAll,
    holder: byPolice,
  },
  delivery: {
    open: [
      'recordFirstContact',
      'recordEngagement',
      'varyConditions',
      'extend',
      'allowLonger',
      'finish',
      'childWithdraws',
      'decideBreach',
      'finalise',
      'recordVictimConsent',
      'recordVictimViews',
    ],
    done: is.deliveryDone,
    holder: (c) => (is.waitsForPolice(c) ? byPolice() : byPractitioner(c)),
  },
  resultToPolice: {
    open: ['resultSent', 'acknowledgeResult'],
    done: (c) => last(c, 'acknowledgeResult') !== undefined,
    holder: (c) => (last(c, 'resultSent') ? byPolice() : byManager()),
  },
  victimToldAtEnd: {
    open: ['tellVictimAtEnd'],
    done: (c) => is.victimsToTellAtEnd(c).every(({ id }) => is.victimToldAtEnd(c, id)),
    holder: byVictimWorker,
  },
  exitPlan: {
    open: ['writeExitPlan'],
    done: (c) => last(c, 'writeExitPlan') !== undefined,
    holder: byPractitioner,
  },
};
