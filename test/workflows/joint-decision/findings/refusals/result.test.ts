/** When the result is sent and acknowledged, and what an exit plan must hold. */
import { take } from '../../../../support/paths';
import { before, lived, refused, refusedAfter } from '../../on-the-clock';
import * as paths from '../../paths';
import { inDelivery } from '../../steps';

describe('the result', () => {
  it('is acknowledged after the clerk’s delivery of it has come back, and not before', async () => {
    const s = await lived(inDelivery);
    await take(s, {
      by: 'practitioner',
      act: 'finish',
      fields: { offence: 'o1', finished: 'completed' },
    });
    expect(await refused(s, 'policeDecisionMaker', 'acknowledgeResult')).toBe(
      'The result has not been sent yet',
    );
    expect(await refused(s, 'clerk', 'resultSent')).toBe('taken');
    expect(await refused(s, 'clerk', 'resultSent')).toBe('The result has been sent');
    expect(await refused(s, 'policeDecisionMaker', 'acknowledgeResult')).toBe('taken');
  });
  it('can be sent by the manager where delivery fails for good', async () => {
    const s = await lived(inDelivery);
    await take(s, {
      by: 'practitioner',
      act: 'finish',
      fields: { offence: 'o1', finished: 'completed' },
    });
    expect(await refused(s, 'panelTeamManager', 'resultSent')).toBe('taken');
  });
  it('leaves an exit plan with what worked and the child’s own words', async () => {
    const missing = await refusedAfter(
      before(paths.communityResolution, 'writeExitPlan'),
      'practitioner',
      'writeExitPlan',
    );
    for (const key of [
      'childsWords',
      'whatWorked',
      'safetyAndWellbeing',
      'seriousHarm',
      'reoffending',
      'exitPlan',
    ])
      expect(missing).toContain(`/${key} is needed`);
  });
});
