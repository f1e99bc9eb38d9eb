/** Working days: what closes them, how they are counted, and which file of holidays is refused. */
import fc from 'fast-check';
import holidays from '../../../libs/domain/bank-holidays.json';
import {
  announcedMonthsLeft,
  calendarOf,
  isProvisional,
  isWorkingDay,
  receivedOn,
  whyNotWorking,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysFrom,
  type Calendar,
  type GovukHolidays,
} from '../../../libs/domain/calendar';
import { addDays, atHour, endOf, londonDay, startOf, weekday } from '../../../libs/domain/london';
import { seed } from '../../support/random';

const calendar = calendarOf(holidays, { closures: [] });
const closures = [
  { day: '2026-12-24', name: 'Christmas Eve' },
  { day: '2026-12-25', name: 'winter closure' },
  { day: '2026-12-26', name: 'winter closure' },
];
const closing = calendarOf(holidays, { closures });

const events = holidays['england-and-wales'].events;
const fileOf = (changed: readonly unknown[], announcedTo: unknown = holidays.announcedTo) =>
  ({
    announcedTo,
    'england-and-wales': { division: 'england-and-wales', events: changed },
  }) as unknown as GovukHolidays;
const days = fc.integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2032, 0, 1) }).map(londonDay);

beforeAll(() => console.log(`calendar: SEED=${seed}`));

describe('a day nobody works', () => {
  it('says why: a weekend, a bank holiday by its name, a local closure', () => {
    expect(whyNotWorking('2026-09-19', calendar)).toBe('Saturday');
    expect(whyNotWorking('2026-09-20', calendar)).toBe('Sunday');
    expect(whyNotWorking('2026-12-25', calendar)).toBe('Christmas Day');
    expect(whyNotWorking('2026-12-24', closing)).toBe('local closure: Christmas Eve');
    expect(whyNotWorking('2026-09-18', calendar)).toBeUndefined();
    expect(whyNotWorking('2026-12-24', calendar)).toBeUndefined();
    expect([
      isWorkingDay('2026-09-18', calendar),
      isWorkingDay('2026-09-19', calendar),
      isWorkingDay('2026-12-24', closing),
    ]).toEqual([true, false, false]);
  });

  it('gives the widest of several reasons: the weekend, else the bank holiday, else the closure', () => {
    expect(whyNotWorking('2026-12-25', closing)).toBe('Christmas Day');
    expect(whyNotWorking('2026-12-26', closing)).toBe('Saturday');
  });

  it('may be a bank holiday proclaimed for one year alone', () => {
    expect(
      ['2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08', '2020-05-08'].map((day) =>
        whyNotWorking(day, calendar),
      ),
    ).toEqual([
      'Spring bank holiday',
      'Platinum Jubilee bank holiday',
      'Bank Holiday for the State Funeral of Queen Elizabeth II',
      'Bank holiday for the coronation of King Charles III',
      'Early May bank holiday',
    ]);
    expect(isWorkingDay('2022-05-30', calendar)).toBe(true);
    expect(isWorkingDay('2020-05-04', calendar)).toBe(true);
  });

  it('may stand in for a holiday at a weekend', () => {
    expect(whyNotWorking('2026-12-28', calendar)).toBe('Boxing Day');
    expect(whyNotWorking('2021-12-27', calendar)).toBe('Christmas Day');
    expect(whyNotWorking('2021-12-28', calendar)).toBe('Boxing Day');
    expect(whyNotWorking('2022-01-03', calendar)).toBe("New Year's Day");
  });
});

describe('counting working days', () => {
  it('passes over weekends and bank holidays, forward and back', () => {
    expect(workingDaysFrom('2026-09-18', 1, calendar)).toBe('2026-09-21');
    expect(workingDaysFrom('2026-09-18', 10, calendar)).toBe('2026-10-02');
    expect(workingDaysFrom('2026-09-21', -1, calendar)).toBe('2026-09-18');
    expect(workingDaysFrom('2026-04-02', 1, calendar)).toBe('2026-04-07');
    expect(workingDaysFrom('2026-04-07', -1, calendar)).toBe('2026-04-02');
    expect(workingDaysFrom('2026-12-24', 3, calendar)).toBe('2026-12-31');
    expect(workingDaysFrom('2026-12-31', 1, calendar)).toBe('2027-01-04');
    expect(workingDaysFrom('2022-06-01', 1, calendar)).toBe('2022-06-06');
    expect(workingDaysFrom('2022-09-16', 1, calendar)).toBe('2022-09-20');
  });

  it('of none is the day itself, worked or not', () => {
    expect(workingDaysFrom('2026-09-19', 0, calendar)).toBe('2026-09-19');
  });

  it('starts from a day nobody works as from any other', () => {
    expect(workingDaysFrom('2026-09-19', 1, calendar)).toBe('2026-09-21');
    expect(workingDaysFrom('2026-09-19', -1, calendar)).toBe('2026-09-18');
  });

  it('is refused where the number is not whole', () => {
    for (const n of [0.5, NaN, Infinity, -Infinity])
      expect(() => workingDaysFrom('2026-09-18', n, calendar)).toThrow(
        `${n} working days cannot be counted`,
      );
  });

  it('finds the working day on or next to a day', () => {
    expect(
      ['2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06', '2026-04-07'].map((day) =>
        workingDayOnOrAfter(day, calendar),
      ),
    ).toEqual(['2026-04-02', '2026-04-07', '2026-04-07', '2026-04-07', '2026-04-07']);
    expect(
      ['2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06', '2026-04-07'].map((day) =>
        workingDayOnOrBefore(day, calendar),
      ),
    ).toEqual(['2026-04-02', '2026-04-02', '2026-04-02', '2026-04-02', '2026-04-07']);
  });

  it('lands on a working day, with as many between as were asked for, and comes back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const there = workingDaysFrom(day, n, closing);
        let met = 0;
        for (let each = addDays(day, 1); each <= there; each = addDays(each, 1))
          if (isWorkingDay(each, closing)) met += 1;
        expect([met, isWorkingDay(there, closing)]).toEqual([n, true]);
        expect(workingDaysFrom(there, -n, closing)).toBe(workingDayOnOrBefore(day, closing));
      }),
      { seed },
    );
  });
});

describe('what is received', () => {
  const received = (day: string, hour: `${number}:${number}`, ms = 0) =>
    receivedOn(atHour(day, hour) + ms, '17:00', calendar);

  it('by the cut-off, to the millisecond, counts that day', () => {
    expect(received('2026-09-18', '09:00')).toBe('2026-09-18');
    expect(received('2026-09-18', '17:00')).toBe('2026-09-18');
    expect(received('2026-09-18', '00:00')).toBe('2026-09-18');
  });

  it('after the cut-off counts the next working day', () => {
    expect(received('2026-09-17', '17:00', 1)).toBe('2026-09-18');
    expect(received('2026-09-18', '17:01')).toBe('2026-09-21');
    expect(received('2026-12-31', '17:01')).toBe('2027-01-04');
  });

  it('on a day nobody works counts the next working day, whatever the hour', () => {
    expect([received('2026-09-19', '09:00'), received('2026-09-20', '23:59')]).toEqual([
      '2026-09-21',
      '2026-09-21',
    ]);
    expect(received('2026-08-31', '09:00')).toBe('2026-09-01');
    expect(received('2026-08-28', '17:01')).toBe('2026-09-01');
    expect(receivedOn(atHour('2026-12-24', '09:00'), '17:00', closing)).toBe('2026-12-29');
  });

  it('is measured by London’s clock, either side of a clock change', () => {
    expect(received('2026-03-27', '17:00')).toBe('2026-03-27');
    expect(received('2026-03-30', '17:00')).toBe('2026-03-30');
    expect(receivedOn(Date.parse('2026-03-30T16:00:00.001Z'), '17:00', calendar)).toBe(
      '2026-03-31',
    );
    expect(receivedOn(Date.parse('2026-10-26T17:00:00.000Z'), '17:00', calendar)).toBe(
      '2026-10-26',
    );
  });

  it('counts on a working day no earlier than it came, and no later than the next', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: startOf('2019-01-02'), max: endOf('2031-12-31') }),
        (instant) => {
          const day = receivedOn(instant, '17:00', closing);
          expect(isWorkingDay(day, closing)).toBe(true);
          expect(
            day >= londonDay(instant) && day <= workingDaysFrom(londonDay(instant), 1, closing),
          ).toBe(true);
        },
      ),
      { seed },
    );
  });
});

describe('a calendar', () => {
  it('survives JSON and answers as before', () => {
    const again = JSON.parse(JSON.stringify(closing)) as Calendar;
    expect(again).toEqual(closing);
    expect(whyNotWorking('2026-12-24', again)).toBe('local closure: Christmas Eve');
  });

  it('has another version as soon as a holiday, a name, a closure or the announcement is another', () => {
    const moved = events.map((event) =>
      event.date === '2026-05-04' ? { ...event, date: '2026-05-08' } : event,
    );
    const renamed = events.map((event) =>
      event.date === '2026-05-04' ? { ...event, title: 'May Day' } : event,
    );
    const versions = [
      calendar,
      closing,
      calendarOf(fileOf(moved), { closures: [] }),
      calendarOf(fileOf(renamed), { closures: [] }),
      calendarOf(fileOf(events, '2026-12-31'), { closures: [] }),
      calendarOf(holidays, { closures: [{ day: '2026-12-24', name: 'Christmas eve' }] }),
      calendarOf(holidays, { closures: [{ day: '2026-12-23', name: 'Christmas eve' }] }),
    ].map(({ version }) => version);
    expect(new Set(versions).size).toBe(versions.length);
    expect(calendarOf(fileOf([...events].reverse()), { closures: [] })).toEqual(calendar);
    expect(calendarOf(holidays, { closures: [] }).version).toBe(calendar.version);
    expect(calendar.version).toMatch(/^2027-12-31\/[\da-f]{8}$/);
  });

  it('calls provisional what lies after the last announced day', () => {
    expect(isProvisional('2027-12-31', calendar)).toBe(false);
    expect(isProvisional('2028-01-01', calendar)).toBe(true);
  });

  it('says how many whole months are still announced', () => {
    const left = (today: string, announcedTo = '2027-12-31') =>
      announcedMonthsLeft({ announcedTo }, today);
    expect(left('2026-12-31')).toBe(12);
    expect(left('2027-01-01')).toBe(11);
    expect(left('2026-11-23')).toBe(13);
    expect(left('2027-12-31')).toBe(0);
    expect(left('2027-12-01')).toBe(0);
    expect(left('2028-01-01')).toBe(-1);
    expect(left('2028-01-31')).toBe(-1);
    expect(left('2028-02-01')).toBe(-2);
    expect(left('2026-01-31', '2026-02-28')).toBe(1);
    expect(left('2026-01-29', '2026-02-27')).toBe(0);
  });
});

describe('a bank holiday file is refused', () => {
  const refused = (file: unknown) => () => calendarOf(file as GovukHolidays, { closures: [] });
  const without = (out: (date: string) => boolean) =>
    fileOf(events.filter(({ date }) => !out(date)));

  it('when it has another shape, with the fault by name', () => {
    for (const file of [
      undefined,
      null,
      {},
      { announcedTo: '2027-12-31' },
      { 'england-and-wales': {} },
      { scotland: { events } },
      fileOf([]),
    ])
      expect(refused(file)).toThrow('The bank holiday file has no events for england-and-wales');
    expect(refused(fileOf(events, null))).toThrow(
      'announcedTo of the bank holiday file has no date',
    );
    expect(refused(fileOf(events, '2027-31-12'))).toThrow(
      'announcedTo of the bank holiday file: 2027-31-12 is no date',
    );
    expect(refused(fileOf([{ title: 'A day' }, ...events]))).toThrow(
      'Event 1 of the bank holiday file has no date',
    );
    expect(refused(fileOf([{ date: '2019-01-01' }, ...events]))).toThrow(
      'Event 1 of the bank holiday file has no name',
    );
    expect(refused(fileOf([{ date: '2019-01-01', title: '' }]))).toThrow('has no name');
    expect(refused(fileOf([...events, null]))).toThrow(
      `Event ${events.length + 1} of the bank holiday file has no name`,
    );
    expect(refused(fileOf([...events, { title: 'Easter', date: '2032-02-30' }]))).toThrow(
      `Event ${events.length + 1} of the bank holiday file: 2032-02-30 is no date`,
    );
    expect(refused(fileOf([...events, { title: 'Christmas', date: '2026-12-25' }]))).toThrow(
      'The bank holiday file has 2026-12-25 twice',
    );
  });

  it('when a year is missing, in the middle or up to where it was announced', () => {
    expect(refused(without((date) => date.startsWith('2025')))).toThrow(
      'The bank holiday file has 0 holidays in 2025',
    );
    expect(refused(without((date) => date >= '2027'))).toThrow(
      'The bank holiday file has 0 holidays in 2027',
    );
    expect(refused(without((date) => date >= '2028'))).not.toThrow();
    expect(refused(without((date) => date === '2026-12-28'))).toThrow(
      'The bank holiday file has 7 holidays in 2026: every year has eight or more',
    );
    expect(refused(without((date) => date > '2031-10'))).toThrow(
      'The bank holiday file has 6 holidays in 2031',
    );
  });

  it('and so is a closure that is no day or has no name', () => {
    expect(() =>
      calendarOf(holidays, { closures: [{ day: '2026-02-30', name: 'Stocktaking' }] }),
    ).toThrow('Closure day 1: 2026-02-30 is no date');
    expect(() => calendarOf(holidays, { closures: [{ day: '2026-02-27', name: '' }] })).toThrow(
      'Closure day 1 has no name',
    );
  });
});

describe('the committed bank holidays', () => {
  it('are those of the rule from 2019 to 2032, and the days proclaimed', () => {
    const expected = Array.from({ length: 14 }, (_, i) => ruled(2019 + i))
      .flat()
      .sort();
    expect(calendar.holidays.map(({ day, name }) => `${day} ${name}`)).toEqual(expected);
  });
});

/**
 * England and Wales bank holidays of a year: Banking and Financial Dealings Act 1971 and
 * proclamations since.
 */
function ruled(year: number): string[] {
  const nth = (month: string, week: number) =>
    addDays(`${year}-${month}-01`, ((8 - weekday(`${year}-${month}-01`)) % 7) + week * 7);
  const last = (day: string) => addDays(day, -((weekday(day) + 6) % 7));
  const put: Record<string, string> = {
    "New Year's Day": `${year}-01-01`,
    'Good Friday': addDays(easter(year), -2),
    'Easter Monday': addDays(easter(year), 1),
    'Early May bank holiday': nth('05', 0),
    'Spring bank holiday': last(`${year}-05-31`),
    'Summer bank holiday': last(`${year}-08-31`),
    'Boxing Day': `${year}-12-26`,
    'Christmas Day': `${year}-12-25`,
    ...proclaimed[year],
  };
  const taken = new Set(Object.values(put).filter((day) => weekday(day) % 6 !== 0));
  // What falls on a weekend moves to the first weekday that is not a holiday already: Christmas Day
  // before Boxing Day when both do.
  for (const name of ["New Year's Day", 'Christmas Day', 'Boxing Day']) {
    if (weekday(put[name]!) % 6 !== 0) continue;
    let day = put[name]!;
    while (weekday(day) % 6 === 0 || taken.has(day)) day = addDays(day, 1);
    taken.add(day);
    put[name] = day;
  }
  return Object.entries(put).map(([name, day]) => `${day} ${name}`);
}

const proclaimed: Record<number, Record<string, string>> = {
  2020: { 'Early May bank holiday': '2020-05-08' },
  2022: {
    'Spring bank holiday': '2022-06-02',
    'Platinum Jubilee bank holiday': '2022-06-03',
    'Bank Holiday for the State Funeral of Queen Elizabeth II': '2022-09-19',
  },
  2023: { 'Bank holiday for the coronation of King Charles III': '2023-05-08' },
};

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const n = Math.floor((h + l - 7 * m + 90) / 25);
  const p = (h + l - 7 * m + 33 * n + 19) % 32;
  return `${year}-${String(n).padStart(2, '0')}-${String(p).padStart(2, '0')}`;
}
