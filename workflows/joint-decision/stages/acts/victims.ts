/** Who records what a victim says. */
import type { ActRule } from '../../../../libs/domain/procedure';
import * as why from '../../findings/refusals';

export const victims: { readonly [act: string]: ActRule } = {
  recordVictimAttempt: { by: ['victimWorker'] },
  recordVictimConsent: { by: ['victimWorker'] },
  recordVictimViews: { by: ['victimWorker'] },
  recordVictimStatus: { by: ['victimWorker'], refuses: why.statusTooSoon },
};
