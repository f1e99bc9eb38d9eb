/** What other features may use of cases: reading one, and saying what is so of one in words. */
export { labelled, nobody } from './answers-said';
export type { CaseView, Labelled, Line } from './case-view';
export { Cases } from './cases.service';
export { latenessOf, rests, urgencyOf } from './clock-standing';
export type { ClockLine } from './clock-view';
export {
  acknowledgedBy,
  clockName,
  ifUnanswered,
  movesOf,
  pausedOf,
  rule,
  sayAlike,
  sayHears,
  standsAt,
  whoHears,
  type Hears,
} from './clock-words';
export { isHeldBy, sayHeldBy, sayHolder, type Held } from './holder-said';
export { openTo, roleFor } from './roles-for-acts';
export { sayPassedOver } from './who-heard';
export { PauseSchema } from './clocks.schema';
export { LabelledSchema } from './labelled.schema';
