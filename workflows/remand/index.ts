import type { Case } from '../../libs/domain/case';
import { defineProcedure } from '../../libs/domain/define-procedure';
import type { Procedure } from '../../libs/domain/procedure';
import { practitioner } from './findings';
import { faults, learns } from './findings/referral';
import { warnings } from './findings/warnings';
import { forms } from './forms';
import { policy } from './policy';
import { procedure } from './procedure';
import { acts, clocks, stages, type Stage } from './stages';
import { words } from './words';

export const remand: Procedure<Stage> = defineProcedure({
  name: 'remand',
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
  opens: ['case-management', 'send', 'action'],
  oneOpen: 'hearRemand',
  refers: ['practitioner', 'panelTeamManager', 'policeReferrer', 'apiClient'],
});

function allocated(c: Case): ReturnType<Procedure['allocated']> {
  const worker = practitioner(c);
  return worker === undefined ? {} : { practitioner: worker };
}
