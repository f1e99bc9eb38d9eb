/**
 * Recall: a case rebuilt from its journal alone stands where the living one stands, and both go on
 * alike. Over generated histories, cut at any settled point; each of which accounts for all its
 * time.
 */
import { canonical } from '../../libs/domain/canonical';
import type { Entry } from '../../libs/domain/entry';
import type { Proceedings, Procedure } from '../../libs/domain/procedure';
import { Differs } from '../../libs/durable/recall';
import { procedures } from '../../workflows/procedures';
import { reparation } from '../support/added/reparation';
import { goOn, live, repeat, type Life } from '../support/lives';
import { Chance, seed } from '../support/random';
import { Simulated } from '../support/simulated';
import { accountsForAll } from './laws';

const histories = Number(process.env.HISTORIES ?? 10_000);

/** The journal as the record gives it back. */
const fromRecord = (journal: readonly Entry[]): Entry[] =>
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

describe('recall', () => {
  it(`rebuilds ${histories} generated histories, and the rebuilt go on as the living do`, async () => {
    const seen = { entries: 0, ended: 0 };
    for (let n = 0; n < histories; n += 1) {
      const procedure = [...procedures, reparation as Procedure][n % (procedures.length + 1)]!;
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
      `recall: SEED=${seed}, ${histories} histories, ${seen.entries} entries, ${seen.ended} ` +
        'of them ended; 0 differences; in each the segments of every clock sum to its time, and ' +
        'the ledger of holders to the case’s',
    );
    expect(seen.ended).toBeGreaterThan(0);
  }, 900_000);

  it('stops at a difference and says both sides, and never guesses', async () => {
    const procedure = reparation as Procedure;
    const life = await live(procedure, new Chance(7), { steps: 12, pace: 3 });
    const journal = fromRecord(life.simulated.journal);
    const changed: Procedure = {
      ...procedure,
      procedure: async (panel: Proceedings) => {
        await panel.stage('doing');
        return 'put right';
      },
    };
    await expect(
      Simulated.open(changed, life.simulated.opening, life.simulated.now(), journal),
    ).rejects.toThrow(/would now write .*"doing".*its journal has .*"agreeing"/);

    const tampered = journal.map((e) =>
      e.kind === 'armed' ? { ...e, due: { ...e.due, at: e.due.at + 1 } } : e,
    );
    await expect(
      Simulated.open(procedure, life.simulated.opening, life.simulated.now(), tampered),
    ).rejects.toThrow(Differs);
  });

  it('answers no to a change that the journal passed without following, and yes, for good, to one it comes to later', async () => {
    const procedure = reparation as Procedure;
    const asks: boolean[] = [];
    const changed: Procedure = {
      ...procedure,
      procedure: async (panel: Proceedings) => {
        asks.push(panel.follows('2026-06-01-early'));
        await panel.stage('agreeing');
        asks.push(panel.follows('2026-06-01-late'));
        await panel.stage('doing');
        return 'put right';
      },
    };
    const monday = Date.UTC(2026, 5, 1, 9);
    const given = {
      caseId: 'c1',
      received: monday,
      facts: { place: 'park' },
      policy: procedure.policy,
      calendar: (await live(procedure, new Chance(1), { steps: 0 })).simulated.opening.calendar,
    };
    const before = await Simulated.open(procedure, given, monday);
    const after = await Simulated.open(changed, given, monday, fromRecord(before.journal));
    expect(asks).toEqual([false]);
    await after.act({
      act: 'agree',
      fields: { practitioner: 'w1' },
      by: { member: 'm1', role: 'panelTeamManager', agency: 'youth-justice' },
      key: 'k',
    });
    expect(asks).toEqual([false, true]);
    await Simulated.open(changed, given, after.now(), fromRecord(after.journal));
    expect(asks).toEqual([false, true, false, true]);
  });
});
