/** When each rung of a ladder speaks: on whose morning, before what is due and after. */
import fc from 'fast-check';
import holidays from '../../../libs/domain/bank-holidays.json';
import { calendarOf, isWorkingDay } from '../../../libs/domain/calendar';
import { rungInstants, type Rung } from '../../../libs/domain/ladder';
import {
  atHour,
  endOf,
  londonDay,
  londonTime,
  sayInstant,
  startOf,
  type Day,
  type Hour,
} from '../../../libs/domain/london';
import { seed } from '../../support/random';

const HOUR = 3_600_000;
const calendar = calendarOf(holidays, { closures: [] });
const closing = calendarOf(holidays, { closures: [{ day: '2026-09-17', name: 'Training day' }] });
const longAgo = startOf('2019-01-02');

const rung = (key: string, when: Rung['when'], speaksAt?: Hour): Rung => ({
  key,
  when,
  tell: 'holder',
  ...(speaksAt === undefined ? {} : { speaksAt }),
});
const nine: Hour = '09:00';
/** When one rung speaks of something due by the end of a day, in words. */
const ofDay = (lastDay: Day, when: Rung['when'], speaksAt?: Hour, days = calendar) =>
  rungInstants(endOf(lastDay), lastDay, longAgo, [rung('one', when, speaksAt)], days).map(
    ({ at }) => sayInstant(at),
  )[0];
/** The same of an instant. */
const ofInstant = (due: number, when: Rung['when'], speaksAt?: Hour) =>
  rungInstants(due, undefined, longAgo, [rung('one', when, speaksAt)], calendar)[0]?.at;

beforeAll(() => console.log(`ladder: SEED=${seed}`));

describe('a rung that speaks at an hour', () => {
  it('speaks of what is due on the morning of its last day', () => {
    expect(ofDay('2026-09-18', 'due', nine)).toBe('9am on 18 September 2026');
  });

  it('speaks on the working day before, where nobody works on the last day', () => {
    expect(ofDay('2026-09-20', 'due', nine)).toBe('9am on 18 September 2026');
    expect(ofDay('2026-08-31', 'due', nine)).toBe('9am on 28 August 2026');
    expect(ofDay('2026-09-17', 'due', nine, closing)).toBe('9am on 16 September 2026');
  });

  it('speaks so many working days before the last day', () => {
    expect(ofDay('2026-09-18', { before: '2 working days' }, nine)).toBe(
      '9am on 16 September 2026',
    );
    expect(ofDay('2026-09-21', { before: '1 working day' }, nine)).toBe('9am on 18 September 2026');
    expect(ofDay('2026-09-18', { before: '2 working days' }, nine, closing)).toBe(
      '9am on 15 September 2026',
    );
    expect(ofDay('2026-09-01', { before: '2 working days' }, nine)).toBe('9am on 27 August 2026');
  });

  it('counts back from the last day itself, even where nobody works then', () => {
    expect(ofDay('2026-09-20', { before: '2 working days' }, nine)).toBe(
      '9am on 17 September 2026',
    );
  });

  it('speaks on the working day so many after the last day', () => {
    expect(ofDay('2026-09-18', { after: '1 working day' }, nine)).toBe('9am on 21 September 2026');
    expect(ofDay('2026-09-18', { after: '5 working days' }, nine)).toBe('9am on 25 September 2026');
    expect(ofDay('2026-09-19', { after: '1 working day' }, nine)).toBe('9am on 21 September 2026');
    expect(ofDay('2026-12-24', { after: '2 working days' }, nine)).toBe('9am on 30 December 2026');
    expect(ofDay('2022-09-16', { after: '1 working day' }, nine)).toBe('9am on 20 September 2022');
  });

  it('moves a warning in days, weeks or months back to a working day, and news of lateness on to one', () => {
    expect(ofDay('2026-09-20', { before: '28 days' }, nine)).toBe('9am on 21 August 2026');
    expect(ofDay('2026-09-18', { before: '28 days' }, nine)).toBe('9am on 21 August 2026');
    expect(ofDay('2026-09-14', { before: '2 weeks' }, nine)).toBe('9am on 28 August 2026');
    expect(ofDay('2027-03-31', { before: '1 month' }, nine)).toBe('9am on 26 February 2027');
    expect(ofDay('2026-09-18', { after: '2 days' }, nine)).toBe('9am on 21 September 2026');
    expect(ofDay('2026-08-17', { after: '2 weeks' }, nine)).toBe('9am on 1 September 2026');
    expect(ofDay('2026-08-18', { after: '1 month' }, nine)).toBe('9am on 18 September 2026');
  });

  it('speaks at London’s hour, summer and winter', () => {
    const at = (lastDay: Day) =>
      rungInstants(
        endOf(lastDay),
        lastDay,
        longAgo,
        [rung('one', { before: '1 working day' }, nine)],
        calendar,
      )[0]!.at;
    expect(at('2026-03-30')).toBe(Date.parse('2026-03-27T09:00Z'));
    expect(at('2026-03-31')).toBe(Date.parse('2026-03-30T08:00Z'));
    expect(at('2026-10-26')).toBe(Date.parse('2026-10-23T08:00Z'));
    expect(at('2026-10-27')).toBe(Date.parse('2026-10-26T09:00Z'));
  });

  it('takes the day of what is due at an instant, and of midnight the day it ends', () => {
    expect(ofInstant(atHour('2026-09-18', '14:00'), 'due', nine)).toBe(atHour('2026-09-18', nine));
    expect(ofInstant(endOf('2026-09-18'), 'due', nine)).toBe(atHour('2026-09-18', nine));
    expect(ofInstant(endOf('2026-09-18') + 1, 'due', nine)).toBe(atHour('2026-09-18', nine));
    expect(ofInstant(endOf('2026-09-20') + 1, 'due', nine)).toBe(atHour('2026-09-21', nine));
  });
});

describe('a rung without an hour', () => {
  it('speaks at the instant that is late', () => {
    expect(ofInstant(atHour('2026-09-19', '03:17') + 1234, 'due')).toBe(
      atHour('2026-09-19', '03:17') + 1234,
    );
    expect(ofDay('2026-09-19', 'due')).toBe('11:59pm on 19 September 2026');
  });

  it('speaks hours from it exactly, across a clock change and whatever hour it was given', () => {
    const due = atHour('2026-03-29', '10:30');
    expect(ofInstant(due, { before: '24 hours' })).toBe(atHour('2026-03-28', '09:30'));
    expect(ofInstant(due, { after: '2 hours' })).toBe(due + 2 * HOUR);
    expect(ofInstant(due, { before: '24 hours' }, nine)).toBe(due - 24 * HOUR);
    expect(ofInstant(atHour('2026-10-25', '08:30'), { before: '24 hours' })).toBe(
      atHour('2026-10-24', '09:30'),
    );
  });

  it('speaks at the end of a day so many before or after, whatever that day’s length', () => {
    const of = (lastDay: Day, when: Rung['when']) =>
      rungInstants(endOf(lastDay), lastDay, longAgo, [rung('one', when)], calendar)[0]!.at;
    expect(of('2026-03-29', { before: '1 day' })).toBe(endOf('2026-03-28'));
    expect(of('2026-03-28', { after: '1 day' })).toBe(endOf('2026-03-29'));
    expect(of('2026-10-25', { before: '1 week' })).toBe(endOf('2026-10-18'));
    expect(of('2026-10-24', { after: '1 day' })).toBe(endOf('2026-10-25'));
    expect(of('2026-10-25', { after: '1 working day' })).toBe(endOf('2026-10-26'));
    expect(of('2026-05-31', { before: '3 months' })).toBe(endOf('2026-02-28'));
    expect(of('2026-05-31', { before: '0 days' })).toBe(endOf('2026-05-31'));
  });

  it('keeps London’s hour of an instant, to the millisecond', () => {
    const due = atHour('2026-10-26', '08:15') + 1234;
    expect(ofInstant(due, { before: '2 days' })).toBe(atHour('2026-10-24', '08:15') + 1234);
    expect(ofInstant(due, { before: '1 working day' })).toBe(atHour('2026-10-23', '08:15') + 1234);
    expect(ofInstant(atHour('2026-10-25', '01:30') + HOUR, { after: '0 days' })).toBe(
      atHour('2026-10-25', '01:30') + HOUR,
    );
  });
});

describe('a ladder', () => {
  const ladder: readonly Rung[] = [
    rung('headOfService', { after: '5 working days' }, nine),
    rung('holder', { before: '2 working days' }, nine),
    rung('onTheDay', 'due', nine),
    rung('teamManager', { after: '2 working days' }, nine),
  ];
  const climbed = (from: number) =>
    rungInstants(endOf('2026-09-18'), '2026-09-18', from, ladder, calendar).map(
      ({ key, at }) => `${key} ${sayInstant(at)}`,
    );

  it('speaks in the order of its instants', () => {
    expect(climbed(longAgo)).toEqual([
      'holder 9am on 16 September 2026',
      'onTheDay 9am on 18 September 2026',
      'teamManager 9am on 22 September 2026',
      'headOfService 9am on 25 September 2026',
    ]);
  });

  it('leaves out what would speak before its cause, or together with it', () => {
    expect(climbed(atHour('2026-09-16', '09:00') - 1)).toHaveLength(4);
    expect(climbed(atHour('2026-09-16', '09:00'))).toHaveLength(3);
    expect(climbed(atHour('2026-09-17', '12:00'))[0]).toMatch(/^onTheDay/);
    expect(climbed(endOf('2026-12-31'))).toEqual([]);
  });

  it('keeps its own order where two rungs speak at once', () => {
    const twins = ['b', 'a', 'c'].map((key) => rung(key, { before: '5 working days' }, nine));
    const keys = (rungs: readonly Rung[]) =>
      rungInstants(endOf('2026-09-18'), '2026-09-18', longAgo, rungs, calendar).map(
        ({ key }) => key,
      );
    expect(keys(twins)).toEqual(['b', 'a', 'c']);
    expect(
      keys([rung('day', 'due', nine), ...twins, rung('days', { before: '7 days' }, nine)]),
    ).toEqual(['b', 'a', 'c', 'days', 'day']);
  });

  it('of no rungs is silent', () => {
    expect(rungInstants(endOf('2026-09-18'), '2026-09-18', longAgo, [], calendar)).toEqual([]);
  });

  it('is refused where a rung has no span that can be counted', () => {
    expect(() => ofDay('2026-09-18', { before: '2 fortnights' as '2 days' }, nine)).toThrow(
      '"2 fortnights" cannot be counted',
    );
  });

  it('warns no later than the last day and tells of lateness only after it, on working days, at its hour', () => {
    const spans = fc
      .tuple(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('working days', 'days', 'weeks', 'months'),
      )
      .map(([n, unit]) => `${n} ${unit}` as const);
    const days = fc
      .integer({ min: startOf('2022-06-01'), max: endOf('2027-12-31') })
      .map(londonDay);
    fc.assert(
      fc.property(days, spans, fc.constantFrom('before', 'after', 'due'), (lastDay, span, side) => {
        const when =
          side === 'due' ? 'due' : side === 'before' ? { before: span } : { after: span };
        const [spoken] = rungInstants(
          endOf(lastDay),
          lastDay,
          startOf('2015-01-01'),
          [rung('one', when, nine)],
          closing,
        );
        expect([isWorkingDay(londonDay(spoken!.at), closing), londonTime(spoken!.at)]).toEqual([
          true,
          nine,
        ]);
        expect(spoken!.at >= endOf(lastDay)).toBe(side === 'after');
      }),
      { seed },
    );
  });
});
