/** Which outcomes are closed for an offence, by what, and how one opens again. */
import { jointDecision } from '../../../../../workflows/joint-decision';
import { begin } from '../../../../support/paths';
import { opening, Simulated } from '../../../../support/simulated';
import {
  before,
  day,
  factsFrom,
  lived,
  monday,
  offence,
  procedure,
  refused,
  refusedAfter,
} from '../../on-the-clock';
import * as paths from '../../paths';
import { childTold, confirming, toConfirm } from '../../steps';

describe('the decision', () => {
  it('leaves 20, 21 and 22 open whatever the child said, and the rest as the child said it', async () => {
    for (const admission of ['denies', 'noComment', 'notAsked']) {
      const s = await lived(toConfirm, { admission });
      for (const closed of ['communityResolution', 'youthCaution', 'youthConditionalCaution'])
        expect(
          await refused(
            s,
            'policeDecisionMaker',
            'confirm',
            confirming(closed, { departureReason: 'x' }),
          ),
        ).toContain('none is recorded');
      for (const key of [
        'noFurtherActionPublicInterest',
        'otherAgencyAction',
        'diversionUndertaken',
        'charge',
      ]) {
        expect(
          await refusedAfter(
            toConfirm,
            'policeDecisionMaker',
            'confirm',
            confirming(key, { departureReason: 'x' }),
            { admission },
          ),
        ).toBe('taken');
      }
    }
  });
  it('hears what the child says later, with an appropriate adult and legal advice', async () => {
    const s = await lived(toConfirm, { admission: 'noComment' });
    const said = {
      admission: 'acceptsResponsibility',
      appropriateAdultPresent: false,
      legalAdviceOffered: true,
    };
    expect(await refused(s, 'policeDecisionMaker', 'recordAdmission', said)).toContain(
      'appropriate adult',
    );
    expect(
      await refused(s, 'policeDecisionMaker', 'recordAdmission', {
        ...said,
        appropriateAdultPresent: true,
      }),
    ).toBe('taken');
    expect(
      await refused(s, 'policeDecisionMaker', 'confirm', confirming('communityResolution')),
    ).toBe('taken');
  });
  it('closes charge, conditional caution and 23 once the police confirm the bar, and leaves the rest', async () => {
    const barred = async () => {
      const s = await lived(toConfirm, offence({ offenceKind: 'summary' }));
      await s.turn(monday + 200 * day);
      await refused(s, 'policeDecisionMaker', 'confirmTimeBarred', { offence: 'o1', reason: 'x' });
      return s;
    };
    for (const key of ['charge', 'youthConditionalCaution', 'deferredProsecution'])
      expect(
        await refused(
          await barred(),
          'policeDecisionMaker',
          'confirm',
          confirming(key, { departureReason: 'x' }),
        ),
      ).toContain('Offence 1');
    expect(
      await refused(
        await barred(),
        'policeDecisionMaker',
        'confirm',
        confirming('charge', { departureReason: 'x' }),
      ),
    ).toContain('the police have confirmed that the time limit of this summary offence has passed');
    for (const key of [
      'youthCaution',
      'communityResolution',
      'otherAgencyAction',
      'noFurtherActionPublicInterest',
      'diversionUndertaken',
    ])
      expect(
        await refused(
          await barred(),
          'policeDecisionMaker',
          'confirm',
          confirming(key, { departureReason: 'x' }),
        ),
      ).toBe('taken');
  });
  it('is not closed by a limit that has passed until the police confirm it', async () => {
    const s = await lived(toConfirm, offence({ offenceKind: 'summary' }));
    await s.turn(monday + 400 * day);
    expect(
      await refused(
        s,
        'policeDecisionMaker',
        'confirm',
        confirming('youthConditionalCaution', { departureReason: 'x' }),
      ),
    ).toBe('taken');
  });
  it('keeps outcome 23 closed until the service turns it on', async () => {
    expect(
      await refusedAfter(
        toConfirm,
        'policeDecisionMaker',
        'confirm',
        confirming('deferredProsecution', { departureReason: 'x' }),
      ),
    ).toContain('off until');
    const { policy } = jointDecision;
    const on = {
      ...policy,
      figures: {
        ...policy.figures,
        turnedOn: { ...policy.figures.turnedOn!, value: ['deferredProsecution'] },
      },
    };
    const s = await Simulated.open(
      procedure,
      { ...opening(procedure, factsFrom({ admission: 'noComment' }), monday), policy: on },
      monday,
    );
    await begin(s, [
      ...before(paths.conditionalCaution, 'confirm'),
      {
        by: 'policeDecisionMaker',
        act: 'confirm',
        fields: confirming('deferredProsecution', { departureReason: 'x' }),
      },
      childTold,
    ]);
    const giving = {
      offence: 'o1',
      outcome: 'deferredProsecution',
      appropriateAdultPresent: true,
      legalAdviceOffered: true,
      conditionsAgreed: false,
      conditions: 'x',
      weeks: 12,
    };
    expect(await refused(s, 'policeDecisionMaker', 'administer', giving)).toContain(
      'The child agrees the conditions',
    );
    expect(
      await refused(s, 'policeDecisionMaker', 'administer', { ...giving, conditionsAgreed: true }),
    ).toBe('taken');
    await begin(s, [
      {
        by: 'practitioner',
        act: 'finish',
        fields: { offence: 'o1', finished: 'notCompleted', notCompletedReason: 'x' },
      },
    ]);
    expect(procedure.stages.delivery!.holder(s.current)).toEqual({ role: 'policeDecisionMaker' });
  });
});
