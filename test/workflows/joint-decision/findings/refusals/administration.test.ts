/** For which offence an outcome is given, what it may ask, and what stops it. */
import { lived, offence, refused, refusedAfter } from '../../on-the-clock';
import * as paths from '../../paths';
import { confirming } from '../../steps';

describe('giving the outcome', () => {
  it('is for the outcome that was decided, once, and for an offence that has something to be given', async () => {
    expect(
      await refusedAfter(
        paths.toConditional,
        'policeDecisionMaker',
        'administer',
        paths.resolutionGates,
      ),
    ).toBe('What was decided for this offence is Youth conditional caution');
    expect(
      await refusedAfter(paths.toConditional, 'practitioner', 'administer', paths.conditionalGates),
    ).toContain('another role');
  });
  it.each([
    ['summary', '2011-02-21', 30],
    ['eitherWay', '2011-02-21', 50],
    ['indictable', '2011-02-21', 75],
    ['summary', '2014-02-21', 15],
    ['eitherWay', '2014-02-21', 25],
    ['indictable', '2014-02-21', 35],
    ['unsure', '2011-02-21', 30],
  ])(
    'caps a financial penalty for an offence that is %s and a child born on %s at £%d',
    async (offenceKind, dateOfBirth, pounds) => {
      const decidedByCps = paths.toConditional.map((step) =>
        step.act === 'confirm'
          ? { ...step, fields: { ...step.fields, decidedBy: 'cps', cpsDecidedOn: '2026-05-30' } }
          : step,
      );
      const giving = (penaltyPounds: number) =>
        refusedAfter(
          decidedByCps,
          'policeDecisionMaker',
          'administer',
          { ...paths.conditionalGates, penaltyPounds },
          { dateOfBirth, ...offence({ offenceKind }) },
        );
      expect(await giving(pounds)).toBe('taken');
      expect(await giving(pounds + 1)).toBe(
        `A financial penalty for this child and offence may be at most £${pounds}`,
      );
    },
  );
  it('caps unpaid work at 20 hours', async () => {
    expect(
      await refusedAfter(paths.toConditional, 'policeDecisionMaker', 'administer', {
        ...paths.conditionalGates,
        unpaidWorkHours: 20,
      }),
    ).toBe('taken');
    expect(
      await refusedAfter(paths.toConditional, 'policeDecisionMaker', 'administer', {
        ...paths.conditionalGates,
        unpaidWorkHours: 21,
      }),
    ).toBe('Unpaid work may be at most 20 hours');
  });
  it('stops where the child withdraws, until the police decide again with a reason', async () => {
    const s = await lived([
      ...paths.toConditional,
      { by: 'practitioner', act: 'childWithdraws', fields: { offence: 'o1', childsWords: 'No.' } },
    ]);
    expect(await refused(s, 'policeDecisionMaker', 'administer', paths.conditionalGates)).toContain(
      'The child has withdrawn',
    );
    expect(
      await refused(s, 'policeDecisionMaker', 'confirm', confirming('communityResolution')),
    ).toContain('say why');
    expect(
      await refused(
        s,
        'policeDecisionMaker',
        'confirm',
        confirming('communityResolution', { departureReason: 'x' }),
      ),
    ).toBe('taken');
  });
});
