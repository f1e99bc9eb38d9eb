/** Whose the decision is, when it needs a reason, and when it stands. */
import { begin } from '../../../../support/paths';
import {
  day,
  lived,
  monday,
  offence,
  refused,
  refusedAfter,
  stagesOf,
  upTo,
} from '../../on-the-clock';
import * as paths from '../../paths';
import type { Step } from '../../paths';
import { childTold, confirmed, confirming, toConfirm } from '../../steps';

describe('the decision', () => {
  it('departs from the recommendation only with a reason', async () => {
    expect(
      await refusedAfter(toConfirm, 'policeDecisionMaker', 'confirm', confirming('youthCaution')),
    ).toBe('This departs from the recommendation: say why');
    expect(
      await refusedAfter(
        toConfirm,
        'policeDecisionMaker',
        'confirm',
        confirming('youthCaution', { departureReason: 'x' }),
      ),
    ).toBe('taken');
  });
  it('is the CPS’s for a caution where the offence is indictable, and the police record it', async () => {
    const indictable = offence({ offenceKind: 'indictable' });
    const caution = confirming('youthCaution', { departureReason: 'x' });
    expect(
      await refusedAfter(toConfirm, 'policeDecisionMaker', 'confirm', caution, indictable),
    ).toContain('The CPS decides');
    expect(
      await refusedAfter(
        toConfirm,
        'policeDecisionMaker',
        'confirm',
        { ...caution, decidedBy: 'cps' },
        indictable,
      ),
    ).toContain('/cpsDecidedOn is needed');
    expect(
      await refusedAfter(
        toConfirm,
        'policeDecisionMaker',
        'confirm',
        { ...caution, decidedBy: 'cps', cpsDecidedOn: '2026-05-30' },
        indictable,
      ),
    ).toBe('taken');
    expect(
      await refusedAfter(
        toConfirm,
        'policeDecisionMaker',
        'confirm',
        confirming('communityResolution'),
        indictable,
      ),
    ).toBe('taken');
  });
  it('is made anew, with a reason, where the child turned 18 before a caution was given', async () => {
    const s = await lived(confirmed('youthCaution'), { dateOfBirth: '2008-06-20' });
    await begin(s, [childTold]);
    await s.turn(monday + 19 * day);
    const giving = {
      offence: 'o1',
      outcome: 'youthCaution',
      appropriateAdultPresent: true,
      legalAdviceOffered: true,
      sufficientEvidence: true,
      notProsecutedNorConditional: true,
      admits: true,
      effectExplained: true,
      weeks: 12,
    };
    expect(await refused(s, 'policeDecisionMaker', 'administer', giving)).toContain(
      'for a child under 18 on the day it is given. End the case, or confirm another outcome',
    );
    expect(
      await refused(s, 'policeDecisionMaker', 'confirm', confirming('communityResolution')),
    ).toBe('taken');
    expect(await refused(s, 'policeDecisionMaker', 'administer', paths.resolutionGates)).toContain(
      'are told of the decision',
    );
  });
  it('stands once its outcome has been given', async () => {
    const two = (step: Step): Step =>
      'outcomes' in step.fields
        ? {
            ...step,
            fields: { ...step.fields, outcomes: { o1: 'communityResolution', o2: 'youthCaution' } },
          }
        : step;
    const s = await lived(
      upTo(paths.communityResolution, 'administer').map(two),
      offence({}, { what: 'Another' }),
    );
    expect(
      await refused(s, 'policeDecisionMaker', 'confirm', {
        outcomes: { o1: 'charge', o2: 'youthCaution' },
        rationale: 'x',
        decidedBy: 'police',
        departureReason: 'x',
      }),
    ).toBe('Offence 1: Community resolution has been given to the child already');
    expect(
      await refused(s, 'policeDecisionMaker', 'confirm', {
        outcomes: { o1: 'communityResolution', o2: 'noFurtherActionPublicInterest' },
        rationale: 'x',
        decidedBy: 'police',
        departureReason: 'x',
      }),
    ).toBe('taken');
    expect(stagesOf(s)).toContain('delivery');
  });
});
