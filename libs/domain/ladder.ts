/**
 * A ladder: who hears of a clock, before it is due and after, as policy. Rungs are data; this says
 * when each speaks.
 */
import { workingDayOnOrAfter, workingDayOnOrBefore, type Calendar } from './calendar';
import type { Role } from './member';
import { atHour, endOf, londonDay, londonTime, type Day, type Hour } from './london';
import { daysOn, parse, type Span } from './span';

export interface Rung {
  readonly key: string;
  readonly when: { readonly before: Span } | 'due' | { readonly after: Span };
  /**
   * The London hour at which it speaks, on a working day. Left out: at its exact instant. Hours are
   * always exact.
   */
  readonly speaksAt?: Hour;
  /**
   * A role, or 'holder': whoever holds the case; or 'holdersManager': whoever manages that person.
   */
  readonly tell: string;
  /** When the office is shut: those of the role who are on the rota at that hour. */
  readonly onDuty?: true;
  /** By mail as well as on the page; 'page' is the page alone. */
  readonly channel?: 'mail' | 'page';
  /** Whoever hears must say so within this time; else the other role hears that nobody did. */
  readonly acknowledge?: { readonly within: Span; readonly otherwise: Role };
}

const unanswered = ', not acknowledged';

/** The key of the rung that speaks when this one was not acknowledged. */
export const unansweredKey = (key: string): string => key + unanswered;
/** Whether a key is of such a rung. */
export const isUnanswered = (key: string): boolean => key.endsWith(unanswered);

/**
 * What a ladder says of a rung, or of the silence that followed one. Throws on a rung that it does
 * not have.
 */
export function rungOf(ladder: readonly Rung[], key: string): Rung {
  const of = isUnanswered(key) ? key.slice(0, -unanswered.length) : key;
  const rung = ladder.find((one) => one.key === of);
  if (!rung) throw new Error(`There is no rung "${key}" on this ladder`);
  return of === key ? rung : { key, when: rung.when, tell: rung.acknowledge!.otherwise };
}

/**
 * Until when a rung told at the instant `told` may be acknowledged. Days end at the hour at which
 * the rung speaks, or at 9am.
 */
export function answerBy(
  { acknowledge, speaksAt = '09:00' }: Rung,
  told: number,
  calendar: Calendar,
): number | undefined {
  if (!acknowledge) return undefined;
  const { count, unit } = parse(acknowledge.within);
  if (unit === 'hour') return told + count * 3_600_000;
  return atHour(
    workingDayOnOrAfter(daysOn(londonDay(told), count, unit, calendar), calendar),
    speaksAt,
  );
}

/**
 * The rungs that are told of a clock that had begun before anyone here knew of it: those still to
 * come, and of those that had passed the last alone, to everyone whom it tells. Nobody is warned on
 * one morning of what is due, is late, and is very late.
 */
export function sinceKnown<R extends { readonly at: number }>(
  rungs: readonly R[],
  known: number,
): readonly R[] {
  const passed = rungs.filter(({ at }) => at <= known);
  return rungs.filter(({ at }) => at > known || at === passed.at(-1)!.at);
}

/**
 * When each rung of a clock speaks, earliest first; ties keep the ladder's order. A rung that would
 * speak before its cause, at or before `from`, is left out. Epoch milliseconds.
 * @param due the first instant that is late
 * @param dueDay the last day in time, London's; where hours count there is none, and the last
 * instant in time gives it
 */
export function rungInstants(
  due: number,
  dueDay: Day | undefined,
  from: number,
  ladder: readonly Rung[],
  calendar: Calendar,
): readonly { readonly key: string; readonly at: number }[] {
  const lastDay = dueDay ?? londonDay(due - 1);
  return ladder
    .map((rung) => ({ key: rung.key, at: instant(rung, due, lastDay, calendar) }))
    .filter(({ at }) => at > from)
    .sort((one, other) => one.at - other.at);
}

function instant({ when, speaksAt }: Rung, due: number, lastDay: Day, calendar: Calendar): number {
  const late = when !== 'due' && 'after' in when;
  const { count, unit } =
    when === 'due' ? { count: 0, unit: 'day' as const } : parse(late ? when.after : when.before);
  const n = late ? count : -count;
  if (unit === 'hour') return due + n * 3_600_000;
  const day = daysOn(lastDay, n, unit, calendar);
  if (speaksAt === undefined) return exactly(day, due, lastDay);
  // A warning moves back to a day somebody works; news of lateness moves on to one.
  return atHour(
    late ? workingDayOnOrAfter(day, calendar) : workingDayOnOrBefore(day, calendar),
    speaksAt,
  );
}

/**
 * Days from what ends with its day are whole days; days from any other instant keep its hour on
 * London's clock.
 */
function exactly(day: Day, due: number, lastDay: Day): number {
  if (day === lastDay) return due;
  return due === endOf(lastDay) ? endOf(day) : atHour(day, londonTime(due)) + (due % 60_000);
}
