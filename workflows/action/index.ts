import type { Case } from '../../libs/domain/case';
import { defineProcedure } from '../../libs/domain/define-procedure';
import type { Answers } from '../../libs/domain/form';
import { londonDay } from '../../libs/domain/london';
import type { Procedure, Words } from '../../libs/domain/procedure';
import { panelKey } from '../parts/asking-for-an-action';
import { chair, owner } from './findings';
import { formsFor } from './forms';
import { policy } from './policy';
import { procedure } from './procedure';
import { acts, clocks, stages, type Stage } from './stages';
import { wordsFor } from './words';

/** `panels`: every panel there is, as the registry has them, since any may ask for an action. */
export function actionFor(panels: readonly Procedure[]): Procedure<Stage> {
  const asking = askingPanels(panels);
  return defineProcedure({
    name: 'action',
    stages,
    acts,
    clocks,
    policy,
    forms: formsFor([...Object.keys(asking), 'none']),
    words: wordsFor(asking),
    procedure,
    allocated,
    faults,
    learns: () => ({}),
    warnings: () => [],
    refers: ['panelTeamManager', 'teamManager'],
  });
}

/**
 * What each panel is called, by its key: those that sit first, then those whose cases ask by an act
 * of their own, then the rest.
 */
function askingPanels(panels: readonly Procedure[]): Words['choices'] {
  const rank = ({ sits, opens }: Procedure) => (sits ? 0 : opens?.includes('action') ? 1 : 2);
  return Object.fromEntries(
    [...panels]
      .sort((a, b) => rank(a) - rank(b))
      .map(({ name, words }) => [panelKey(name), words.title]),
  );
}

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
