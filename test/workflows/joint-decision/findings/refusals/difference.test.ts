/** Whose it is to resolve a difference, when, and by what. */
import {
  before,
  lived,
  procedure,
  refused,
  refusedAfter,
  stagesOf,
  upTo,
} from '../../on-the-clock';
import * as paths from '../../paths';
import { confirming, one, toConfirm } from '../../steps';

describe('a difference', () => {
  const split = upTo(paths.splitAndResolved, 'closeItem');
  const forward = (outcome: string) => ({ outcomes: one(outcome), resolutionReason: 'x' });
  it('is nobody’s to resolve where no agency differs', async () =>
    expect(stagesOf(await lived(toConfirm))).toEqual(['confirmation']));
  it('is settled by the chair and the police decision-maker when they say the same', async () => {
    const s = await lived(split);
    expect(await refused(s, 'chair', 'resolve', forward('youthCaution'))).toBe('taken');
    expect(stagesOf(s)).toEqual(['resolution']);
    await refused(s, 'policeDecisionMaker', 'resolve', forward('youthCaution'));
    expect(stagesOf(s)).toEqual(['confirmation']);
    expect(await refused(s, 'policeDecisionMaker', 'confirm', confirming('youthCaution'))).toBe(
      'taken',
    );
  });
  it('is not the managers’ before the days of the chair and the police are over', async () => {
    const s = await lived(split);
    for (const by of ['serviceManager', 'headOfService'])
      expect(await refused(s, by, 'resolve', forward('youthCaution'))).toContain(
        'have their days to settle this first',
      );
  });
  it('passes up to the service manager when the two say different things, or when two working days are over', async () => {
    const differing = await lived(split);
    await refused(differing, 'chair', 'resolve', forward('diversionUndertaken'));
    await refused(differing, 'policeDecisionMaker', 'resolve', forward('youthCaution'));
    expect(procedure.stages.resolution!.holder(differing.current)).toEqual({
      role: 'serviceManager',
    });
    expect(await refused(differing, 'chair', 'resolve', forward('youthCaution'))).toBe(
      'This has passed up to the service manager',
    );

    const late = await lived(split);
    const due = late.current.clocks.find(({ id }) => id === 'resolution')!.due.at;
    await late.turn(due - 1);
    expect(await refused(late, 'serviceManager', 'resolve', forward('youthCaution'))).toContain(
      'have their days',
    );
    await late.turn(due);
    expect(procedure.stages.resolution!.holder(late.current)).toEqual({ role: 'serviceManager' });
    expect(await refused(late, 'headOfService', 'resolve', forward('youthCaution'))).toContain(
      'service manager, who has their days first',
    );
    expect(await refused(late, 'serviceManager', 'resolve', forward('youthCaution'))).toBe('taken');
  });
  it('passes up to the Head of Service when five working days are over', async () => {
    const s = await lived(split);
    await s.turn(s.current.clocks.find(({ id }) => id === 'resolutionByService')!.due.at);
    expect(await refused(s, 'serviceManager', 'resolve', forward('youthCaution'))).toBe(
      'This has passed up to the Head of Service',
    );
    expect(await refused(s, 'headOfService', 'resolve', forward('diversionUndertaken'))).toBe(
      'taken',
    );
    expect(stagesOf(s)).toEqual(['confirmation']);
  });
  it('is resolved by something that was put forward, and with a reason', async () => {
    expect(await refusedAfter(split, 'chair', 'resolve', forward('charge'))).toContain(
      'nobody put Charge',
    );
    expect(
      await refusedAfter(split, 'chair', 'resolve', { outcomes: one('youthCaution') }),
    ).toContain('/resolutionReason is needed');
  });
  it('leaves every position as it was said', async () => {
    const s = await lived(before(paths.splitAndResolved, 'confirm'));
    expect(
      s.current.acts
        .filter(({ act }) => act === 'takePosition')
        .map(({ fields }) => (fields.outcomes as { o1: string }).o1),
    ).toEqual(['youthCaution', 'diversionUndertaken', 'diversionUndertaken']);
  });
});
