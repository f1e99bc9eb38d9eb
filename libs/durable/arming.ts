/** When a clock is armed, and with what. Nothing here changes a case. */
import type { Calendar } from '../domain/calendar';
import type { CaseClock } from '../domain/case';
import type { Happening } from '../domain/entry';
import { rungInstants, sinceKnown } from '../domain/ladder';
import { endOf, londonDay } from '../domain/london';
import { howCounted, type Policy } from '../domain/policy';
import type { Start } from '../domain/procedure';
import { dueAfter, type Due } from '../domain/span';

/**
 * Whether this start has its run already. The last run alone says so: an instant that was moved
 * away and then back runs anew.
 */
export const served = (before: CaseClock | undefined, { from, due: given }: Start): boolean =>
  before !== undefined &&
  (before.stopped === undefined ||
    (before.from >= from && (given === undefined || before.original === given)));

/**
 * A given instant that was corrected: the clock stops and starts anew, and both stand in the
 * journal.
 */
export const moved = (clock: CaseClock, starts: readonly Start[]): boolean => {
  const start = starts.find(({ of }) => of === clock.of);
  return start?.due !== undefined && start.due !== clock.original;
};

/** A clock's run: the `nth` of this start, of which we have `known` since that instant. */
export function armed(
  name: string,
  { of, from, due: given }: Start,
  { nth, known }: { readonly nth: number; readonly known: number },
  policy: Policy,
  calendar: Calendar,
): Happening {
  const rule = policy.clocks[name]!;
  const { within, ladder, standing, statutory } = rule;
  const how = howCounted(policy, rule, calendar);
  const due = within === undefined ? givenDue(name, from, given) : dueAfter(from, within, how);
  const law =
    standing === 'statute' ? due.at : statutory && dueAfter(from, statutory.within, how).at;
  return {
    kind: 'armed',
    clock: name,
    id: name + (of === undefined ? '' : `:${of}`) + (nth === 1 ? '' : `#${nth}`),
    ...(of === undefined ? {} : { of }),
    from,
    due,
    ...(law === undefined ? {} : { statutory: law }),
    rungs: sinceKnown(rungInstants(due.at, due.lastDay, from, ladder, calendar), known),
  };
}

function givenDue(name: string, from: number, at: number | undefined): Due {
  if (at === undefined)
    throw new Error(`Clock ${name} has neither a span in its policy nor a given instant`);
  const lastDay = londonDay(at - 1);
  // A day ends with its end; a hearing, or the end of bail, has its hour.
  return {
    at,
    ...(at === endOf(lastDay) ? { lastDay } : {}),
    countedFrom: londonDay(from),
    skipped: [],
  };
}
