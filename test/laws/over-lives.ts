/** Every law of lives, over generated lives, and how far those reached. */
import { ways } from '../../libs/domain/diagram';
import type { Procedure } from '../../libs/domain/procedure';
import { live } from '../support/lives';
import { Chance } from '../support/random';
import { ofLives } from './laws';

export interface Reach {
  lives: number;
  acts: number;
  refusals: number;
  rungs: number;
  readonly stages: Set<string>;
  readonly endings: Set<string>;
  readonly taken: Set<string>;
  readonly clocks: Set<string>;
}

/** Hold every law of lives over so many generated lives, and say how far they reached. */
export async function overLives(
  procedure: Procedure,
  seed: number,
  lives: number,
  moves?: ReadonlySet<string>,
): Promise<Reach> {
  const along =
    moves ?? new Set((await ways(procedure)).moves.map(({ from, to }) => `${from} → ${to}`));
  const reach: Reach = {
    lives,
    acts: 0,
    refusals: 0,
    rungs: 0,
    stages: new Set(),
    endings: new Set(),
    taken: new Set(),
    clocks: new Set(),
  };
  for (let n = 0; n < lives; n += 1) {
    const life = await live(procedure, new Chance(seed + n), {
      steps: 140,
      pace: n % 3 === 0 ? 12 : 3,
    });
    for (const { says, holds } of ofLives) {
      try {
        holds(procedure, life, along);
      } catch (error) {
        throw new Error(
          `SEED=${seed} life ${n}: not so that a case ${says}: ${(error as Error).message}`,
        );
      }
    }
    for (const e of life.simulated.journal) {
      if (e.kind === 'entered') reach.stages.add(e.stage);
      if (e.kind === 'ended') reach.endings.add(e.ending);
      if (e.kind === 'armed') reach.clocks.add(e.clock);
      if (e.kind === 'rung') reach.rungs += 1;
      if (e.kind === 'act') {
        reach.acts += 1;
        reach.taken.add(e.act);
      }
    }
    reach.refusals += life.steps.filter(({ answer }) => answer && 'type' in answer).length;
  }
  return reach;
}
