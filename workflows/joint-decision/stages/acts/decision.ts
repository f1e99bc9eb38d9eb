/** Who decides, and who says what the decision rests on. */
import type { ActRule } from '../../../../libs/domain/procedure';
import * as why from '../../findings/refusals';

export const decision: { readonly [act: string]: ActRule } = {
  recordAdmission: { by: ['policeDecisionMaker'], refuses: why.admissionRefused },
  giveTimeLimit: {
    by: ['policeDecisionMaker', 'policeReferrer', 'apiClient'],
    anywhere: true,
    refuses: why.limitSettled,
  },
  giveBailEnd: {
    by: ['policeDecisionMaker', 'policeReferrer', 'apiClient'],
    anywhere: true,
    refuses: why.bailSettled,
  },
  confirmTimeBarred: { by: ['policeDecisionMaker'], anywhere: true, refuses: why.cannotBeBarred },
  confirm: { by: ['policeDecisionMaker'], closed: why.undecidable, refuses: why.decisionRefused },
};
