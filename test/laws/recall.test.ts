/** What recall does where a journal and its procedure differ. That they agree is held in recall/. */
import type { Proceedings, Procedure } from '../../libs/domain/procedure';
import { Differs } from '../../libs/durable/recall';
import { reparation } from '../support/added/reparation';
import { live, type Life } from '../support/lives';
import { Chance } from '../support/random';
import { Simulated } from '../support/simulated';
import { relive } from '../support/strictly';
import { fromRecord } from './recall/recall';

/** A life in which something was agreed. */
async function agreed(): Promise<Life> {
  for (let n = 1; ; n += 1) {
    const life = await live(reparation as Procedure, new Chance(n), { steps: 12, pace: 3 });
    if (life.simulated.current.acts.some(({ act }) => act === 'agree')) return life;
  }
}

describe('recall', () => {
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
    await expect(relive(procedure, life.simulated.opening, tampered)).rejects.toThrow(Differs);
    await relive(procedure, life.simulated.opening, journal);
  });

  it('comes to an end where the rules refuse what was taken, strictly or not', async () => {
    const procedure = reparation as Procedure;
    const { simulated } = await agreed();
    const { agree } = procedure.acts;
    const closed: Procedure = {
      ...procedure,
      acts: { ...procedure.acts, agree: { ...agree!, refuses: () => 'Not any more' } },
    };
    const journal = fromRecord(simulated.journal);
    await expect(relive(closed, simulated.opening, journal)).rejects.toThrow(Differs);
    const again = await Simulated.open(closed, simulated.opening, simulated.now(), journal);
    expect(again.current).toEqual(simulated.current);
  });

  it('stops prose that runs in a circle', async () => {
    const procedure = reparation as Procedure;
    const { simulated } = await live(procedure, new Chance(7), { steps: 12, pace: 3 });
    const circling: Procedure = {
      ...procedure,
      procedure: async (panel: Proceedings) => {
        await panel.stage('agreeing');
        for (;;) panel.tells('teamManager', 'again');
      },
    };
    await expect(
      Simulated.open(circling, simulated.opening, simulated.now(), fromRecord(simulated.journal)),
    ).rejects.toThrow(/runs in a circle/);
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
