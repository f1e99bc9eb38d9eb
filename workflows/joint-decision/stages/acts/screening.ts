/** Who takes a referral on, and who has it. */
import type { ActRule } from '../../../../libs/domain/procedure';
import * as why from '../../findings/refusals';

export const screening: { readonly [act: string]: ActRule } = {
  correct: { by: ['policeReferrer', 'apiClient'] },
  accept: { by: ['panelTeamManager'], closed: why.notForThisPanel },
  returnToPolice: { by: ['panelTeamManager'] },
  allocate: { by: ['panelTeamManager'], refuses: why.needsVictimWorker },
  reallocate: {
    by: ['panelTeamManager', 'teamManager'],
    anywhere: true,
    closed: why.notAllocated,
    refuses: why.nobodyNew,
  },
};
