/**
 * Lengths of time, written as guidance writes them: '10 working days'. A policy is read by people who run panels,
 * so its spans stay words until the moment they become an instant.
 */
import { addDays, addMonths, endOf, londonDay, say, sayInstant, type Day, type Hour } from './london';
import { isWorkingDay, receivedOn, whyNotWorking, workingDayOnOrAfter, workingDaysFrom, type Calendar } from './calendar';

export type Unit = 'hour' | 'working day' | 'day' | 'week' | 'month';
export type Span = `${number} ${Unit | `${Unit}s`}`;

/** When something is due, and how that came about. Epoch milliseconds; days are London's. */
export interface Due {
  /** The first instant that is late. */
  readonly at: number;
  /** The last day in time; left out of spans in hours, which end at their instant. */
  readonly lastDay?: Day;
  /** The day the count begins from. */
  readonly countedFrom: Day;
  /** Where that is not the day it happened: after the cut-off, or on a day nobody works. */
  readonly received?: string;
  readonly skipped: readonly { readonly day: Day; readonly why: string }[];
}

export interface Counting {
  readonly calendar: Calendar;
  readonly cutOff: Hour;
  /** 'within' leaves out the day counted from; 'beginning with' makes it day one. */
  readonly counting?: 'within' | 'beginning with';
}

/** What a span counts, and how many. Throws on what cannot be counted. */
export function parse(span: Span): { readonly count: number; readonly unit: Unit } {
  const [, count, unit] = /^(\d+) (hour|working day|day|week|month)s?$/.exec(span) ?? [];
  if (count === undefined) throw new Error(`"${span}" cannot be counted: write it as "10 working days"`);
  return { count: Number(count), unit: unit as Unit };
}

/** When a span that begins at an instant is over. Hours elapse; everything else ends with the end of its last day. */
export function dueAfter(from: number, span: Span, how: Counting): Due {
  const { count, unit } = parse(span);
  const happened = londonDay(from);
  if (unit === 'hour') return { at: from + count * 3_600_000, countedFrom: happened, skipped: [] };
  const early = how.counting === 'beginning with' && count > 0 ? 1 : 0;
  if (unit === 'working day') return workingDaysAfter(from, happened, count, early, how);
  const lastDay = unit === 'month' ? addDays(addMonths(happened, count), -early) : addDays(happened, count * (unit === 'week' ? 7 : 1) - early);
  return { at: endOf(lastDay), lastDay, countedFrom: happened, skipped: [] };
}

function workingDaysAfter(from: number, happened: Day, count: number, early: number, { calendar, cutOff }: Counting): Due {
  const countedFrom = receivedOn(from, cutOff, calendar);
  const lastDay = workingDaysFrom(countedFrom, count - early, calendar);
  const skipped: { day: Day; why: string }[] = [];
  for (let day = happened; day < lastDay; day = addDays(day, 1)) if (!isWorkingDay(day, calendar)) skipped.push({ day, why: whyNotWorking(day, calendar)! });
  return { at: endOf(lastDay), lastDay, countedFrom, ...(countedFrom === happened ? {} : { received: whyMoved(happened, calendar, cutOff) }), skipped };
}

const whyMoved = (happened: Day, calendar: Calendar, cutOff: Hour): string => {
  const closed = whyNotWorking(happened, calendar);
  return closed ? `${say(happened)} is not a working day (${closed})` : `it came after ${cutOff} on ${say(happened)}, so it counts as received on ${say(workingDayOnOrAfter(addDays(happened, 1), calendar))}`;
};

/** 'by the end of 18 September 2026', or the instant where hours count. */
export const sayDue = ({ at, lastDay }: Pick<Due, 'at' | 'lastDay'>): string => (lastDay ? `by the end of ${say(lastDay)}` : `by ${sayInstant(at)}`);
