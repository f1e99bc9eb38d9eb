/** How long the work may be, and who may allow longer. */
import { before, refusedAfter } from '../../on-the-clock';
import * as paths from '../../paths';
import type { Step } from '../../paths';

describe('giving the outcome', () => {
  it('holds conditions to 16 weeks, to 20 with a reason, and beyond to a named person', async () => {
    const asking = (weeks: number, more: Step['fields'] = {}, first: readonly Step[] = []) =>
      refusedAfter([...paths.toConditional, ...first], 'policeDecisionMaker', 'administer', {
        ...paths.conditionalGates,
        weeks,
        ...more,
      });
    expect(await asking(16)).toBe('taken');
    expect(await asking(17)).toBe('More than 16 weeks needs a reason');
    expect(await asking(20, { weeksReason: 'x' })).toBe('taken');
    expect(await asking(21, { weeksReason: 'x' })).toContain(
      'More than 20 weeks is for the service manager or the Head of Service to allow first',
    );
    const allowed: Step = {
      by: 'headOfService',
      act: 'allowLonger',
      fields: { offence: 'o1', weeks: 24, reason: 'x' },
    };
    expect(await asking(24, { weeksReason: 'x' }, [allowed])).toBe('taken');
    expect(await asking(25, { weeksReason: 'x' }, [allowed])).toContain('allow first');
  });
  it('holds what is voluntary to 12 weeks, and beyond to a named person', async () => {
    const steps = before(paths.communityResolution, 'administer');
    expect(
      await refusedAfter(steps, 'policeDecisionMaker', 'administer', {
        ...paths.resolutionGates,
        weeks: 12,
      }),
    ).toBe('taken');
    expect(
      await refusedAfter(steps, 'policeDecisionMaker', 'administer', {
        ...paths.resolutionGates,
        weeks: 13,
        weeksReason: 'x',
      }),
    ).toContain('More than 12 weeks is for the service manager');
  });
});
