/** When the decision, the telling and the giving are due. */
import { before, clocksOf, lived, upTo, victims } from '../../on-the-clock';
import * as paths from '../../paths';

describe('the decision', () => {
  it('is due two working days from the recommendation that goes forward', async () => {
    const s = await lived(before(paths.splitAndResolved, 'confirm'));
    const resolved = s.current.acts.findLast(({ act }) => act === 'resolve')!;
    expect(s.current.clocks.find(({ id }) => id === 'confirmation')!.from).toBe(resolved.at);
  });
  it('is due ten working days from it where the law gives it to the CPS', async () => {
    const s = await lived(before(paths.decidedByCps, 'confirm'));
    expect([clocksOf(s, 'confirmation'), clocksOf(s, 'confirmationByCps')]).toEqual([
      [],
      [['confirmationByCps', '2026-06-22', true]],
    ]);
  });
  it('starts the telling and the giving: a victim in five working days, or one, the child in two, the outcome in ten', async () => {
    const twoVictims = upTo(paths.communityResolution, 'confirm').flatMap((step) =>
      step.fields.victim ? [step, { ...step, fields: { ...step.fields, victim: 'v2' } }] : [step],
    );
    const s = await lived(twoVictims, victims({}, { victimKind: 'child' }));
    const since = s.current.acts.findLast(({ act }) => act === 'confirm')!.at;
    const of = (clock: string) =>
      s.current.clocks
        .filter((one) => one.clock === clock)
        .map(({ id, from, due }) => [id, from === since, due.lastDay]);
    expect([
      of('victimTold'),
      of('enhancedVictimTold'),
      of('childTold'),
      of('administration'),
    ]).toEqual([
      [['victimTold:v1', true, '2026-06-15']],
      [['enhancedVictimTold:v2', true, '2026-06-09']],
      [['childTold', true, '2026-06-10']],
      [['administration', true, '2026-06-22']],
    ]);
  });
  it('starts the telling anew when the police decide anew, and leaves the giving its first date', async () => {
    const s = await lived(before(paths.childWithdrew, 'recordFirstContact'));
    expect(clocksOf(s, 'childTold').map(([id, , runs]) => [id, runs])).toEqual([
      ['childTold', false],
      ['childTold#2', false],
    ]);
    expect(clocksOf(s, 'administration').map(([id]) => id)).toEqual(['administration']);
  });
});
