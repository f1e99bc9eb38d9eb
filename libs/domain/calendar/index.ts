/** The days on which this service works: from which file, and how they change. */
export { calendarOf, type GovukHolidays } from './bank-holidays';
export { calendarWith, recalendared, recalendaring, type Recalendared } from './difference';
export {
  announcedMonthsLeft,
  isProvisional,
  isWorkingDay,
  receivedOn,
  whyNotWorking,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
  workingDaysFrom,
  type Calendar,
} from './working-days';
