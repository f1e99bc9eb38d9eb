/**
 * Why a rung was told: the cause that is named, taken away, and all else done again on a fresh
 * case, the rung is not told; put back, it is. Done here by the simulated clock, with nothing of
 * the explanation's own rehearsal.
 */
import type { Entry } from '../../libs/domain/entry';
import type { Procedure } from '../../libs/domain/procedure';
import { whyTold } from '../../libs/durable/why';
import { procedures } from '../../workflows/procedures';
import { reparation } from '../support/added/reparation';
import { live, type Life } from '../support/lives';
import { Chance, seed } from '../support/random';
import { Simulated } from '../support/simulated';

const lives = Number(process.env.WHYS ?? 120);
type Rung = Extract<Entry, { kind: 'rung' }>;

/** All that was done, done again, with some acts just before the rung was due. */
async function again(
  procedure: Procedure,
  { simulated: { journal, opening } }: Life,
  { id, rung, due, at: told }: Rung,
  early: readonly number[],
): Promise<boolean> {
  const s = await Simulated.open(procedure, opening, journal[0]!.at);
  const acts = journal
    .flatMap((e) =>
      e.kind === 'act' ? [{ at: early.includes(e.seq) ? Math.min(e.at, due - 1) : e.at, e }] : [],
    )
    .sort((a, b) => a.at - b.at);
  for (const { at, e } of acts.filter((one) => one.at <= told)) {
    await s.turn(at);
    await s.act({ act: e.act, fields: e.fields, by: e.by, key: e.key });
  }
  await s.turn(told);
  return s.journal.some((e) => e.kind === 'rung' && e.id === id && e.rung === rung);
}

it('names a cause that, taken away, keeps the rung from being told, and, left, does not', async () => {
  const seen = { rungs: 0, acts: 0, 'waited for': 0, nothing: 0 };
  for (let n = 0; n < lives; n += 1) {
    const procedure = [...procedures, reparation as Procedure][n % (procedures.length + 1)]!;
    const life = await live(procedure, new Chance(seed + n), { steps: 60, pace: 6 });
    const { journal, opening } = life.simulated;
    const rungs = journal.filter((e): e is Rung => e.kind === 'rung');
    const chance = new Chance(seed + n);
    for (const rung of rungs.filter(() => chance.happens(6 / rungs.length))) {
      const said = await whyTold(procedure, opening, journal, rung.seq);
      const where =
        `SEED=${seed} life ${n} of ${procedure.name}, entry ${rung.seq} ` +
        `(${rung.id}/${rung.rung})`;
      seen.rungs += 1;
      seen[said.otherwise.kind] += 1;
      if (
        said.segments.reduce((sum, { from, to }) => sum + to - from, 0) !==
        Math.max(0, rung.due - said.clock.from)
      )
        throw new Error(`${where}: its segments do not sum to the time there was`);
      if (said.otherwise.kind !== 'acts') continue;
      const causes = said.otherwise.acts.map(({ seq }) => seq);
      if (await again(procedure, life, rung, causes))
        throw new Error(
          `${where}: it is told although ${said.otherwise.acts.map(({ act }) => act).join(', ')} came before it`,
        );
      if (!(await again(procedure, life, rung, [])))
        throw new Error(`${where}: it is not told even with every act at its own time`);
    }
  }
  console.log(
    `why: SEED=${seed}, ${lives} lives, ${seen.rungs} rungs explained: ${seen.acts} by acts ` +
      `that came too late, ${seen['waited for']} by what had not come yet, ${seen.nothing} by a ` +
      'date that nobody moves',
  );
  expect(seen.acts).toBeGreaterThan(20);
  expect(seen['waited for']).toBeGreaterThan(5);
}, 300_000);
