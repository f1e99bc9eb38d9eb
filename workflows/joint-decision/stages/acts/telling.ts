/** Who tells victim and child of the decision, and who gives the outcome. */
import type { ActRule } from '../../../../libs/domain/procedure';
import * as why from '../../findings/refusals';

export const telling: { readonly [act: string]: ActRule } = {
  tellVictim: { by: ['victimWorker', 'policeDecisionMaker'], refuses: why.victimKnows },
  tellChild: { by: ['practitioner'], closed: why.childKnows, refuses: why.consequenceUntold },
  recordRemedy: { by: ['policeDecisionMaker'] },
  administer: { by: ['policeDecisionMaker'], refuses: why.gatesShut },
};
