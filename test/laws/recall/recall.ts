/**
 * Recall: a case rebuilt from its journal alone stands where the living one stands, and both go on
 * alike. Over generated histories, cut at any settled point; each of which accounts for all its
 * time. Strict recall beside it: a clerk would make the same journal again.
 */
import { canonical } from '../../../libs/domain/canonical';
import type { Entry } from '../../../libs/domain/entry';
import type { Procedure } from '../../../libs/domain/procedure';
import { procedures } from '../../../workflows/procedures';
import { reparation } from '../../support/added/reparation';
import { goOn, live, repeat, type Life } from '../../support/lives';
import { Chance, seed } from '../../support/random';
import { Simulated } from '../../support/simulated';
import { accountsForAll } from '../of-lives/time';
import { relive } from '../../support/strictly';
import { isIn, type Share } from '../share';

const histories = Number(process.env.HISTORIES ?? 10_000);

/** The journal as the record gives it back. */
export const fromRecord = (journal: readonly Entry[]): Entry[] =>
  JSON.parse(JSON.stringify(journal)) as Entry[];

async function recalled(procedure: Procedure, life: Life): Promise<Simulated> {
  const { simulated } = life;
  return Simulated.open(
    procedure,
    simulated.opening,
    simulated.now(),
    fromRecord(simulated.journal),
  );
}

async function comparesAlike(
  procedure: Procedure,
  n: number,
): Promise<{ entries: number; ended: boolean }> {
  const chance = new Chance(seed + n);
  const life = await live(procedure, chance, { steps: chance.upTo(40), pace: 1 + chance.upTo(12) });
  const again = await recalled(procedure, life);
  expect(canonical(again.current)).toBe(canonical(life.simulated.current));
  expect(again.journal.length).toBe(life.simulated.journal.length);
  expect(again.ending).toBe(life.simulated.ending);
  // One build makes the same of the same once more; in one history of nine, for it takes long.
  if (n % 9 === 0) await relive(procedure, life.simulated.opening, life.simulated.journal);

  // Both go on alike: the same acts at the same instants, the same rungs, the same answers.
  const steps = await goOn(procedure, life.simulated, chance, { steps: chance.upTo(10), pace: 6 });
  expect(await repeat(again, steps)).toEqual(
    steps.filter(({ act }) => act).map(({ answer }) => answer),
  );
  accountsForAll(procedure, life);
  const past = again.journal.map(canonical);
  expect(past).toEqual(life.simulated.journal.map(canonical));
  return { entries: past.length, ended: life.simulated.ending !== undefined };
}

export function recallRebuilds(share: Share): void {
  const all = [...procedures, reparation as Procedure];
  const own = Array.from({ length: histories }, (_, n) => n).filter((n) => isIn(share, n));

  it(`rebuilds ${own.length} generated histories, and the rebuilt go on as the living do`, async () => {
    const seen = { entries: 0, ended: 0 };
    for (const n of own) {
      const procedure = all[n % all.length]!;
      try {
        const { entries, ended } = await comparesAlike(procedure, n);
        seen.entries += entries;
        seen.ended += Number(ended);
      } catch (error) {
        throw new Error(
          `SEED=${seed} history ${n} of ${procedure.name}: ${(error as Error).message}`,
          { cause: error },
        );
      }
    }
    console.log(
      `recall: SEED=${seed}, ${own.length} of ${histories} histories, ${seen.entries} entries, ` +
        `${seen.ended} of them ended; 0 differences; in each the segments of every clock sum to ` +
        'its time, and the ledger of holders to the case’s',
    );
    expect(seen.ended).toBeGreaterThan(0);
  }, 900_000);
}
