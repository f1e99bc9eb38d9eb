import type { Procedure } from '../../../../libs/domain/procedure';
import { last } from '../../../../libs/domain/case';
import { defineProcedure } from '../../../../libs/domain/define-procedure';
import { forms } from './forms';
import { policy } from './policy';
import { procedure } from './procedure';
import { acts, clocks, stages, type Stage } from './stages';
import { words } from './words';

export const reparation: Procedure<Stage> = defineProcedure({
  name: 'reparation',
  stages,
  acts,
  clocks,
  policy,
  forms,
  words,
  procedure,
  allocated: (c) =>
    last(c, 'agree') ? { practitioner: last(c, 'agree')!.fields.practitioner as string } : {},
  learns: () => ({}),
  faults: () => [],
  warnings: () => [],
  refers: ['policeReferrer', 'apiClient'],
});
