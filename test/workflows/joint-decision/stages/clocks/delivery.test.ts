/** When the work with the child is due, and what waits for the police meanwhile. */
import { begin } from '../../../../support/paths';
import { before, clocksOf, lived, running, upTo, whoHolds } from '../../on-the-clock';
import * as paths from '../../paths';

describe('the work with the child', () => {
  it('is due after the weeks agreed, offence by offence, and first contact five working days after the first was given', async () => {
    const s = await lived(upTo(paths.communityResolution, 'administer'));
    const given = s.current.acts.findLast(({ act }) => act === 'administer')!;
    // Given on Sunday 7 June, for 8 weeks; a Sunday counts as Monday for working days.
    expect([clocksOf(s, 'delivery'), clocksOf(s, 'firstContact')]).toEqual([
      [['delivery:o1', '2026-08-02', true]],
      [['firstContact', '2026-06-15', true]],
    ]);
    expect(s.current.clocks.find(({ id }) => id === 'firstContact')!.from).toBe(given.at);
  });
  it('keeps its first date and its later one when it is given more time', async () => {
    const s = await lived(upTo(paths.conditionalCaution, 'extend'));
    expect(clocksOf(s, 'delivery')).toEqual([
      ['delivery:o1', '2026-09-27', false],
      ['delivery:o1#2', '2026-10-11', true],
    ]);
  });
  it('runs from the decision where nothing is given: 12 weeks', async () => {
    const s = await lived(upTo(paths.splitAndResolved, 'confirm'));
    const decided = s.current.acts.findLast(({ act }) => act === 'confirm')!;
    const [clock] = s.current.clocks.filter(({ clock: name }) => name === 'delivery');
    expect([clock!.from, clock!.due.lastDay]).toEqual([decided.at, '2026-08-30']);
  });
  it('leaves a breach, and an outcome to be finalised, with the police and on clocks of their own', async () => {
    const breached = await lived(upTo(paths.breach, 'finish'));
    expect(running(clocksOf(breached, 'breachDecision'))).toHaveLength(1);
    expect(whoHolds(breached)).toEqual(['delivery: policeDecisionMaker']);
    expect(running(clocksOf(breached, 'delivery'))).toHaveLength(1);
    await begin(breached, [
      {
        by: 'policeDecisionMaker',
        act: 'decideBreach',
        fields: { offence: 'o1', breachDecision: 'continue', reason: 'x' },
      },
    ]);
    expect([
      running(clocksOf(breached, 'breachDecision')),
      running(clocksOf(breached, 'delivery')).length,
    ]).toEqual([[], 1]);
    const done = await lived(before(paths.splitAndResolved, 'finalise'));
    expect([running(clocksOf(done, 'finalising')).length, whoHolds(done)]).toEqual([
      1,
      ['delivery: policeDecisionMaker'],
    ]);
  });
});
