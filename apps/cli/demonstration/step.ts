/** What invented cases are written with. */
import { addDays, addMonths, type Day } from '../../../libs/domain/london';
import type { Step } from './living';

export type Fields = Step['fields'];

/** `days`: working days since the step before; none for the same morning. */
export const step = (by: string, act: string, fields: Fields = {}, days = 0): Step => ({
  by,
  act,
  fields,
  days,
});

/** First names, last name, and age in years. */
export type Child = readonly [given: string, family: string, age: number];

/** A day on which somebody is so old, and some days. */
export const bornBefore = (today: Day, years: number, days: number): Day =>
  addDays(addMonths(today, -12 * years), -days);
