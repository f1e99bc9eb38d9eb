/** Taking another calendar: every date that has not come is counted again by it. */
import { ballOf } from '../ball';
import { recalendared, type Calendar, type Recalendared } from '../calendar';
import type { Case } from '../case';
import type { Act, Happening } from '../entry';
import { howCounted, type Policy } from '../policy';
import type { Procedure } from '../procedure';
import { dueAfter, dueLater } from '../span';
import { policyOf, standing, type ClockAct } from './one-clock';

/** Counts every running clock anew by another calendar. One that was given a day keeps it. */
function recounted(c: Case, policy: Policy, calendar: Calendar): readonly Happening[] {
  return c.clocks.flatMap((clock): readonly Happening[] => {
    const rule = policyOf(policy, clock);
    if (
      clock.stopped !== undefined ||
      rule.within === undefined ||
      clock.moves?.some(({ why }) => why === 'extended')
    )
      return [];
    const counted = dueAfter(clock.from, rule.within, howCounted(policy, rule, calendar));
    const due = (clock.pauses ?? []).reduce(
      (so, { from, to }) =>
        to === undefined ? so : dueLater(so, rule.within!, { from, to }, calendar),
      counted,
    );
    const moved = standing(clock, due, rule, calendar);
    const alike =
      due.at === clock.due.at &&
      clock.rungs.every(
        ({ key, at, told, after }) =>
          told !== undefined ||
          after !== undefined ||
          moved.rungs.some((rung) => rung.key === key && rung.at === at),
      );
    return alike ? [] : [{ kind: 'moved', why: 'calendar', ...moved }];
  });
}

/** The calendar, the dates that move with it, and whoever has the case told that they did. */
function recalendar(
  procedure: Procedure,
  c: Case,
  act: Act,
  policy: Policy,
  calendar: Calendar,
): readonly Happening[] {
  const difference = differenceIn(act);
  const moved = recounted(c, policy, recalendared(calendar, difference));
  const { tell } = ballOf(procedure, c);
  return [
    { kind: 'calendar', ...difference },
    ...moved,
    ...(moved.length > 0 && tell ? [{ kind: 'told', notice: 'datesMoved', tell } as const] : []),
  ];
}

const differenceIn = ({ fields }: Act): Recalendared => ({
  from: String(fields.calendarFrom),
  version: String(fields.calendarVersion),
  announcedTo: String(fields.announcedTo),
  added: (fields.daysAdded ?? []) as unknown as Recalendared['added'],
  removed: (fields.daysRemoved ?? []) as unknown as Recalendared['removed'],
});

/** The act by which a case hears of another calendar. */
export const adopting = ({
  from,
  version,
  announcedTo,
  added,
  removed,
}: Recalendared): Pick<Act, 'act' | 'fields'> => ({
  act: 'adoptCalendar',
  fields: {
    calendarFrom: from,
    calendarVersion: version,
    announcedTo,
    daysAdded: added.map((one) => ({ ...one })),
    daysRemoved: [...removed],
  },
});

export const adoptCalendar = (procedure: Procedure): ClockAct => ({
  rule: {
    by: ['clerk'],
    anywhere: true,
    refuses: (c, act) =>
      act.fields.calendarFrom === c.calendar
        ? undefined
        : 'The case is counted by another calendar than this is a change of',
    brings: (c, act, policy, calendar) => recalendar(procedure, c, act, policy, calendar),
  },
  form: [
    { key: 'calendarFrom', kind: 'text', required: true },
    { key: 'calendarVersion', kind: 'text', required: true },
    { key: 'announcedTo', kind: 'day', required: true },
    { key: 'daysAdded', kind: 'list' },
    { key: 'daysRemoved', kind: 'list' },
  ],
  words: { name: 'Take another calendar', done: 'Dates counted again by another calendar' },
});
