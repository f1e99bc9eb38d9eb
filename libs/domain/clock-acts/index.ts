/**
 * What may be done to the clocks of any case, whatever its procedure: acknowledge what was told,
 * have a clock stand still and go on, give it longer, say what was done about it, take another
 * calendar. A procedure is completed with them by `defineProcedure`; who may, and how long, its
 * policy says.
 */
import type { Procedure } from '../procedure';
import { acknowledge } from './acknowledging';
import { adoptCalendar } from './another-calendar';
import { extendClock } from './extending';
import type { ClockAct } from './one-clock';
import { recordOversight } from './oversight';
import { pauseClock } from './pausing';
import { resumeClock } from './resuming';

export { awaits } from './acknowledging';
export { adopting } from './another-calendar';
export { clocksFor } from './offered';
export type { ClockAct } from './one-clock';
export { oversees } from './oversight';
export { resume } from './resuming';
export { fields, notices } from './words';

/** The acts that this policy leaves room for. */
export function clockActs(procedure: Procedure): { readonly [act: string]: ClockAct } {
  const rules = Object.values(procedure.policy.clocks);
  const pauses = rules.flatMap((rule) => Object.entries(rule.pauses ?? {}));
  const reasons = [...new Set(pauses.map(([reason]) => reason))];
  const pausers = [...new Set(pauses.flatMap(([, { by }]) => by))];
  const extenders = [...new Set(rules.flatMap((rule) => rule.extends?.by ?? []))];
  return {
    acknowledge,
    recordOversight,
    ...(pausers.length > 0 && {
      pauseClock: pauseClock(pausers, reasons, procedure.words.choices),
      resumeClock: resumeClock(pausers),
    }),
    ...(extenders.length > 0 && { extendClock: extendClock(extenders) }),
    adoptCalendar: adoptCalendar(procedure),
  };
}
