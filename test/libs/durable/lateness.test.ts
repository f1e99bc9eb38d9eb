/**
 * An outage of a week over Easter and the night the clocks go forward, on the simulated clock: what
 * became due meanwhile is told at once when work goes on, each rung once, by the instant it would
 * have had, before the act that came meanwhile.
 */
import { atHour } from '../../../libs/domain/london';
import type { Entry } from '../../../libs/domain/entry';
import type { Procedure } from '../../../libs/domain/procedure';
import { procedures } from '../../../workflows/procedures';
import { reparation } from '../../support/added/reparation';
import { anyAct } from '../../support/any-act';
import { live } from '../../support/lives';
import { Chance, seed } from '../../support/random';
import { Simulated, wasRefused } from '../../support/simulated';

type Rung = Extract<Entry, { kind: 'rung' }>;
const rungs = (s: Simulated) => s.journal.filter((e): e is Rung => e.kind === 'rung');
const name = ({ id, rung, due }: Rung) => `${id}/${rung} due ${new Date(due).toISOString()}`;

it('tells by their own instants what a week without a worker passed, before what was done meanwhile', async () => {
  // The clocks go forward on 29 March 2026; 3 and 6 April are Good Friday and Easter Monday.
  const [away, back] = [atHour('2026-03-27', '16:00'), atHour('2026-04-07', '10:00')];
  let [lived, told, passed] = [0, 0, 0];
  for (let n = 0; n < 600; n += 1) {
    const procedure = [...procedures, reparation as Procedure][n % (procedures.length + 1)]!;
    const chance = new Chance(seed + n);
    const { simulated } = await live(procedure, chance, {
      steps: 4,
      pace: 1,
      received: away - chance.upTo(12) * 86_400_000,
    });
    if (simulated.ending !== undefined || simulated.now() >= away) continue;
    await simulated.turn(away);
    const twin = await Simulated.open(
      procedure,
      simulated.opening,
      simulated.now(),
      simulated.journal,
    );
    const before = rungs(simulated).length;
    simulated.outage(back);
    const act = anyAct(procedure, simulated, chance, 9_000);
    const answer = await simulated.act({ ...act, key: 'meanwhile' });
    await twin.turn(back);
    const acted = wasRefused(answer) ? Infinity : answer.seq;
    // What the act itself brings is of its own instant; before it stands all that the outage
    // passed, and nothing else.
    const [late, onTime] = [
      rungs(simulated)
        .slice(before)
        .filter(({ seq }) => seq < acted),
      rungs(twin).slice(before),
    ];
    // An answer that is awaited is awaited from when it was told: what its silence brings is not a
    // week early.
    const alike = (all: readonly Rung[]) =>
      all.filter(({ rung }) => !rung.endsWith(', not acknowledged')).map(name);
    if (JSON.stringify(alike(late)) !== JSON.stringify(alike(onTime)))
      throw new Error(
        `SEED=${seed} life ${n} of ${procedure.name}: told ${alike(late).join(', ')}; with a worker ${alike(onTime).join(', ')}`,
      );
    if (late.some(({ at }) => at !== back))
      throw new Error(
        `SEED=${seed} life ${n}: something is told at another instant than that at which work ` +
          'went on',
      );
    lived += 1;
    told += late.length;
    passed += late.filter(({ due }) => due > atHour('2026-03-29', '03:00')).length;
  }
  console.log(
    `lateness: SEED=${seed}, ${lived} lives through the outage, ${told} rungs told after it, ` +
      `${passed} of them due after the clocks went forward; each once, by its own instant`,
  );
  expect(told).toBeGreaterThan(100);
  expect(passed).toBeGreaterThan(50);
});
