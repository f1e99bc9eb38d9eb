/** Who records the work with the child, and who decides where it does not go on. */
import type { ActRule } from '../../../../libs/domain/procedure';
import * as why from '../../findings/refusals';

export const delivery: { readonly [act: string]: ActRule } = {
  recordFirstContact: { by: ['practitioner'], closed: why.contactedAlready },
  recordEngagement: { by: ['practitioner'] },
  varyConditions: { by: ['policeDecisionMaker'], refuses: why.variationRefused },
  extend: { by: ['policeDecisionMaker'], refuses: why.extensionRefused },
  allowLonger: { by: ['serviceManager', 'headOfService'], refuses: why.workEnded },
  finish: { by: ['practitioner'], refuses: why.finishRefused },
  childWithdraws: { by: ['practitioner', 'policeDecisionMaker'], refuses: why.withdrawalRefused },
  decideBreach: { by: ['policeDecisionMaker'], refuses: why.nothingToDecide },
  finalise: { by: ['policeDecisionMaker'], refuses: why.nothingToFinalise },
};
