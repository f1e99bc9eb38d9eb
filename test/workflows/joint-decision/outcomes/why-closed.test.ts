/** What closes an outcome, and that a child who says nothing is never left with nothing. */
import { outcome, outcomes } from '../../../../workflows/joint-decision/outcomes';
import {
  outcomesInForce,
  whyClosed,
  type Standpoint,
} from '../../../../workflows/joint-decision/outcomes/why-closed';
import { standpoints, today, why } from './standpoints';

const open = (at: Partial<Standpoint>) =>
  outcomes
    .filter((each) => whyClosed(each, { ...today, ...at }).length === 0)
    .map(({ key }) => key);

describe('an interview with no comment', () => {
  it('never closes every outcome, and neither does one never asked for: whatever else is so of a child of 10 to 17', () => {
    let asked = 0;
    for (const at of standpoints()) {
      if (at.ageAtOffence < 10) continue;
      asked += 1;
      if (open(at).length === 0) throw new Error(`Nothing is open: ${JSON.stringify(at)}`);
    }
    expect(asked).toBe(7 * 9 * 2 * 2 * 2 * 4 * 6);
  });

  it('leaves open whatever needs no admission, and closes the rest with the reason', () => {
    for (const admission of ['noComment', 'notAsked', 'denies'] as const)
      expect(open({ admission, turnedOn: ['deferredProsecution'] })).toEqual([
        'noFurtherActionPublicInterest',
        'otherAgencyAction',
        'diversionUndertaken',
        'deferredProsecution',
        'charge',
      ]);
    expect(why('youthCaution', { admission: 'noComment' })).toEqual([
      'Youth caution needs an admission, and none is recorded: the child made no comment',
    ]);
  });

  it('would be seen to close everything, were every outcome to need an admission', () => {
    const greedy = outcomes.map((each) => ({
      ...each,
      admission: { ...each.admission, value: 'admits' as const },
    }));
    expect(
      greedy.every((each) => whyClosed(each, { ...today, admission: 'noComment' }).length > 0),
    ).toBe(true);
    expect(
      greedy.every((each) => whyClosed(each, { ...today, admission: 'full' }).length > 0),
    ).toBe(false);
  });
});

describe('what closes an outcome', () => {
  it('nothing, where the child admits in full: all but outcome 23, which this service has not turned on', () => {
    expect(open({})).toEqual(
      outcomes.map(({ key }) => key).filter((key) => key !== 'deferredProsecution'),
    );
  });

  it('accepting responsibility opens a community resolution and no caution', () => {
    expect(open({ admission: 'acceptsResponsibility' })).toContain('communityResolution');
    expect(open({ admission: 'acceptsResponsibility' })).not.toContain('youthCaution');
    expect(open({ admission: 'partial' })).toContain('youthCaution');
  });

  it('a time limit that the police confirm has passed closes charge, conditional caution and outcome 23, and leaves the rest', () => {
    const at = { timeBarredConfirmed: true, turnedOn: ['deferredProsecution'] };
    expect(open(at)).toEqual([
      'noFurtherActionPublicInterest',
      'otherAgencyAction',
      'diversionUndertaken',
      'communityResolution',
      'youthCaution',
    ]);
    expect(why('charge', at)).toEqual([
      'Charge, summons or postal requisition is closed: ' +
        'the police have confirmed that the time limit of this summary offence has passed',
    ]);
  });

  it('the eighteenth birthday closes both youth cautions', () => {
    expect(open({ under18At: false })).toEqual([
      'noFurtherActionPublicInterest',
      'otherAgencyAction',
      'diversionUndertaken',
      'communityResolution',
      'charge',
    ]);
    expect(why('youthCaution', { under18At: false })).toEqual([
      'Youth caution is for a child under 18 on the day it is given',
    ]);
  });

  it('an age under 10 at the offence closes everything', () => {
    expect(open({ ageAtOffence: 9 })).toEqual([]);
    expect(open({ ageAtOffence: 10 })).not.toEqual([]);
  });

  it('every reason is told, not the first', () => {
    expect(
      why('youthConditionalCaution', {
        under18At: false,
        timeBarredConfirmed: true,
        admission: 'denies',
      }),
    ).toHaveLength(3);
  });
});

describe('outcomes in force', () => {
  it('outcome 22 is there from 1 April 2019', () => {
    expect(outcomesInForce('2019-03-31', []).map(({ key }) => key)).not.toContain(
      'diversionUndertaken',
    );
    expect(outcomesInForce('2019-04-01', []).map(({ key }) => key)).toContain(
      'diversionUndertaken',
    );
    expect(why('diversionUndertaken', { day: '2019-03-31' })).toEqual([
      'No further action: diversion undertaken (outcome 22) began on 1 April 2019',
    ]);
  });

  it('outcome 23 is there from February 2026, and only where a service turns it on', () => {
    const there = (day: string, turnedOn: readonly string[]) =>
      outcomesInForce(day, turnedOn).some(({ key }) => key === 'deferredProsecution');
    expect([
      there('2026-01-31', ['deferredProsecution']),
      there('2026-02-28', ['deferredProsecution']),
      there('2026-11-23', []),
    ]).toEqual([false, true, false]);
    expect(why('deferredProsecution', {})).toEqual([
      'Deferred prosecution (outcome 23) is off ' +
        'until this service has read the guidance and turns it on',
    ]);
  });

  it('an outcome nobody knows is refused by name', () => {
    expect(() => outcome('reprimand')).toThrow(
      'There is no outcome named reprimand; there are noFurtherActionPublicInterest',
    );
  });
});
