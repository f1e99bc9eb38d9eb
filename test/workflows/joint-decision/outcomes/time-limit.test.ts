/** What a page says of a time limit, which closes nothing. */
import { outcome } from '../../../../workflows/joint-decision/outcomes';
import type {
  OffenceKind,
  OutcomeKey,
} from '../../../../workflows/joint-decision/outcomes/outcome';
import {
  indicativeLimit,
  lastSafeStart,
  limitWarnings,
} from '../../../../workflows/joint-decision/outcomes/time-limit';
import { kinds, why } from './standpoints';

describe('a time limit', () => {
  it('is six months from a summary offence, indicatively, and none is worked out for others', () => {
    expect(kinds.map((kind) => indicativeLimit('2026-08-31', kind))).toEqual([
      '2027-02-28',
      undefined,
      undefined,
      '2027-02-28',
    ]);
  });

  it('leaves room for sixteen weeks of conditions, and four for the police file', () => {
    expect(lastSafeStart('2027-02-28', 112, 28)).toBe('2026-10-11');
    expect(lastSafeStart('2027-02-28', 0, 0)).toBe('2027-02-28');
  });

  it('is warned of once conditions no longer fit before it, and closes nothing', () => {
    const limit = { day: '2027-02-28', indicative: true };
    const warned = (key: OutcomeKey, start: string, offenceKind: OffenceKind = 'summary') =>
      limitWarnings(outcome(key), { start, limit, offenceKind, bufferDays: 28 });
    expect(warned('youthConditionalCaution', '2026-10-11')).toEqual([]);
    expect(warned('youthConditionalCaution', '2026-10-12')).toEqual([
      'Youth conditional caution no longer fits before the time limit of 28 February 2027 ' +
        '(indicative) with time left for the police file: it had to begin by 11 October 2026',
    ]);
    expect(warned('communityResolution', '2027-03-30')).toEqual([]);
    expect(warned('charge', '2027-01-31')).toEqual([]);
    expect(warned('charge', '2027-02-01')).toHaveLength(1);
    expect(warned('deferredProsecution', '2027-02-01', 'unsure')).toHaveLength(2);
    expect(why('youthConditionalCaution', { day: '2027-06-01' })).toEqual([]);
  });

  it('that nobody gave is asked for, and "unsure" warns too', () => {
    const asked = (offenceKind: OffenceKind) =>
      limitWarnings(outcome('charge'), { start: '2026-11-23', offenceKind, bufferDays: 28 });
    expect(asked('summary')).toEqual([
      'No time limit was given for this summary offence: ask the police for the date and its basis',
    ]);
    expect(asked('unsure')).toEqual([
      'The police have not said whether this offence has a time limit: ' +
        'ask them for the date and its basis',
    ]);
    expect([asked('eitherWay'), asked('indictable')]).toEqual([[], []]);
  });
});
