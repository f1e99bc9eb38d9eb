/** What is due once the work has ended. */
import { clocksOf, lived, upTo, victims } from '../../on-the-clock';
import * as paths from '../../paths';

describe('the end', () => {
  it('starts the result, the victim and the exit plan together, when the work ended', async () => {
    const s = await lived(upTo(paths.communityResolution, 'finish'));
    const ended = s.current.acts.findLast(({ act }) => act === 'finish')!;
    const at = (clock: string) =>
      s.current.clocks
        .filter((one) => one.clock === clock)
        .map(({ id, from, due }) => [id, from === ended.at, due.lastDay]);
    // Finished on Tuesday 23 June.
    expect([
      at('resultSent'),
      at('resultAcknowledged'),
      at('victimToldAtEnd'),
      at('enhancedVictimToldAtEnd'),
      at('exitPlan'),
    ]).toEqual([
      [['resultSent', true, '2026-06-24']],
      [['resultAcknowledged', true, '2026-06-25']],
      [['victimToldAtEnd:v1', true, '2026-06-30']],
      [],
      [['exitPlan', true, '2026-06-30']],
    ]);
  });
  it('tells an enhanced victim within one working day', async () => {
    const s = await lived(upTo(paths.communityResolution, 'finish'), victims({ enhanced: true }));
    expect([clocksOf(s, 'victimToldAtEnd'), clocksOf(s, 'enhancedVictimToldAtEnd')]).toEqual([
      [],
      [['enhancedVictimToldAtEnd:v1', '2026-06-24', true]],
    ]);
  });
  it('learns from the victim worker that the enhanced service is owed after all', async () => {
    const steps = upTo(paths.communityResolution, 'confirm').map((step) =>
      step.act === 'recordVictimStatus'
        ? { ...step, fields: { ...step.fields, enhanced: true } }
        : step,
    );
    expect(clocksOf(await lived(steps), 'enhancedVictimTold').map(([id]) => id)).toEqual([
      'enhancedVictimTold:v1',
    ]);
  });
});
