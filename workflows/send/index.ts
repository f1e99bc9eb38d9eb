import type { Case } from '../../libs/domain/case';
import { defineProcedure } from '../../libs/domain/define-procedure';
import type { Procedure } from '../../libs/domain/procedure';
import { chair, practitioner } from './findings';
import { faults, learns } from './findings/referral';
import { warnings } from './findings/warnings';
import { forms } from './forms';
import { policy } from './policy';
import { procedure } from './procedure';
import { acts, clocks, stages, type Stage } from './stages';
import { words } from './words';

export const send: Procedure<Stage> = defineProcedure({
  name: 'send',
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
  opens: ['action'],
  refers: ['practitioner', 'panelTeamManager', 'agencyMember'],
  sits: ['youth-justice', 'education', 'health', 'childrens-services'],
});

function allocated(c: Case): ReturnType<Procedure['allocated']> {
  return {
    ...(practitioner(c) === undefined ? {} : { practitioner: practitioner(c)! }),
    ...(chair(c) === undefined ? {} : { chair: chair(c)! }),
  };
}
