/** Having a clock go on that stood still. */
import type { Calendar } from '../calendar';
import { pausedNow, type CaseClock } from '../case';
import type { Happening } from '../entry';
import type { Role } from '../member';
import type { Policy } from '../policy';
import { dueLater } from '../span';
import { clockField, policyOf, said, standing, type ClockAct } from './one-clock';

/** A clock that goes on after it stood still: due later by as much as it stood. */
export function resume(
  clock: CaseClock,
  at: number,
  policy: Policy,
  calendar: Calendar,
): Happening {
  const rule = policyOf(policy, clock);
  const due =
    rule.within === undefined
      ? clock.due
      : dueLater(clock.due, rule.within, { from: pausedNow(clock)!.from, to: at }, calendar);
  return { kind: 'resumed', to: at, ...standing(clock, due, rule, calendar) };
}

export const resumeClock = (by: readonly Role[]): ClockAct => ({
  rule: {
    by,
    anywhere: true,
    whoever: true,
    refuses: (c, act) => {
      const clock = said(c, act);
      return clock && pausedNow(clock) ? undefined : 'No clock of that name is paused';
    },
    brings: (c, act, policy, calendar) => [resume(said(c, act)!, act.at, policy, calendar)],
  },
  form: [{ ...clockField, of: 'paused' }],
  words: { name: 'Have a clock go on', done: 'Had a clock go on' },
});
