/** Who assesses, and who checks it. */
import type { Case } from '../../../../libs/domain/case';
import type { Happening } from '../../../../libs/domain/entry';
import type { ActRule } from '../../../../libs/domain/procedure';
import * as is from '../../findings';
import * as why from '../../findings/refusals';

/**
 * A child whose risk is found high comes before all agencies, whatever becomes of this referral.
 */
function managed(c: Case): readonly Happening[] {
  const [trigger] = is.newlyHigh(c);
  if (trigger === undefined) return [];
  const { safetyAndWellbeing, seriousHarm, reoffending } = is.submission(c)!.fields;
  return [
    {
      kind: 'opens',
      procedure: 'case-management',
      facts: {
        trigger,
        safetyAndWellbeing: safetyAndWellbeing!,
        seriousHarm: seriousHarm!,
        reoffending: reoffending!,
      },
    },
  ];
}

export const assessment: { readonly [act: string]: ActRule } = {
  submitAssessment: { by: ['practitioner'], refuses: why.closedWhateverIsSaid, brings: managed },
  signOff: { by: ['panelTeamManager'], closed: why.byItsAuthor },
  sendBack: { by: ['panelTeamManager'], closed: why.byItsAuthor },
};
