/**
 * A case's clocks in words: what is due, why then, who was told. The policy and calendar are those
 * the case opened under.
 */
import { isProvisional, type Calendar } from '../../../libs/domain/calendar';
import { segmentsOf } from '../../../libs/domain/ball';
import { list, pausedNow, type Case, type CaseClock } from '../../../libs/domain/case';
import { unansweredKey, rungOf } from '../../../libs/domain/ladder';
import {
  atHour,
  londonDay,
  say,
  sayInstant,
  sayTime,
  type Hour,
} from '../../../libs/domain/london';
import { holders, roles, type Role } from '../../../libs/domain/member';
import { sayReckoned, type Policy } from '../../../libs/domain/policy';
import type { Procedure, Words } from '../../../libs/domain/procedure';
import { sayDue } from '../../../libs/domain/span';
import {
  sayLateness,
  urgency,
  workingDaysLate,
  workingDaysLeft,
  type Urgency,
} from '../../../libs/domain/urgency';
import { choiceOf, itemNumber, itemTitle } from '../../../libs/intake/say';
import { rfc3339 } from '../web/instants';
import { lowerFirst } from '../web/layout/filters';
import type { ClockLine } from './case-view';

export function clockName(
  words: Words,
  c: Case,
  { clock, of }: Pick<CaseClock, 'clock' | 'of'>,
): string {
  const name = words.clocks[clock] ?? clock;
  if (of === undefined) return name;
  const inList = Object.keys(c.facts).find(
    (key) => Array.isArray(c.facts[key]) && list(c, key).some(({ id }) => id === of),
  );
  if (inList) return `${name}: ${itemTitle(words, inList, itemNumber(of)).toLowerCase()}`;
  return `${name}: ${isDay(of) ? say(of) : (words.choices[of] ?? of).toLowerCase()}`;
}

const isDay = (of: string): boolean => /^\d{4}-\d\d-\d\d$/.test(of);

/** '10 working days, not counting the day it starts from' */
export function rule(policy: Policy, clock: string): string {
  const { within, reckoned, counting = 'within', movesBack, duty } = policy.clocks[clock] ?? {};
  const whose =
    duty === undefined
      ? ''
      : `. The duty is not ours but with ${holders[duty].toLowerCase()}: we watch it`;
  if (within === undefined)
    return (
      (reckoned === undefined ? 'A date that was given' : sayReckoned(policy, reckoned)) + whose
    );
  return (
    (/ hour/.test(within)
      ? within
      : `${within}, ${counting === 'within' ? 'not counting' : 'counting'} the day it starts ` +
        `from${movesBack ? ', moved back from a day on which nobody works' : ''}`) + whose
  );
}

/**
 * An instant in the words in which this clock's own is said: with its day, or where hours count
 * with its time.
 */
export const sayAlike = ({ due }: Pick<CaseClock, 'due'>, at: number): string =>
  sayDue(due.lastDay === undefined ? { at } : { at, lastDay: londonDay(at - 1) });

/** How it stands as seen at an instant: while it stands still, as it stood when that began. */
export const seenAt = (clock: CaseClock, now: number): number =>
  Math.min(now, pausedNow(clock)?.from ?? now);

const whyMoved = {
  resumed: 'It had stood still',
  extended: 'It was given longer',
  calendar: 'The calendar changed',
} as const;
export const movesOf = (clock: CaseClock): readonly string[] =>
  (clock.moves ?? []).map(
    ({ at, why, was, is }) =>
      `${whyMoved[why]}, on ${say(londonDay(at))}: due ${sayAlike(clock, is)}, not ` +
      `${sayAlike(clock, was)}`,
  );

export function pausedOf(words: Words, clock: CaseClock): ClockLine['paused'] {
  const paused = pausedNow(clock);
  return paused
    ? {
        reason: choiceOf(words, 'pauseReason', paused.reason),
        since: sayInstant(paused.from),
        until: sayInstant(paused.until),
        with: holders[paused.with],
      }
    : null;
}

/** Who said that they know of a rung: the one whose act came at that instant. */
export const acknowledgedBy = (c: Case, { id }: CaseClock, at: number): string | undefined =>
  c.acts.find((act) => act.act === 'acknowledge' && act.at === at && act.fields.clock === id)?.by
    .member;

/** Whether a rung is of the plan, is still to be told, or has been told. */
export type When = 'always' | 'next' | 'told';

const wordsFor: { readonly [W in When]: { readonly holder: string; readonly silence: string } } = {
  always: {
    holder: 'hoever holds the case',
    silence: ', if nobody acknowledges what was told before',
  },
  next: {
    holder: 'hoever holds it then',
    silence: ', if nobody acknowledges what was told before',
  },
  told: { holder: 'hoever held it', silence: ', because nobody acknowledged' },
};

/**
 * In which role a rung tells, in words; and that it tells because nobody acknowledged, where it
 * does.
 */
export function tellsOf(
  policy: Policy,
  { clock }: Pick<CaseClock, 'clock'>,
  key: string,
  when: When = 'always',
): string {
  const { holder, silence } = wordsFor[when];
  const ladder = policy.clocks[clock]?.ladder ?? [];
  if (!ladder.some((rung) => rung.key === key || unansweredKey(rung.key) === key))
    return `W${holder}`;
  const { tell } = rungOf(ladder, key);
  const who =
    tell === 'holder'
      ? `W${holder}`
      : tell === 'holdersManager'
        ? `The manager of w${holder}`
        : (roles[tell as Role] ?? tell);
  return ladder.some((rung) => rung.key === key) ? who : `${who}${silence}`;
}

/** 'after 5pm on', for people, of 'after 17:00 on'. */
const sayTimes = (text: string): string =>
  text.replace(/\b([01]\d|2[0-3]):[0-5]\d\b/g, (time) =>
    sayTime(atHour('2026-01-05', time as Hour)),
  );

/** `people` are the names that the reader may know. */
export function clockLines(
  procedure: Procedure,
  policy: Policy,
  calendar: Calendar,
  c: Case,
  now: number,
  people: ReadonlyMap<string, string> = new Map(),
): readonly ClockLine[] {
  const { words } = procedure;
  return c.clocks.map((clock) => {
    const { id, from, due, original, statutory, pauses = [] } = clock;
    const { source = '', standing = 'assumption' as const } = policy.clocks[clock.clock] ?? {};
    return {
      id,
      name: clockName(words, c, clock),
      due: sayDue(due),
      dueAt: rfc3339(due.at),
      from: rfc3339(from),
      ...stateOf(clock, now, calendar),
      first: original === due.at ? null : sayAlike(clock, original),
      statutory: statutory === undefined ? null : sayAlike(clock, statutory),
      moves: movesOf(clock),
      paused: pausedOf(words, clock),
      segments:
        pauses.length === 0
          ? []
          : segmentsOf(clock, now).map((one) => ({
              from: rfc3339(one.from),
              to: rfc3339(one.to),
              said:
                one.paused === undefined
                  ? 'It ran'
                  : `It stood still: ${lowerFirst(choiceOf(words, 'pauseReason', one.paused))}`,
            })),
      why: {
        rule: rule(policy, clock.clock),
        source,
        standing,
        trigger: words.triggers[clock.clock] ?? '',
        counted: sayTimes(
          'Counted from ' +
            `${say(due.countedFrom)}${due.received === undefined ? '' : `: ${due.received}`}`,
        ),
        calendar: c.calendar,
        provisional: isProvisional(due.lastDay ?? londonDay(due.at), calendar),
        policy: c.policy,
        skipped: due.skipped.map(({ day, why }) => ({ day: say(day), why })),
      },
      rungs: clock.rungs.map((rung) => {
        const { key, at, told, to = [], answerBy, acknowledged } = rung;
        const by =
          acknowledged === undefined
            ? undefined
            : people.get(acknowledgedBy(c, clock, acknowledged) ?? '');
        return {
          key,
          at: rfc3339(at),
          atSaid: sayInstant(at),
          tells: tellsOf(policy, clock, key),
          told: told === undefined ? null : rfc3339(told),
          toldSaid: told === undefined ? null : sayInstant(told),
          to: to.flatMap((member) => people.get(member) ?? []),
          answerBy:
            answerBy === undefined || acknowledged !== undefined ? null : sayInstant(answerBy),
          acknowledged:
            acknowledged === undefined
              ? null
              : `at ${sayInstant(acknowledged)}${by === undefined ? '' : ` by ${by}`}`,
        };
      }),
    };
  });
}

/** Stands still, and was in time when that began. */
export const rests = (clock: CaseClock): boolean => {
  const paused = pausedNow(clock);
  return paused !== undefined && paused.from < clock.due.at;
};

/**
 * What was late when it was paused stays late; what was in time is not due while it stands still.
 */
export const urgencyOf = (clock: CaseClock, now: number, calendar: Calendar): Urgency =>
  rests(clock) ? 'not due yet' : urgency(clock.due.at, seenAt(clock, now), calendar);

/**
 * '3 working days late', 'Paused with 3 working days left', 'Paused, 2 working days late already'.
 */
export function latenessOf(clock: CaseClock, now: number, calendar: Calendar): string {
  const {
    due: { at: due },
  } = clock;
  const seen = seenAt(clock, now);
  if (!pausedNow(clock)) return sayLateness(due, now, calendar);
  if (seen >= due) return `Paused, ${lowerFirst(sayLateness(due, seen, calendar))} already`;
  const left = workingDaysLeft(due, seen, calendar);
  return left === 0
    ? 'Paused on its last day'
    : `Paused with ${left} working ${left === 1 ? 'day' : 'days'} left`;
}

function stateOf(
  clock: CaseClock,
  now: number,
  calendar: Calendar,
): Pick<ClockLine, 'state' | 'stateSaid' | 'urgency'> {
  const {
    due: { at: due },
    stopped,
  } = clock;
  if (stopped === undefined)
    return {
      state: pausedNow(clock) ? 'paused' : now >= due ? 'overdue' : 'running',
      stateSaid: latenessOf(clock, now, calendar),
      urgency: urgencyOf(clock, now, calendar),
    };
  const day = say(londonDay(stopped));
  if (stopped < due)
    return { state: 'stopped in time', stateSaid: `Stopped on ${day}, in time`, urgency: null };
  const late = workingDaysLate(due, stopped, calendar);
  return {
    state: 'stopped late',
    stateSaid:
      `Stopped on ${day}, ` +
      `${late === 0 ? 'late' : `${late} working ${late === 1 ? 'day' : 'days'} late`}`,
    urgency: null,
  };
}
