import type { Case } from '../../libs/domain/case';
import { defineProcedure } from '../../libs/domain/define-procedure';
import type { Answers } from '../../libs/domain/form';
import { londonDay } from '../../libs/domain/london';
import type { Procedure } from '../../libs/domain/procedure';
import { chair, owner } from './findings';
import { forms } from './forms';
import { policy } from './policy';
import { procedure } from './procedure';
import { acts, clocks, stages, type Stage } from './stages';
import { words } from './words';

export const action: Procedure<Stage> = defineProcedure({
  name: 'action',
  stages,
  acts,
  clocks,
  policy,
  forms,
  words,
  procedure,
  allocated,
  faults,
  learns: () => ({}),
  warnings: () => [],
  refers: ['panelTeamManager', 'teamManager'],
});

function allocated(c: Case): ReturnType<Procedure['allocated']> {
  return {
    ...(owner(c) === undefined ? {} : { actionOwner: owner(c)! }),
    ...(chair(c) === undefined ? {} : { chair: chair(c)! }),
  };
}

function faults({ dueOn }: Answers, received: number): ReturnType<Procedure['faults']> {
  return typeof dueOn === 'string' && dueOn < londonDay(received)
    ? [{ pointer: '/dueOn', fault: 'has gone by: give a day from today on' }]
    : [];
}
