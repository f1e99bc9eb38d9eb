import { addDays, weekday } from '../../../libs/domain/london';
import { mondayOf, weekOf } from '../../../libs/domain/week';

it.each([
  ['2026-11-24', '2026-W48'],
  ['2026-11-29', '2026-W48'],
  ['2026-11-30', '2026-W49'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
  ['2021-01-01', '2020-W53'],
  ['2023-01-01', '2022-W52'],
  ['2028-02-29', '2028-W09'],
])('%s is in %s', (day, week) => {
  expect(weekOf(day)).toBe(week);
});

it.each(['2026-W54', '2027-W53', '2026-W00', '2026-48', '2026-W4', 'W48', ''])(
  '"%s" is no week',
  (week) => {
    expect(mondayOf(week)).toBeUndefined();
  },
);

it('each of 30 years of days lies in the week whose Monday is the last before it', () => {
  for (let day = '2010-01-01'; day < '2040-01-01'; day = addDays(day, 1)) {
    const start = mondayOf(weekOf(day))!;
    expect([day, weekday(start), start <= day && day < addDays(start, 7)]).toEqual([day, 1, true]);
  }
});
