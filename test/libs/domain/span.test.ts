/**
 * When a span is over: hours elapse, everything else ends with its last day, and what was skipped
 * is told.
 */
import fc from 'fast-check';
import holidays from '../../../libs/domain/bank-holidays.json';
import { calendarOf, isWorkingDay, type Calendar } from '../../../libs/domain/calendar';
import {
  addDays,
  atHour,
  endOf,
  londonDay,
  startOf,
  type Day,
  type Hour,
} from '../../../libs/domain/london';
import { daysOn, dueAfter, parse, sayDue, type Due, type Span } from '../../../libs/domain/span';
import { seed } from '../../support/random';

const HOUR = 3_600_000;
const calendar = calendarOf(holidays, { closures: [] });
const closing = calendarOf(holidays, { closures: [{ day: '2026-12-24', name: 'Christmas Eve' }] });
type How = { counting?: 'within' | 'beginning with'; calendar?: Calendar; cutOff?: Hour };
const after = (from: number, span: Span, how: How = {}): Due =>
  dueAfter(from, span, { calendar, cutOff: '17:00', ...how });
const lastDay = (day: Day, hour: Hour, span: Span, how: How = {}) =>
  after(atHour(day, hour), span, how).lastDay;
const beginning = { counting: 'beginning with' } as const;

const instants = fc.integer({ min: startOf('2019-01-03'), max: endOf('2030-12-31') });
const countings = fc.constantFrom('within', 'beginning with');
const units = fc.constantFrom('working days', 'days', 'weeks', 'months');

beforeAll(() => console.log(`span: SEED=${seed}`));

describe('a span', () => {
  it('is a number and what it counts, in the singular or the plural', () => {
    expect(parse('10 working days')).toEqual({ count: 10, unit: 'working day' });
    expect(parse('1 working day')).toEqual({ count: 1, unit: 'working day' });
    expect(parse('24 hours')).toEqual({ count: 24, unit: 'hour' });
    expect(
      [
        parse('1 hour'),
        parse('28 days'),
        parse('16 weeks'),
        parse('6 months'),
        parse('0 days'),
      ].map(({ unit, count }) => `${count} ${unit}`),
    ).toEqual(['1 hour', '28 day', '16 week', '6 month', '0 day']);
  });

  it('that cannot be counted is refused by name', () => {
    for (const span of [
      '1.5 hours',
      '-2 days',
      '1e3 days',
      'ten days',
      '10 fortnights',
      '10days',
      '10  days',
      ' 10 days',
      '10 days ',
      '10 working',
      'days',
      '',
      '10 dayss',
      '100000 days',
      '2 workingdays',
      '3 Days',
    ])
      expect(() => parse(span as Span)).toThrow(
        `"${span}" cannot be counted: write it as "10 working days"`,
      );
    expect(() => after(0, 'NaN hours' as Span)).toThrow('"NaN hours" cannot be counted');
  });
});

describe('hours', () => {
  it('elapse, whatever the day', () => {
    const friday = atHour('2026-09-18', '16:30');
    expect(after(friday, '24 hours')).toEqual({
      at: friday + 24 * HOUR,
      countedFrom: '2026-09-18',
      skipped: [],
    });
    expect(after(atHour('2026-12-24', '23:00'), '24 hours').at).toBe(atHour('2026-12-25', '23:00'));
    expect(after(friday, '0 hours').at).toBe(friday);
  });

  it('elapse across a clock change, so that London’s clock reads an hour more or less', () => {
    expect(after(atHour('2026-03-28', '09:30'), '24 hours').at).toBe(atHour('2026-03-29', '10:30'));
    expect(after(atHour('2026-10-24', '09:30'), '24 hours').at).toBe(atHour('2026-10-25', '08:30'));
  });

  it('know no cut-off, no closure and no first day', () => {
    const late = atHour('2026-12-24', '17:01');
    for (const how of [{}, beginning, { calendar: closing }, { cutOff: '09:00' }] as const)
      expect(after(late, '48 hours', how)).toEqual(after(late, '48 hours'));
  });
});

describe('working days', () => {
  it('end with the end of the last one, the first not counted', () => {
    const due = after(atHour('2026-09-14', '10:00'), '10 working days');
    expect(due).toEqual({
      at: endOf('2026-09-28'),
      lastDay: '2026-09-28',
      countedFrom: '2026-09-14',
      skipped: [
        { day: '2026-09-19', why: 'Saturday' },
        { day: '2026-09-20', why: 'Sunday' },
        { day: '2026-09-26', why: 'Saturday' },
        { day: '2026-09-27', why: 'Sunday' },
      ],
    });
    expect(londonDay(due.at - 1)).toBe('2026-09-28');
    expect(londonDay(due.at)).toBe('2026-09-29');
  });

  it('received on a Friday at exactly 5pm count from that Friday, a minute later from Monday, and say why', () => {
    expect(after(atHour('2026-09-18', '17:00'), '1 working day')).toMatchObject({
      lastDay: '2026-09-21',
      countedFrom: '2026-09-18',
    });
    expect(after(atHour('2026-09-18', '17:00'), '1 working day')).not.toHaveProperty('received');
    expect(after(atHour('2026-09-18', '17:01'), '1 working day')).toEqual({
      at: endOf('2026-09-22'),
      lastDay: '2026-09-22',
      countedFrom: '2026-09-21',
      received:
        'it came after 17:00 on 18 September 2026, so it counts as received on 21 September 2026',
      skipped: [
        { day: '2026-09-19', why: 'Saturday' },
        { day: '2026-09-20', why: 'Sunday' },
      ],
    });
  });

  it('received on a weekend or a bank holiday count from the next working day, and say which day it was', () => {
    expect(after(atHour('2026-09-19', '23:00'), '2 working days')).toMatchObject({
      lastDay: '2026-09-23',
      countedFrom: '2026-09-21',
      received: '19 September 2026 is not a working day (Saturday)',
    });
    expect(after(atHour('2026-08-31', '09:00'), '1 working day')).toEqual({
      at: endOf('2026-09-02'),
      lastDay: '2026-09-02',
      countedFrom: '2026-09-01',
      received: '31 August 2026 is not a working day (Summer bank holiday)',
      skipped: [{ day: '2026-08-31', why: 'Summer bank holiday' }],
    });
  });

  it('pass over a bank holiday Monday, and over local closures', () => {
    expect(after(atHour('2026-08-28', '10:00'), '1 working day')).toMatchObject({
      lastDay: '2026-09-01',
      skipped: [
        { day: '2026-08-29', why: 'Saturday' },
        { day: '2026-08-30', why: 'Sunday' },
        { day: '2026-08-31', why: 'Summer bank holiday' },
      ],
    });
    expect(lastDay('2026-12-23', '10:00', '1 working day', { calendar: closing })).toBe(
      '2026-12-29',
    );
    expect(
      after(atHour('2026-12-23', '10:00'), '1 working day', { calendar: closing }).skipped[0],
    ).toEqual({
      day: '2026-12-24',
      why: 'local closure: Christmas Eve',
    });
  });

  it('pass over what 2022 added: the Jubilee and the State Funeral', () => {
    expect(lastDay('2022-05-25', '10:00', '10 working days')).toBe('2022-06-10');
    expect(lastDay('2022-09-09', '10:00', '10 working days')).toBe('2022-09-26');
    expect(after(atHour('2022-09-16', '17:01'), '1 working day')).toMatchObject({
      countedFrom: '2022-09-20',
      lastDay: '2022-09-21',
    });
  });

  it('go over the year’s end, and over both clock changes', () => {
    expect(lastDay('2026-12-24', '10:00', '3 working days')).toBe('2026-12-31');
    expect(lastDay('2026-12-31', '17:01', '1 working day')).toBe('2027-01-05');
    expect(after(atHour('2026-03-27', '10:00'), '1 working day').at).toBe(
      Date.parse('2026-03-30T23:00Z'),
    );
    expect(after(atHour('2026-10-23', '10:00'), '1 working day').at).toBe(
      Date.parse('2026-10-27T00:00Z'),
    );
  });

  it('that begin with the day received count it as the first', () => {
    expect(lastDay('2026-09-14', '10:00', '10 working days', beginning)).toBe('2026-09-25');
    expect(lastDay('2026-09-14', '10:00', '1 working day', beginning)).toBe('2026-09-14');
    expect(lastDay('2026-09-18', '17:01', '1 working day', beginning)).toBe('2026-09-21');
    expect(lastDay('2026-09-18', '17:01', '2 working days', beginning)).toBe('2026-09-22');
  });

  it('of none end with the day received', () => {
    expect(lastDay('2026-09-14', '10:00', '0 working days')).toBe('2026-09-14');
    expect(lastDay('2026-09-14', '10:00', '0 working days', beginning)).toBe('2026-09-14');
    expect(lastDay('2026-09-19', '10:00', '0 working days')).toBe('2026-09-21');
  });
});

describe('days, weeks and months', () => {
  it('count every day from the one it happened, without a cut-off', () => {
    expect(after(atHour('2026-09-18', '23:59'), '28 days')).toEqual({
      at: endOf('2026-10-16'),
      lastDay: '2026-10-16',
      countedFrom: '2026-09-18',
      skipped: [],
    });
    expect(lastDay('2026-09-19', '10:00', '12 weeks')).toBe('2026-12-12');
    expect(lastDay('2026-09-18', '10:00', '1 day')).toBe('2026-09-19');
    expect(lastDay('2026-09-18', '10:00', '0 days')).toBe('2026-09-18');
  });

  it('count from London’s day, not from that of UTC', () => {
    expect(after(Date.parse('2026-07-01T23:30Z'), '1 day')).toMatchObject({
      countedFrom: '2026-07-02',
      lastDay: '2026-07-03',
    });
  });

  it('end at midnight London time on the far side of a clock change', () => {
    expect(after(atHour('2026-03-20', '10:00'), '2 weeks').at).toBe(
      Date.parse('2026-04-03T23:00Z'),
    );
    expect(after(atHour('2026-10-20', '10:00'), '2 weeks').at).toBe(
      Date.parse('2026-11-04T00:00Z'),
    );
    expect(after(atHour('2026-03-28', '10:00'), '1 day').at).toBe(Date.parse('2026-03-29T23:00Z'));
    expect(after(atHour('2026-10-24', '10:00'), '1 day').at).toBe(Date.parse('2026-10-26T00:00Z'));
  });

  it('end with the month’s last day where it has no such date', () => {
    expect(lastDay('2026-08-31', '10:00', '6 months')).toBe('2027-02-28');
    expect(lastDay('2023-08-31', '10:00', '6 months')).toBe('2024-02-29');
    expect(lastDay('2024-02-29', '10:00', '12 months')).toBe('2025-02-28');
    expect(lastDay('2024-02-29', '10:00', '1 week')).toBe('2024-03-07');
    expect(lastDay('2026-12-31', '10:00', '1 month')).toBe('2027-01-31');
  });

  it('that begin with a day end on the eve of the day that would follow', () => {
    expect(lastDay('2026-09-18', '10:00', '28 days', beginning)).toBe('2026-10-15');
    expect(lastDay('2026-09-18', '10:00', '1 week', beginning)).toBe('2026-09-24');
    expect(lastDay('2026-09-18', '10:00', '6 months', beginning)).toBe('2027-03-17');
    expect(lastDay('2026-03-01', '10:00', '1 month', beginning)).toBe('2026-03-31');
    expect(lastDay('2026-12-01', '10:00', '3 months', beginning)).toBe('2027-02-28');
    expect(lastDay('2026-09-18', '10:00', '1 day', beginning)).toBe('2026-09-18');
    expect(lastDay('2026-09-18', '10:00', '0 days', beginning)).toBe('2026-09-18');
  });

  it('that begin with a date which the last month has not are whole with that month', () => {
    expect(lastDay('2026-01-31', '10:00', '1 month', beginning)).toBe('2026-02-28');
    expect(lastDay('2026-11-30', '10:00', '3 months', beginning)).toBe('2027-02-28');
    expect(lastDay('2026-03-31', '10:00', '1 month', beginning)).toBe('2026-04-30');
  });
});

describe('whatever is counted', () => {
  it('ends at the end of a London day, not before what it is counted from', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 0, max: 40 }),
        units,
        countings,
        (from, n, unit, counting) => {
          const due = after(from, `${n} ${unit}`, { counting, calendar: closing });
          expect(due.at).toBe(endOf(due.lastDay!));
          expect(due.at).toBeGreaterThan(from);
          expect(due.lastDay! >= due.countedFrom && due.countedFrom >= londonDay(from)).toBe(true);
        },
      ),
      { seed },
    );
  });

  it('is never due earlier for having come later, nor for being longer', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 0, max: 90 * 24 * HOUR }),
        fc.integer({ min: 0, max: 40 }),
        units,
        countings,
        (from, wait, n, unit, counting) => {
          const first = after(from, `${n} ${unit}`, { counting }).at;
          expect(after(from + wait, `${n} ${unit}`, { counting }).at).toBeGreaterThanOrEqual(first);
          expect(after(from, `${n + 1} ${unit}`, { counting }).at).toBeGreaterThanOrEqual(first);
        },
      ),
      { seed },
    );
  });

  it('skips exactly the days nobody works, and of working days has as many as were asked for', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 40 }), (from, n) => {
        const {
          countedFrom,
          lastDay: last,
          skipped,
          received,
        } = after(from, `${n} working days`, { calendar: closing });
        let worked = 0;
        for (let day = addDays(countedFrom, 1); day <= last!; day = addDays(day, 1))
          if (isWorkingDay(day, closing)) worked += 1;
        const closed = [];
        for (let day = londonDay(from); day <= last!; day = addDays(day, 1))
          if (!isWorkingDay(day, closing)) closed.push(day);
        expect([worked, isWorkingDay(last!, closing), skipped.map(({ day }) => day)]).toEqual([
          n,
          true,
          closed,
        ]);
        expect(received === undefined).toBe(countedFrom === londonDay(from));
      }),
      { seed },
    );
  });

  it('survives JSON', () => {
    const due = after(atHour('2026-09-18', '17:01'), '10 working days');
    expect(JSON.parse(JSON.stringify(due))).toEqual(due);
  });
});

describe('days from a day', () => {
  it('lie as many of their unit before or after it', () => {
    const on = (n: number) =>
      (['working day', 'day', 'week', 'month'] as const).map((unit) =>
        daysOn('2026-03-31', n, unit, calendar),
      );
    expect(on(1)).toEqual(['2026-04-01', '2026-04-01', '2026-04-07', '2026-04-30']);
    expect(on(-1)).toEqual(['2026-03-30', '2026-03-30', '2026-03-24', '2026-02-28']);
    expect(on(0)).toEqual(['2026-03-31', '2026-03-31', '2026-03-31', '2026-03-31']);
  });
});

describe('what is due, in words', () => {
  it('is due by the end of its last day, or at its hour where hours count', () => {
    expect(sayDue(after(atHour('2026-09-04', '10:00'), '10 working days'))).toBe(
      'by the end of 18 September 2026',
    );
    expect(sayDue(after(atHour('2026-09-17', '09:30'), '24 hours'))).toBe(
      '9:30am on 18 September 2026',
    );
    expect(sayDue(after(startOf('2026-09-18'), '24 hours'))).toBe('11:59pm on 18 September 2026');
  });
});
