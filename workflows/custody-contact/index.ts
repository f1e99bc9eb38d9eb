import type { Case } from '../../libs/domain/case';
import { defineProcedure } from '../../libs/domain/define-procedure';
import type { Procedure } from '../../libs/domain/procedure';
import { heldUnlawfully, practitioner } from './findings';
import { faults, learns } from './findings/referral';
import { warnings } from './findings/warnings';
import { forms } from './forms';
import { policy } from './policy';
import { procedure } from './procedure';
import { acts, clocks, stages, type Stage } from './stages';
import { words } from './words';

export const custodyContact: Procedure<Stage> = defineProcedure({
  name: 'custody-contact',
  stages,
  acts,
  clocks,
  policy,
  forms,
  words,
  procedure,
  allocated,
  learns,
  faults,
  warnings,
  monthly: { overnight: heldUnlawfully },
  refers: ['policeReferrer', 'apiClient'],
});

function allocated(c: Case): ReturnType<Procedure['allocated']> {
  const worker = practitioner(c);
  return worker === undefined ? {} : { practitioner: worker };
}
