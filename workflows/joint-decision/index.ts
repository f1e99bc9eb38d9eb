import type { Case } from '../../libs/domain/case';
import { defineProcedure } from '../../libs/domain/define-procedure';
import type { Role } from '../../libs/domain/member';
import type { Procedure } from '../../libs/domain/procedure';
import { chair } from '../../libs/domain/sitting';
import { practitioner, victimWorker } from './findings';
import { faults, learns } from './findings/referral';
import { warnings } from './findings/warnings';
import { forms } from './forms';
import { policy } from './policy';
import { procedure } from './procedure';
import { acts, clocks, stages, type Stage } from './stages';
import { words } from './words';

export const jointDecision: Procedure<Stage> = defineProcedure({
  name: 'joint-decision',
  stages,
  acts,
  clocks,
  policy,
  forms,
  words,
  procedure,
  learns,
  faults,
  warnings,
  allocated,
  deliveries: { result: 'resultSent' },
  opens: ['case-management'],
  refers: ['policeReferrer', 'apiClient'],
  sits: ['police', 'youth-justice', 'childrens-services', 'education', 'health', 'victim-service'],
});

function allocated(c: Case): { readonly [R in Role]?: string } {
  const held = { practitioner: practitioner(c), victimWorker: victimWorker(c), chair: chair(c) };
  return Object.fromEntries(Object.entries(held).filter(([, member]) => member !== undefined));
}
