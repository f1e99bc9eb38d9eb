/**
 * The model check: every state that each procedure can reach within bounds, on the simulated clock.
 * MODEL_STATES asks for more of them than the default, which takes about a minute.
 */
import type { Procedure } from '../../../libs/domain/procedure';
import { procedures } from '../../../workflows/procedures';
import { reparation } from '../../support/added/reparation';
import { bounds, explore } from '../../support/model';
import { worldsEach } from '../../support/model-hearing';
import { seed } from '../../support/random';
import { lawsOfLives } from '../model-laws';
import { sharedOut, type Share } from '../share';

const states = Number(process.env.MODEL_STATES ?? 1_150);

export const nothingDrifts = (share: Share): void =>
  it.each(
    sharedOut([...procedures, reparation as Procedure], share).map(
      (procedure) => [procedure.name, procedure] as const,
    ),
  )(
    'in every state that %s reaches, something is to come that somebody hears, or all was said to the top of the house',
    async (name, procedure) => {
      const seen = await explore(procedure, await lawsOfLives(procedure), { states, seed });
      console.log(
        `model of ${name}: SEED=${seed}, bounds ${JSON.stringify(bounds)}; ${seen.states} ` +
          `states, ${seen.transitions} transitions, every move taken from ` +
          `${seen.expanded}${seen.whole ? ', which is all of them' : ''}; ${worldsEach} worlds of ` +
          'people in each; ' +
          `${seen.shapes.size} shapes, each left alone until nothing was to come: ${seen.rungs} ` +
          `rungs; stages ${of(procedure.stages, seen.stages)}, endings ` +
          `${of(procedure.words.endings, seen.endings)}, acts ${of(procedure.acts, seen.acts)}; ` +
          `${seen.allSaid} states in which all was said to the top; ${seen.reach} states, and ` +
          `${seen.onward} shapes, seen to reach an ending of the prose`,
      );
      expect(seen.stages.size).toBe(Object.keys(procedure.stages).length);
    },
    600_000,
  );

const of = (every: object, seen: ReadonlySet<string>): string => {
  const not = Object.keys(every).filter((one) => !seen.has(one));
  return `${seen.size}/${Object.keys(every).length}${not.length === 0 ? '' : ` (not ${not.join(', ')})`}`;
};
