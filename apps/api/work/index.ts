/** What other features may use of work: what is mine, and how lists put the urgent first. */
export { grouped, mostUrgent, type Urgent } from './urgent';
export type { WorkGroup, WorkRow } from './work-row';
export { Work } from './work.service';
export { UrgencySchema, WorkRowSchema } from './work.schema';
