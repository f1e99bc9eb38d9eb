/** When the sitting is due, and when a difference passes up. */
import { clocksOf, day, lived, monday, open, toldOf, upTo } from '../../on-the-clock';
import * as paths from '../../paths';

describe('the sitting', () => {
  it('is due 15 working days from bail, and from receipt without it', async () => {
    const s = await open({ status: 'bail', bailedOn: '2026-05-20', bailEnds: monday + 60 * day });
    expect(clocksOf(s, 'sitting')).toEqual([['sitting', '2026-06-11', true]]);
    expect(clocksOf(await open(), 'sitting')).toEqual([['sitting', '2026-06-22', true]]);
  });
});

describe('resolution', () => {
  it('runs from the closing of the item: two working days, then five, each telling whom it passes up to', async () => {
    const s = await lived(upTo(paths.splitAndResolved, 'closeItem'));
    // Closed on Saturday 6 June: counted as Monday 8 June.
    expect([clocksOf(s, 'resolution'), clocksOf(s, 'resolutionByService')]).toEqual([
      [['resolution', '2026-06-10', true]],
      [['resolutionByService', '2026-06-15', true]],
    ]);
    await s.turn(monday + 40 * day);
    expect(toldOf(s, 'resolution').map(([rung, role]) => [rung, role])).toEqual([
      ['2 days before', 'chair'],
      ['on the day', 'chair'],
      ['passes up', 'serviceManager'],
      ['2 days late', 'teamManager'],
      ['2 days late, not acknowledged', 'serviceManager'],
      ['5 days late', 'headOfService'],
    ]);
    expect(toldOf(s, 'resolutionByService').find(([rung]) => rung === 'passes up')).toEqual([
      'passes up',
      'headOfService',
      '2026-06-15T23:00:00.000Z',
    ]);
    expect(clocksOf(s, 'confirmation')).toEqual([]);
  });
});
