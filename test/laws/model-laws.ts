/** The laws of generated lives, as the model check holds them of each state. */
import { ways } from '../../libs/domain/diagram';
import type { Procedure } from '../../libs/domain/procedure';
import type { Holds } from '../support/model';
import { ofLives } from './laws';

export async function lawsOfLives(procedure: Procedure): Promise<Holds> {
  const moves = new Set((await ways(procedure)).moves.map(({ from, to }) => `${from} → ${to}`));
  return (simulated, received) => {
    for (const { says, holds } of ofLives) {
      try {
        holds(procedure, { simulated, steps: [], received }, moves);
      } catch (error) {
        throw new Error(`not so that a case ${says}: ${(error as Error).message}`, {
          cause: error,
        });
      }
    }
  };
}
