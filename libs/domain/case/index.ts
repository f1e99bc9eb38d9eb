/** A case: the sum of its journal, and what may be asked of it. */
export { pausedNow, type ArmedRung, type CaseClock, type Paused } from './clock';
export { apply, caseOf, learned } from './fold';
export { nextDue } from './next-due';
export { every, last, list, once, type Told } from './questions';
export type { Case, OpenedCase, StandingStage, Taken } from './the-case';
