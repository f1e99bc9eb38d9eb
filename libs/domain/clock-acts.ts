/**
 * What may be done to the clocks of any case, whatever its procedure: acknowledge what was told,
 * have a clock stand still and go on, give it longer, say what was done about it, take another
 * calendar. A procedure is completed with them by `defineProcedure`; who may, and how long, its policy
 * says.
 */
import { ballOf } from './ball';
import { recalendared, type Calendar, type Recalendared } from './calendar';
import { pausedNow, type Case, type CaseClock, type Paused, type ArmedRung } from './case';
import type { Act, Happening } from './entry';
import type { Form } from './form';
import { rungInstants } from './ladder';
import { endOf, londonDay, say, type Day } from './london';
import { roles, type Role } from './member';
import { howCounted, type ClockPolicy, type Policy } from './policy';
import type { ActRule, Procedure, Words } from './procedure';
import { daysOn, dueAfter, dueLater, dueOn, parse, type Due } from './span';

/** Roles that hear of drift and answer for it. */
export const oversees: readonly Role[] = [
  'panelTeamManager',
  'teamManager',
  'serviceManager',
  'headOfService',
  'director',
];

const people = (Object.keys(roles) as Role[]).filter(
  (role) => role !== 'clerk' && role !== 'apiClient',
);
const said = (c: Case, { fields }: Pick<Act, 'fields'>): CaseClock | undefined =>
  c.clocks.find(({ id, stopped }) => id === fields.clock && stopped === undefined);
const policyOf = (policy: Policy, clock: CaseClock): ClockPolicy => policy.clocks[clock.clock]!;
const noClock = 'No clock of that name is running on this case';

/** What was told of this clock to this person and waits for their word. */
export const awaits = (clock: CaseClock, member: string): readonly ArmedRung[] =>
  clock.rungs.filter(
    ({ told, to, answerBy, acknowledged }) =>
      told !== undefined &&
      answerBy !== undefined &&
      acknowledged === undefined &&
      to?.includes(member),
  );

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
  if (!pause.by.includes(act.by.role))
    return `Only ${pause.by.map((role) => `a ${roles[role].toLowerCase()}`).join(' or ')} may pause it for that reason`;
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
  if (!longer.by.includes(act.by.role))
    return `Only ${longer.by.map((role) => `a ${roles[role].toLowerCase()}`).join(' or ')} may give it longer`;
  if (pausedNow(clock)) return 'It is paused: have it go on first';
  const until = String(act.fields.until);
  if (until <= clock.due.lastDay!)
    return `It is due by the end of ${say(clock.due.lastDay!)} already: give a later day`;
  return until > last
    ? `It may be given ${longer.atMost} in all: until ${say(last)} at the latest`
    : undefined;
}

/** Its instant and its rungs from here on. */
const standing = (clock: CaseClock, due: Due, { ladder }: ClockPolicy, calendar: Calendar) => ({
  id: clock.id,
  due,
  rungs: rungInstants(due.at, due.lastDay, clock.from, ladder, calendar),
});

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

function extended(c: Case, act: Act, policy: Policy, calendar: Calendar): Happening {
  const clock = said(c, act)!;
  const rule = policyOf(policy, clock);
  return {
    kind: 'moved',
    why: 'extended',
    ...standing(
      clock,
      dueOn(clock.due, String(act.fields.until), parse(rule.within!).unit, calendar),
      rule,
      calendar,
    ),
  };
}

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

/** Which clocks of a case a field of kind 'clock' offers, to this person in this role. */
export function clocksFor(
  of: string | undefined,
  c: Case,
  { policy, calendar }: { readonly policy: Policy; readonly calendar: Calendar },
  by: { readonly member: string; readonly role: Role },
  at: number,
): readonly CaseClock[] {
  const offered = (clock: CaseClock): boolean => {
    const { pauses = {}, extends: longer } = policyOf(policy, clock);
    switch (of) {
      case 'told to me':
        return awaits(clock, by.member).length > 0;
      case 'paused':
        return pausedNow(clock) !== undefined;
      case 'may pause':
        return (
          !pausedNow(clock) &&
          Object.entries(pauses).some(
            ([reason, pause]) =>
              pause.by.includes(by.role) &&
              lastDayOfPause(policy, clock, reason, at, calendar) !== undefined,
          )
        );
      case 'may be given longer':
        return (
          !pausedNow(clock) &&
          longer !== undefined &&
          longer.by.includes(by.role) &&
          (lastDayOfExtension(policy, clock, calendar) ?? '') > (clock.due.lastDay ?? '')
        );
      default:
        return true;
    }
  };
  return c.clocks.filter((clock) => clock.stopped === undefined && offered(clock));
}

const clockField = { key: 'clock', kind: 'clock', required: true } as const;

export interface ClockAct {
  readonly rule: ActRule;
  readonly form: Form;
  readonly words: Words['acts'][string];
}

/** The acts that this policy leaves room for. */
export function clockActs(procedure: Procedure): { readonly [act: string]: ClockAct } {
  const rules = Object.values(procedure.policy.clocks);
  const pauses = rules.flatMap((rule) => Object.entries(rule.pauses ?? {}));
  const pausers = [...new Set(pauses.flatMap(([, { by }]) => by))];
  const extenders = [...new Set(rules.flatMap((rule) => rule.extends?.by ?? []))];
  return {
    acknowledge: {
      rule: {
        by: people,
        anywhere: true,
        whoever: true,
        refuses: (c, act) => {
          const clock = said(c, act);
          return !clock
            ? noClock
            : awaits(clock, act.by.member).length === 0
              ? 'Nothing that was told to you of this clock waits for your word'
              : undefined;
        },
        brings: (c, act) => {
          const clock = said(c, act)!;
          return awaits(clock, act.by.member).map(({ key }) => ({
            kind: 'acknowledged',
            id: clock.id,
            rung: key,
          }));
        },
      },
      form: [{ ...clockField, of: 'told to me' }],
      words: {
        name: 'Acknowledge',
        done: 'Acknowledged',
        about: 'You say that you know of it. It stays due: nothing else changes.',
      },
    },
    recordOversight: {
      rule: {
        by: oversees,
        anywhere: true,
        whoever: true,
        refuses: (c, act) => (said(c, act) ? undefined : noClock),
      },
      form: [clockField, { key: 'oversight', kind: 'words', required: true }],
      words: { name: 'Record what you did about it', done: 'Recorded what was done' },
    },
    ...(pausers.length === 0
      ? {}
      : ({
          pauseClock: {
            rule: {
              by: pausers,
              anywhere: true,
              whoever: true,
              refuses: (c, act, p, calendar) =>
                pauseRefused(c, act, p, calendar, procedure.words.choices),
              brings: paused,
            },
            form: [
              { ...clockField, of: 'may pause' },
              {
                key: 'pauseReason',
                kind: 'choice',
                required: true,
                choices: [...new Set(pauses.map(([reason]) => reason))],
              },
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
          },
          resumeClock: {
            rule: {
              by: pausers,
              anywhere: true,
              whoever: true,
              refuses: (c, act) => {
                const clock = said(c, act);
                return clock && pausedNow(clock) ? undefined : 'No clock of that name is paused';
              },
              brings: (c, act, p, calendar) => [resume(said(c, act)!, act.at, p, calendar)],
            },
            form: [{ ...clockField, of: 'paused' }],
            words: { name: 'Have a clock go on', done: 'Had a clock go on' },
          },
        } satisfies { [act: string]: ClockAct })),
    ...(extenders.length === 0
      ? {}
      : ({
          extendClock: {
            rule: {
              by: extenders,
              anywhere: true,
              whoever: true,
              refuses: extensionRefused,
              brings: (c, act, p, calendar) => [extended(c, act, p, calendar)],
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
          },
        } satisfies { [act: string]: ClockAct })),
    adoptCalendar: {
      rule: {
        by: ['clerk'],
        anywhere: true,
        refuses: (c, act) =>
          act.fields.calendarFrom === c.calendar
            ? undefined
            : 'The case is counted by another calendar than this is a change of',
        brings: (c, act, p, calendar) => recalendar(procedure, c, act, p, calendar),
      },
      form: [
        { key: 'calendarFrom', kind: 'text', required: true },
        { key: 'calendarVersion', kind: 'text', required: true },
        { key: 'announcedTo', kind: 'day', required: true },
        { key: 'daysAdded', kind: 'list' },
        { key: 'daysRemoved', kind: 'list' },
      ],
      words: { name: 'Take another calendar', done: 'Dates counted again by another calendar' },
    },
  };
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

export const fields: Words['fields'] = {
  clock: 'Which clock',
  pauseReason: 'Why it stands still',
  until: 'Until the end of',
  pauseEvidence: { label: 'What shows it', hint: 'Who said so, and when' },
  extensionReason: 'Why longer',
  oversight: { label: 'What you did', hint: 'For the record of oversight. Do not name anybody' },
  calendarFrom: 'Calendar before',
  calendarVersion: 'Calendar',
  announcedTo: 'Announced to',
  daysAdded: 'Days added',
  daysRemoved: 'Days taken away',
};

export const notices: Words['notices'] = {
  datesMoved: {
    subject: 'Dates have changed',
    text: 'The calendar has changed, and with it the dates of one case. Sign in to see them.',
  },
};
