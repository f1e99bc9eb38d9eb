/**
 * The four groups, and how late or how soon in words: counted in working days, over a weekend and
 * over Christmas.
 */
import { calendarOf } from '../../../libs/domain/calendar';
import govuk from '../../../libs/domain/bank-holidays.json';
import { atHour, endOf, type Day } from '../../../libs/domain/london';
import { sayLateness, urgency } from '../../../libs/domain/urgency';

const calendar = calendarOf(govuk, { closures: [] });
/** Due by the end of Friday 18 September 2026. */
const due = endOf('2026-09-18');
const seen = (day: Day, hour: `${number}:${number}` = '12:00', at = due) => [
  urgency(at, atHour(day, hour), calendar),
  sayLateness(at, atHour(day, hour), calendar),
];

it.each([
  ['2026-08-10', 'not due yet', 'Due on 18 September 2026'],
  ['2026-09-15', 'not due yet', 'Due in 3 working days'],
  ['2026-09-16', 'due soon', 'Due in 2 working days'],
  ['2026-09-17', 'due soon', 'Due in 1 working day'],
  ['2026-09-18', 'due soon', 'Due today'],
  ['2026-09-19', 'overdue', 'Late'],
  ['2026-09-20', 'overdue', 'Late'],
  ['2026-09-21', 'overdue', '1 working day late'],
  ['2026-09-24', 'overdue', '4 working days late'],
  ['2026-09-25', 'critically overdue', '5 working days late'],
  ['2027-09-18', 'critically overdue', expect.stringMatching(/^25\d working days late$/)],
] as const)('seen on %s it is %s: %s', (day, group, said) => {
  expect(seen(day)).toEqual([group, said]);
});

it('is in time to its last moment and late from the first after it', () => {
  expect(urgency(due, due - 1, calendar)).toBe('due soon');
  expect(urgency(due, due, calendar)).toBe('overdue');
});

it('does not grow critical over Christmas, when nobody works', () => {
  expect(seen('2026-12-29', '12:00', endOf('2026-12-23'))).toEqual([
    'overdue',
    '2 working days late',
  ]);
});

it('may fall due on a day nobody works, before the next working day', () => {
  expect(seen('2026-09-18', '12:00', atHour('2026-09-19', '10:00'))).toEqual([
    'due soon',
    'Due before the next working day',
  ]);
});
