/**
 * Faults made on purpose, one at a time: in the source of the clerk and of what it leans on, by one
 * exact change; in a procedure and its policy, in memory. Each is to be caught by the model check
 * or by a law over generated lives, and by nothing written for it. `find` stands in its file
 * exactly once, or the fault is stale and its test says so.
 */
import type { Edit } from './edit';
import { ofCases } from './of-cases';
import { ofClockActs } from './of-clock-acts';
import { ofDates } from './of-dates';
import { ofHearers } from './of-hearers';
import { ofTheClerk } from './of-the-clerk';

export type { Edit } from './edit';
export { inProcedures } from './in-procedures';

export const inSource: readonly Edit[] = [
  ...ofTheClerk,
  ...ofCases,
  ...ofClockActs,
  ...ofDates,
  ...ofHearers,
];
