/** What recall does where a journal and its procedure differ. That they agree is held in recall/. */
import type { Proceedings, Procedure } from '../../libs/domain/procedure';
import { Differs } from '../../libs/durable/recall';
import { reparation } from '../support/added/reparation';
import { live } from '../support/lives';
import { Chance } from '../support/random';
import { Simulated } from '../support/simulated';
import { fromRecord } from './recall/recall';

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
