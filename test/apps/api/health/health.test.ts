/** Health warns a year before the announced bank holidays run out. */
import govuk from '../../../../libs/domain/bank-holidays.json';
import { calendarOf } from '../../../../libs/domain/calendar';
import { addMonths } from '../../../../libs/domain/london';
import { holidayWarnings } from '../../../../apps/api/health/health.service';

const calendar = calendarOf(govuk, { closures: [] });

it('says nothing while a whole year of holidays is announced, and names the mend when it is not', () => {
  expect(holidayWarnings(calendar, addMonths(calendar.announcedTo, -12))).toEqual([]);
  expect(holidayWarnings(calendar, addMonths(calendar.announcedTo, -11))).toEqual([
    expect.stringMatching(
      /^Bank holidays are announced for 11 more months only: .*libs\/domain\/bank-holidays\.json$/,
    ),
  ]);
  expect(holidayWarnings(calendar, addMonths(calendar.announcedTo, 3))[0]).toContain(
    '-3 more months',
  );
});
