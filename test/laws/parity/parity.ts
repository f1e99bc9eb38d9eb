/**
 * Parity: the simulated clock and the real Temporal sandbox make the same journal, and give the
 * same answers, of the same schedule: outages, refusals, repeated keys and side endings included.
 * So laws held on the simulated clock speak of the real one.
 */
import type { ReusableVMWorkflowCreator } from '@temporalio/worker/lib/workflow/reusable-vm';
import { canonical } from '../../../libs/domain/canonical';
import type { Procedure } from '../../../libs/domain/procedure';
import { procedures } from '../../../workflows/procedures';
import { live, type Life } from '../../support/lives';
import { Chance, seed } from '../../support/random';
import { bundled, Sandbox } from '../../support/sandbox';
import { exportName } from '../laws';
import { sharedOut, type Share } from '../share';

const schedules = Number(process.env.SCHEDULES ?? 60);
let creator: ReusableVMWorkflowCreator;

async function inSandbox(
  procedure: Procedure,
  { simulated, steps }: Life,
  shift = 0,
): Promise<Sandbox> {
  const started = simulated.journal[0]!.at;
  const sandbox = await Sandbox.open(
    creator,
    exportName(procedure),
    { opening: simulated.opening, generation: 1, shift, recall: false },
    started - shift,
  );
  for (const { at, act, outage, answer } of steps) {
    if (outage) sandbox.outage(at - shift);
    else if (act) {
      await sandbox.turn(at - shift);
      expect(await sandbox.act(act)).toEqual(answer);
    }
  }
  return sandbox;
}

export function clocksAgree(share: Share): void {
  const own = sharedOut(procedures, share).map((p) => [p.name, p] as const);
  beforeAll(async () => {
    creator = await bundled();
  }, 120_000);
  afterAll(async () => {
    await creator.destroy();
  });

  it.each(own)(
    'the sandbox makes the same journal as the simulated clock: %s',
    async (_name, procedure) => {
      let entries = 0;
      for (let n = 0; n < schedules; n += 1) {
        const chance = new Chance(seed + n);
        const life = await live(procedure, chance, { steps: 50, pace: 1 + chance.upTo(8) });
        const sandbox = await inSandbox(procedure, life, n % 2 === 0 ? 0 : 5 * 86_400_000);
        try {
          expect(sandbox.journal.map(canonical)).toEqual(life.simulated.journal.map(canonical));
          expect(sandbox.ending).toBe(life.simulated.ending);
        } catch (error) {
          throw new Error(`SEED=${seed} schedule ${n}: ${(error as Error).message}`, {
            cause: error,
          });
        } finally {
          await sandbox.dispose();
        }
        entries += sandbox.journal.length;
      }
      console.log(
        `parity of ${procedure.name}: SEED=${seed}, ${schedules} schedules, ${entries} ` +
          'entries alike',
      );
    },
    300_000,
  );

  it.each(own)(
    'the sandbox recalls a journal and goes on from it: %s',
    async (_name, procedure) => {
      for (let n = 0; n < Math.ceil(schedules / 5); n += 1) {
        const life = await live(procedure, new Chance(seed + n), { steps: 20, pace: 3 });
        const { simulated } = life;
        const sandbox = await Sandbox.open(
          creator,
          exportName(procedure),
          { opening: simulated.opening, generation: 2, shift: 0, recall: true },
          simulated.now(),
          simulated.journal,
        );
        await simulated.turn(simulated.now() + 30 * 86_400_000);
        await sandbox.turn(simulated.now());
        expect(sandbox.journal.map(canonical)).toEqual(simulated.journal.map(canonical));
        await sandbox.dispose();
      }
    },
    300_000,
  );
}
