/** How old a child is, by London's days: a year is lived when its birthday begins. */
import type { Case } from './case';
import { addMonths, londonDay, say, startOf, type Day } from './london';
import type { Trying } from './procedure';

/** The day on which somebody born on a day has lived so many years. */
export const birthday = (born: Day, years: number): Day => addMonths(born, years * 12);

/**
 * The fact that every case of a child keeps: the instant at which their 18th birthday begins, in
 * epoch milliseconds.
 */
export const turning18 = (born: Day): { readonly turns18: number } => ({
  turns18: startOf(birthday(born, 18)),
});
export const turns18 = (c: Case): number => c.facts.turns18 as number;

/** Why a case may not end yet because the child is an adult. */
export const not18 = (c: Case, { at }: Trying): string | undefined =>
  at < turns18(c) ? `The child is under 18 until ${say(londonDay(turns18(c)))}` : undefined;
