/** Having a clock stand still, for a reason and no longer than its policy allows for it. */
import type { Calendar } from '../calendar';
import { pausedNow, type Case, type CaseClock, type Paused } from '../case';
import type { Act, Happening } from '../entry';
import { endOf, londonDay, say, type Day } from '../london';
import type { Role } from '../member';
import type { Policy } from '../policy';
import type { Words } from '../procedure';
import { daysOn, parse } from '../span';
import { clockField, noClock, only, policyOf, said, type ClockAct } from './one-clock';

/**
 * Most of a pause for this reason that is left, as the last day it may last to. Undefined when none
 * is.
 */
export function lastDayOfPause(
  policy: Policy,
  clock: CaseClock,
  reason: string,
  at: number,
  calendar: Calendar,
): Day | undefined {
  const pause = policyOf(policy, clock).pauses?.[reason];
  if (!pause) return undefined;
  const { count, unit } = parse(pause.atMost);
  if (unit === 'hour')
    throw new Error(`A pause is counted in days: "${pause.atMost}" of ${clock.clock} is not`);
  const stood = (clock.pauses ?? [])
    .filter((one) => one.reason === reason)
    .reduce((sum, one) => sum + daysStood(one, unit, calendar, at), 0);
  return stood >= count ? undefined : daysOn(londonDay(at), count - stood, unit, calendar);
}

function daysStood(
  { from, to }: Paused,
  unit: 'working day' | 'day' | 'week' | 'month',
  calendar: Calendar,
  at: number,
): number {
  let n = 0;
  for (let day = londonDay(from); day < londonDay(to ?? at); n += 1)
    day = daysOn(day, 1, unit, calendar);
  return n;
}

function pauseRefused(
  c: Case,
  act: Act & { readonly at: number },
  policy: Policy,
  calendar: Calendar,
  called: Words['choices'],
): string | undefined {
  const clock = said(c, act);
  if (!clock) return noClock;
  const reason = String(act.fields.pauseReason);
  const { pauses, standing } = policyOf(policy, clock);
  const pause = pauses?.[reason];
  if (!pause)
    return pauses
      ? `This clock may not pause for that reason: it may for “${Object.keys(pauses)
          .map((one) => called[one] ?? one)
          .join('” or “')}”`
      : `This clock may not pause${standing === 'statute' ? ': the law gives its date' : ''}`;
  if (!pause.by.includes(act.by.role)) return `${only(pause.by)} may pause it for that reason`;
  if (pausedNow(clock)) return 'It is paused already';
  const last = lastDayOfPause(policy, clock, reason, act.at, calendar);
  if (last === undefined)
    return `It has stood still for this reason as long as it may: ${pause.atMost} in all`;
  const until = String(act.fields.until);
  if (until < londonDay(act.at)) return 'A pause cannot end before it begins';
  return until > last
    ? `It may stand still for this reason for ${pause.atMost} in all: until ${say(last)} at the ` +
        'latest'
    : undefined;
}

function paused(c: Case, act: Act, policy: Policy): readonly Happening[] {
  const [clock, reason] = [said(c, act)!, String(act.fields.pauseReason)];
  return [
    {
      kind: 'paused',
      id: clock.id,
      reason,
      with: policyOf(policy, clock).pauses![reason]!.with,
      until: endOf(String(act.fields.until)),
    },
  ];
}

/** By these people, for these reasons, which the procedure calls so. */
export const pauseClock = (
  by: readonly Role[],
  reasons: readonly string[],
  called: Words['choices'],
): ClockAct => ({
  rule: {
    by,
    anywhere: true,
    whoever: true,
    refuses: (c, act, policy, calendar) => pauseRefused(c, act, policy, calendar, called),
    brings: paused,
  },
  form: [
    { ...clockField, of: 'may pause' },
    { key: 'pauseReason', kind: 'choice', required: true, choices: reasons },
    { key: 'until', kind: 'day', required: true },
    { key: 'pauseEvidence', kind: 'words', required: true },
  ],
  words: {
    name: 'Pause a clock',
    done: 'Paused a clock',
    about:
      'It stands still until the end of that day, or until somebody has it go on. ' +
      'Then it is due later by as many days.',
  },
});
