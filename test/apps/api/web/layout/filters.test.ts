/** Dates and words in templates: London's, whatever the time zone of the process. */
import { filters, lowerFirst } from '../../../../../apps/api/web/layout/filters';

it.each([
  ['datetime', '14 June 2026 at 3:01pm'],
  ['shortdatetime', '14 Jun 2026 at 3:01pm'],
  ['date', '14 June 2026'],
  ['shortdate', '14 Jun 2026'],
  ['time', '3:01pm'],
  [undefined, '3:01pm on 14 June 2026'],
])('says a summer afternoon as %s', (type, said) => {
  expect(filters.mojDate('2026-06-14T14:01:00Z', type)).toBe(said);
});

it('says the day of London, and a minute to midnight', () => {
  expect([
    filters.day('2026-06-14T23:30:00Z'),
    filters.instant(Date.parse('2026-12-14T23:59:00Z')),
  ]).toEqual(['15 June 2026', '11:59pm on 14 December 2026']);
});

it('begins a sentence in the middle of another, but keeps an abbreviation', () => {
  expect([
    lowerFirst('Due today'),
    lowerFirst('PNC ID'),
    filters.counted(1, 'case'),
    filters.counted(2, 'case'),
    filters.andList(['a', 'b', 'c']),
  ]).toEqual(['due today', 'PNC ID', '1 case', '2 cases', 'a, b and c']);
});
