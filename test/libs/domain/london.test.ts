/** London's days and hours, against what Intl knows of London, and in the words pages use. */
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  atHour,
  endOf,
  londonDay,
  londonTime,
  offset,
  say,
  sayInstant,
  sayTime,
  startOf,
  weekday,
  type Hour,
} from '../../../libs/domain/london';
import { seed } from '../../support/random';

const HOUR = 3_600_000;
const at = (iso: string): number => Date.parse(iso);

beforeAll(() => console.log(`london: SEED=${seed}`));

const instants = fc.integer({ min: at('2000-01-01T00:00Z'), max: at('2050-01-01T00:00Z') });
const days = instants.map(londonDay);

const intl = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});
const ours = (instant: number) => `${londonDay(instant)} ${londonTime(instant)}`;
const differing = (all: Iterable<number>) => {
  const found: string[] = [];
  for (const instant of all)
    if (ours(instant) !== intl.format(instant))
      found.push(
        `${new Date(instant).toISOString()}: ${ours(instant)}, Intl ${intl.format(instant)}`,
      );
  return found;
};
function* every(step: number, from: string, to: string) {
  for (let instant = at(from); instant < at(to); instant += step) yield instant;
}

describe('an instant in London', () => {
  it('has the day and the hour Intl gives it, every hour from 2019 to 2032', () => {
    const hours = [...every(HOUR, '2019-01-01T00:00Z', '2033-01-01T00:00Z')];
    expect(hours).toHaveLength(122_736);
    expect(differing(hours)).toEqual([]);
  });

  it('has the day and the hour Intl gives it, every minute about every clock change from 2019 to 2032', () => {
    for (let year = 2019; year <= 2032; year += 1) {
      for (const month of ['03', '10'])
        expect(
          differing(every(60_000, `${year}-${month}-24T22:58Z`, `${year}-${month}-24T23:02Z`)),
        ).toEqual([]);
      for (const changed of changes(year))
        expect(
          differing(
            every(
              60_000,
              new Date(changed - 2 * HOUR).toISOString(),
              new Date(changed + 2 * HOUR).toISOString(),
            ),
          ),
        ).toEqual([]);
    }
  });

  it('is an hour ahead of UTC from the last Sunday of March to the last Sunday of October, to the millisecond', () => {
    expect(changes(2026)).toEqual([at('2026-03-29T01:00Z'), at('2026-10-25T01:00Z')]);
    for (const [before, after] of [
      ['2026-03-29T00:59:59.999Z', '2026-03-29T01:00:00.000Z'],
      ['2026-10-25T01:00:00.000Z', '2026-10-25T00:59:59.999Z'],
    ] as const) {
      expect([offset(at(before)), offset(at(after))]).toEqual([0, HOUR]);
    }
  });

  it('belongs to the next day from 11pm UTC in summer, and from midnight UTC in winter', () => {
    expect(londonDay(at('2026-07-01T22:59:59.999Z'))).toBe('2026-07-01');
    expect(londonDay(at('2026-07-01T23:00:00.000Z'))).toBe('2026-07-02');
    expect(londonDay(at('2026-12-31T23:59:59.999Z'))).toBe('2026-12-31');
    expect(londonDay(at('2027-01-01T00:00:00.000Z'))).toBe('2027-01-01');
  });

  it('is the same when asked again after every day of forty years', () => {
    const asked = [...every(31 * 24 * HOUR, '2010-01-01T00:30Z', '2049-12-01T00:00Z')];
    const first = asked.map(ours);
    for (const day of every(24 * HOUR, '2010-01-01T23:30Z', '2050-01-01T00:00Z'))
      expect(startOf(addDays(londonDay(day), 1))).toBe(endOf(londonDay(day)));
    expect(asked.map(ours)).toEqual(first);
    expect(differing(asked)).toEqual([]);
  });

  it('is winter about every New Year', () => {
    for (let year = 1000; year < 9999; year += 1)
      for (const hours of [-60, -1, 0, 60])
        expect(offset(at(`${year + 1}-01-01T00:00Z`) + hours * HOUR)).toBe(0);
  });

  it('is refused where it is none, with what was given', () => {
    for (const read of [londonDay, londonTime, sayTime, sayInstant])
      expect(() => read(NaN)).toThrow('NaN is no instant: give epoch milliseconds');
    expect(() => londonDay(Infinity)).toThrow('Infinity is no instant');
    expect(() => londonDay(at('9999-12-31T23:59Z') + 60_000)).toThrow(
      '253402300800000 is no instant',
    );
    expect(() => londonDay(at('0999-06-01T00:00Z'))).toThrow('is no instant');
    expect(londonDay(at('1000-01-01T00:00Z'))).toBe('1000-01-01');
    expect(londonDay(at('9999-12-31T00:00Z'))).toBe('9999-12-31');
  });
});

/** The two changes of a year, found by looking at Intl hour by hour. */
function changes(year: number): number[] {
  const found: number[] = [];
  let before = intl.format(at(`${year}-01-01T00:00Z`)).slice(11);
  for (const instant of every(HOUR, `${year}-01-01T01:00Z`, `${year}-12-31T00:00Z`)) {
    const now = intl.format(instant).slice(11);
    if ((Number(now.slice(0, 2)) + 23) % 24 !== Number(before.slice(0, 2))) found.push(instant);
    before = now;
  }
  return found;
}

describe('a day in London', () => {
  it('has 23 hours when clocks go forward, 25 when they go back, else 24', () => {
    const length = (day: string) => (endOf(day) - startOf(day)) / HOUR;
    expect(
      ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26'].map(
        length,
      ),
    ).toEqual([24, 23, 24, 24, 25, 24]);
  });

  it('begins at midnight London time and ends where the next begins', () => {
    expect(startOf('2026-07-01')).toBe(at('2026-06-30T23:00Z'));
    expect(startOf('2026-12-01')).toBe(at('2026-12-01T00:00Z'));
    expect(endOf('2026-12-31')).toBe(startOf('2027-01-01'));
    expect(startOf('2026-03-29')).toBe(at('2026-03-29T00:00Z'));
    expect(endOf('2026-03-29')).toBe(at('2026-03-29T23:00Z'));
    expect(startOf('2026-10-25')).toBe(at('2026-10-24T23:00Z'));
    expect(endOf('2026-10-25')).toBe(at('2026-10-26T00:00Z'));
  });

  it('holds each of its instants and no other', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const day = londonDay(instant);
        expect(startOf(day)).toBeLessThanOrEqual(instant);
        expect(endOf(day)).toBeGreaterThan(instant);
        expect([
          londonDay(startOf(day)),
          londonTime(startOf(day)),
          londonDay(endOf(day) - 1),
          londonTime(endOf(day) - 1),
        ]).toEqual([day, '00:00', day, '23:59']);
      }),
      { seed },
    );
  });

  it('is refused where the calendar has none, by name', () => {
    for (const day of [
      '2026-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-1-1',
      '26-01-01',
      '0026-01-01',
      '2026-09-18T09:00',
      '18/09/2026',
      'today',
      '',
    ]) {
      for (const use of [
        startOf,
        endOf,
        weekday,
        say,
        (d: string) => addDays(d, 1),
        (d: string) => addMonths(d, 1),
        (d: string) => atHour(d, '09:00'),
      ])
        expect(() => use(day)).toThrow(`${day} is no date: write it as 2026-09-18`);
    }
    expect(startOf('2024-02-29')).toBe(at('2024-02-29T00:00Z'));
  });
});

describe('an hour of a day', () => {
  it('is London’s, summer and winter', () => {
    expect(atHour('2026-07-01', '09:00')).toBe(at('2026-07-01T08:00Z'));
    expect(atHour('2026-12-01', '09:00')).toBe(at('2026-12-01T09:00Z'));
    expect(atHour('2026-12-01', '23:59')).toBe(at('2026-12-01T23:59Z'));
    expect(atHour('2026-07-01', '00:30')).toBe(at('2026-06-30T23:30Z'));
  });

  it('that spring leaves out counts as the hour after', () => {
    expect(atHour('2026-03-29', '00:59')).toBe(at('2026-03-29T00:59Z'));
    expect(atHour('2026-03-29', '01:00')).toBe(atHour('2026-03-29', '02:00'));
    expect(atHour('2026-03-29', '01:30')).toBe(at('2026-03-29T01:30Z'));
    expect(londonTime(atHour('2026-03-29', '01:30'))).toBe('02:30');
    expect(atHour('2026-03-29', '02:00')).toBe(at('2026-03-29T01:00Z'));
  });

  it('that autumn doubles is the first of the two', () => {
    expect(atHour('2026-10-25', '00:59')).toBe(at('2026-10-24T23:59Z'));
    expect(atHour('2026-10-25', '01:00')).toBe(at('2026-10-25T00:00Z'));
    expect(atHour('2026-10-25', '01:59')).toBe(at('2026-10-25T00:59Z'));
    expect(londonTime(at('2026-10-25T01:30Z'))).toBe('01:30');
    expect(atHour('2026-10-25', '02:00')).toBe(at('2026-10-25T02:00Z'));
  });

  it('is what the clock reads then, but for the hour that spring leaves out', () => {
    const hours = fc
      .integer({ min: 0, max: 1439 })
      .map((n) => new Date(n * 60_000).toISOString().slice(11, 16) as Hour);
    fc.assert(
      fc.property(days, hours, (day, hour) => {
        const left = startOf(addDays(day, 1)) - startOf(day) === 23 * HOUR && hour.startsWith('01');
        expect([londonDay(atHour(day, hour)), londonTime(atHour(day, hour))]).toEqual([
          day,
          left ? hour.replace('01', '02') : hour,
        ]);
      }),
      { seed },
    );
  });

  it('is refused where the clock has none, by name', () => {
    for (const hour of [
      '24:00',
      '9:00',
      '09:60',
      '25:10',
      '09:0',
      '0900',
      '9am',
      '-1:00',
      '09:00:00',
    ])
      expect(() => atHour('2026-09-18', hour as Hour)).toThrow(
        `${hour} is no time of day: write it as 09:30`,
      );
  });
});

describe('counting days', () => {
  it('goes over the ends of months, leap days and years, forward and back', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2026-09-18', 0)).toBe('2026-09-18');
  });

  it('comes back to where it began', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day);
        expect(addDays(day, n) > day).toBe(n > 0);
        expect((((weekday(addDays(day, n)) - weekday(day) - n) % 7) + 7) % 7).toBe(0);
      }),
      { seed },
    );
  });

  it('by months keeps the date, or takes the month’s last where it has no such date', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2024-02-29', 48)).toBe('2028-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2026-05-31', 1)).toBe('2026-06-30');
    expect(addMonths('2026-05-31', 0)).toBe('2026-05-31');
    expect(addMonths('2026-11-30', 13)).toBe('2027-12-30');
  });

  it('by months never leaves the month it was sent to', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -240, max: 240 }), (day, n) => {
        const there = addMonths(day, n);
        const month = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
        expect(month(there) - month(day)).toBe(n);
        expect(
          there.slice(8) === day.slice(8) ||
            (there.slice(8) < day.slice(8) && addDays(there, 1).endsWith('-01')),
        ).toBe(true);
      }),
      { seed },
    );
  });

  it('knows the weekday, 0 for Sunday', () => {
    expect(['2026-09-13', '2026-09-14', '2026-09-18', '2026-09-19'].map(weekday)).toEqual([
      0, 1, 5, 6,
    ]);
  });
});

describe('in words', () => {
  it('a day is its date, month and year', () => {
    expect(say('2026-09-18')).toBe('18 September 2026');
    expect(say('2026-01-01')).toBe('1 January 2026');
    expect(say('2024-02-29')).toBe('29 February 2024');
    expect(Array.from({ length: 12 }, (_, i) => say(addMonths('2026-01-09', i)))).toEqual(
      [
        'January',
        'February',
        'March',
        'April',
        'May',
        'June',
        'July',
        'August',
        'September',
        'October',
        'November',
        'December',
      ].map((month) => `9 ${month} 2026`),
    );
  });

  it('an hour is am or pm, without minutes where it is full, and midday by name', () => {
    const said = (hour: Hour) => sayTime(atHour('2026-07-01', hour));
    expect(
      (
        [
          '09:30',
          '09:00',
          '09:05',
          '00:01',
          '00:45',
          '11:59',
          '12:00',
          '12:01',
          '13:00',
          '17:01',
          '23:59',
        ] as const
      ).map(said),
    ).toEqual([
      '9:30am',
      '9am',
      '9:05am',
      '12:01am',
      '12:45am',
      '11:59am',
      'midday',
      '12:01pm',
      '1pm',
      '5:01pm',
      '11:59pm',
    ]);
  });

  it('midnight is the last minute of the day it ends, in summer, in winter and at the end of the year', () => {
    expect(sayTime(endOf('2026-09-18'))).toBe('11:59pm');
    expect(sayInstant(endOf('2026-09-18'))).toBe('11:59pm on 18 September 2026');
    expect(sayInstant(endOf('2026-12-18'))).toBe('11:59pm on 18 December 2026');
    expect(sayInstant(startOf('2027-01-01'))).toBe('11:59pm on 31 December 2026');
    expect(sayInstant(endOf('2026-03-29'))).toBe('11:59pm on 29 March 2026');
  });

  it('what came a moment after midnight is never said to have come the day before', () => {
    expect(sayInstant(endOf('2026-09-18') + 1)).toBe('12am on 19 September 2026');
    expect(sayInstant(endOf('2026-09-18') + 59_999)).toBe('12am on 19 September 2026');
    expect(sayInstant(endOf('2026-09-18') - 1)).toBe('11:59pm on 18 September 2026');
  });

  it('an instant is its hour and its day', () => {
    expect(sayInstant(at('2026-09-18T08:30Z'))).toBe('9:30am on 18 September 2026');
    expect(sayInstant(at('2026-12-18T12:00:30Z'))).toBe('midday on 18 December 2026');
    expect(sayInstant(at('2026-10-25T00:30Z'))).toBe('1:30am on 25 October 2026');
    expect(sayInstant(at('2026-10-25T01:30Z'))).toBe('1:30am on 25 October 2026');
  });
});
