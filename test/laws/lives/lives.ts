/**
 * The laws of lives, over the procedures of a share. They print how far their generated lives
 * reached.
 */
import { ways } from '../../../libs/domain/diagram';
import { procedures } from '../../../workflows/procedures';
import { seed } from '../../support/random';
import { overLives } from '../over-lives';
import { sharedOut, type Share } from '../share';

/**
 * How far lives reach is asked of these, always the same; the laws are held over them and over as
 * many again of this run's own.
 */
const fixed = 20261123;
const lives = Number(process.env.LIVES ?? 600);

export const livesHold = (share: Share): void =>
  describe.each(
    sharedOut(procedures, share).map((procedure) => [procedure.name, procedure] as const),
  )('the procedure %s', (name, procedure) => {
    it('holds the laws of lives, over lives of this run’s seed', async () => {
      await overLives(procedure, seed, Math.ceil(lives / 3));
    }, 300_000);

    it('holds the laws of lives, and its lives reach every stage and clock', async () => {
      const reach = await overLives(procedure, fixed, lives);
      const { stages, endings } = await ways(procedure);
      const all = {
        stages,
        endings: Object.keys(procedure.words.endings),
        taken: Object.keys(procedure.acts),
        clocks: Object.keys(procedure.clocks),
      };
      console.log(
        `${name}: SEED=${fixed} and ${seed}, ${reach.lives} lives, ${reach.acts} acts, ${reach.refusals} refusals, ${reach.rungs} rungs; ${Object.entries(
          all,
        )
          .map(
            ([what, every]) =>
              `${what} ` +
              `${reach[what as keyof typeof all].size}/${every.length}${missing(every, reach[what as keyof typeof all])}`,
          )
          .join('; ')}; endings by the prose ${endings.length}`,
      );
      expect(missing(all.stages, reach.stages)).toBe('');
      expect(missing(all.clocks, reach.clocks)).toBe('');
      expect(reach.refusals).toBeGreaterThan(0);
      expect(reach.rungs).toBeGreaterThan(0);
    }, 300_000);
  });

const missing = (every: readonly string[], reached: ReadonlySet<string>) => {
  const out = every.filter((x) => !reached.has(x));
  return out.length === 0 ? '' : ` (not ${out.join(', ')})`;
};
