/** Who acts at a sitting, and where its agencies differ. */
import type { ActRule } from '../../../../libs/domain/procedure';
import { listedAlready, notListed, notOpen } from '../../../../libs/domain/sitting';
import * as why from '../../findings/refusals';

export const sitting: { readonly [act: string]: ActRule } = {
  listForSitting: { by: ['chair'], closed: listedAlready },
  openItem: { by: ['chair'], closed: notListed },
  takePosition: {
    by: ['agencyMember', 'policeDecisionMaker', 'panelTeamManager', 'chair', 'victimWorker'],
    closed: notOpen,
    refuses: why.positionRefused,
  },
  closeItem: { by: ['chair'], closed: why.notReady, refuses: why.closedWhateverIsSaid },
  defer: { by: ['chair', 'panelTeamManager'], closed: notListed },
  resolve: {
    by: ['chair', 'policeDecisionMaker', 'serviceManager', 'headOfService'],
    closed: why.notYourTurn,
    refuses: why.resolutionRefused,
  },
};
