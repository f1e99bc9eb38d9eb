/** Who sends the result, and what is owed when the work has ended. */
import type { ActRule } from '../../../../libs/domain/procedure';
import * as why from '../../findings/refusals';

export const result: { readonly [act: string]: ActRule } = {
  // The clerk hears that it was delivered; where delivery fails for good, the manager sends it and
  // says so.
  resultSent: { by: ['clerk', 'panelTeamManager'], closed: why.sentAlready },
  acknowledgeResult: { by: ['policeDecisionMaker'], closed: why.notSent },
  tellVictimAtEnd: { by: ['victimWorker', 'policeDecisionMaker'], refuses: why.didNotAsk },
  writeExitPlan: { by: ['practitioner'] },
};
