/** What other features may use of cases: reading one, and saying what is so of one in words. */
export { labelled, nobody } from './answers-said';
export { peopleOf } from './case-rows';
export type { CaseView, ClockLine, Labelled, Line } from './case-view';
export { Cases } from './cases.service';
export {
  acknowledgedBy,
  clockName,
  latenessOf,
  movesOf,
  pausedOf,
  rests,
  rule,
  sayAlike,
  tellsOf,
  urgencyOf,
} from './clock-lines';
export { openTo, roleFor } from './open-acts';
export { isHeldBy, sayHolder } from './seeing';
export { sayPassedOver, standsAt } from './timeline';
