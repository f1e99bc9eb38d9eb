/** Giving a clock longer. The date it was first due stays on the record beside the new one. */
import type { Calendar } from '../calendar';
import { pausedNow, type Case, type CaseClock } from '../case';
import type { Act, Happening } from '../entry';
import { londonDay, say, type Day } from '../london';
import type { Role } from '../member';
import type { Policy } from '../policy';
import { daysOn, dueOn, parse } from '../span';
import { clockField, noClock, only, policyOf, said, standing, type ClockAct } from './one-clock';

/**
 * The last day up to which this clock may be given longer, all extensions counted from the day it
 * was first due.
 */
export function lastDayOfExtension(
  policy: Policy,
  clock: CaseClock,
  calendar: Calendar,
): Day | undefined {
  const longer = policyOf(policy, clock).extends;
  if (!longer || clock.due.lastDay === undefined) return undefined;
  const { count, unit } = parse(longer.atMost);
  return unit === 'hour' ? undefined : daysOn(londonDay(clock.original - 1), count, unit, calendar);
}

function extensionRefused(
  c: Case,
  act: Act & { readonly at: number },
  policy: Policy,
  calendar: Calendar,
): string | undefined {
  const clock = said(c, act);
  if (!clock) return noClock;
  const longer = policyOf(policy, clock).extends;
  const last = lastDayOfExtension(policy, clock, calendar);
  if (!longer || last === undefined) return 'This clock may not be given longer';
  if (!longer.by.includes(act.by.role)) return `${only(longer.by)} may give it longer`;
  if (pausedNow(clock)) return 'It is paused: have it go on first';
  const until = String(act.fields.until);
  if (until <= clock.due.lastDay!)
    return `It is due by the end of ${say(clock.due.lastDay!)} already: give a later day`;
  return until > last
    ? `It may be given ${longer.atMost} in all: until ${say(last)} at the latest`
    : undefined;
}

function extended(c: Case, act: Act, policy: Policy, calendar: Calendar): Happening {
  const clock = said(c, act)!;
  const rule = policyOf(policy, clock);
  const { unit } = parse(rule.within!);
  const due = dueOn(clock.due, String(act.fields.until), unit, calendar);
  return { kind: 'moved', why: 'extended', ...standing(clock, due, rule, calendar) };
}

export const extendClock = (by: readonly Role[]): ClockAct => ({
  rule: {
    by,
    anywhere: true,
    whoever: true,
    refuses: extensionRefused,
    brings: (c, act, policy, calendar) => [extended(c, act, policy, calendar)],
  },
  form: [
    { ...clockField, of: 'may be given longer' },
    { key: 'until', kind: 'day', required: true },
    { key: 'extensionReason', kind: 'words', required: true },
  ],
  words: {
    name: 'Give a clock longer',
    done: 'Gave a clock longer',
    about: 'The date it was first due stays on the record beside the new one.',
  },
});
