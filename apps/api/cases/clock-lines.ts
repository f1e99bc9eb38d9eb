/**
 * A case's clocks in words: what is due, why then, who was told. The policy and calendar are those
 * the case opened under.
 */
import { segmentsOf, type Segment } from '../../../libs/domain/ball';
import { isProvisional, type Calendar } from '../../../libs/domain/calendar';
import type { ArmedRung, Case, CaseClock } from '../../../libs/domain/case';
import {
  atHour,
  londonDay,
  say,
  sayInstant,
  sayTime,
  type Hour,
} from '../../../libs/domain/london';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure, Words } from '../../../libs/domain/procedure';
import { sayDue } from '../../../libs/domain/span';
import { choiceOf } from '../../../libs/intake/say';
import { rfc3339 } from '../../../libs/domain/rfc3339';
import { lowerFirst } from '../web/layout/filters';
import { standingOf } from './clock-standing';
import type { ClockLine, ClockWhy, RungLine, Stretch } from './clock-view';
import {
  acknowledgedBy,
  clockName,
  ifUnanswered,
  movesOf,
  pausedOf,
  rule,
  sayAlike,
  sayHears,
  whoHears,
} from './clock-words';

/** `people` are the names that the reader may know. */
export function clockLines(
  { words }: Procedure,
  policy: Policy,
  calendar: Calendar,
  c: Case,
  now: number,
  people: ReadonlyMap<string, string> = new Map(),
): readonly ClockLine[] {
  return c.clocks.map((clock) => {
    const { id, from, due, original, statutory } = clock;
    return {
      id,
      name: clockName(words, c, clock),
      due: sayDue(due),
      dueAt: rfc3339(due.at),
      from: rfc3339(from),
      ...standingOf(clock, now, calendar),
      first: original === due.at ? null : sayAlike(clock, original),
      statutory: statutory === undefined ? null : sayAlike(clock, statutory),
      moves: movesOf(clock),
      paused: pausedOf(words, clock),
      segments: stretchesOf(words, clock, now),
      why: whyDue(words, policy, calendar, c, clock),
      rungs: clock.rungs.map((rung) => rungLine(policy, c, clock, rung, people)),
    };
  });
}

function stretchesOf(words: Words, clock: CaseClock, now: number): readonly Stretch[] {
  if ((clock.pauses ?? []).length === 0) return [];
  return segmentsOf(clock, now).map((one) => sayStretch(words, one));
}

/** 'It ran', 'It stood still: waiting for the school' */
export const sayStretch = (words: Words, { from, to, paused }: Segment): Stretch => ({
  from: rfc3339(from),
  to: rfc3339(to),
  said:
    paused === undefined
      ? 'It ran'
      : `It stood still: ${lowerFirst(choiceOf(words, 'pauseReason', paused))}`,
});

function whyDue(
  words: Words,
  policy: Policy,
  calendar: Calendar,
  c: Case,
  { clock, due }: CaseClock,
): ClockWhy {
  const { source = '', standing = 'assumption' } = policy.clocks[clock] ?? {};
  const received = due.received === undefined ? '' : `: ${due.received}`;
  return {
    rule: rule(policy, clock),
    source,
    standing,
    trigger: words.triggers[clock] ?? '',
    counted: sayTimes(`Counted from ${say(due.countedFrom)}${received}`),
    calendar: c.calendar,
    provisional: isProvisional(due.lastDay ?? londonDay(due.at), calendar),
    policy: c.policy,
    skipped: due.skipped.map(({ day, why }) => ({ day: say(day), why })),
  };
}

/** 'after 5pm on', for people, of 'after 17:00 on'. */
const sayTimes = (text: string): string =>
  text.replace(/\b([01]\d|2[0-3]):[0-5]\d\b/g, (time) =>
    sayTime(atHour('2026-01-05', time as Hour)),
  );

function rungLine(
  policy: Policy,
  c: Case,
  clock: CaseClock,
  { key, at, told, to = [], answerBy, acknowledged }: ArmedRung,
  people: ReadonlyMap<string, string>,
): RungLine {
  const hears = whoHears(policy, clock, key);
  const waits = answerBy !== undefined && acknowledged === undefined;
  return {
    key,
    at: rfc3339(at),
    atSaid: sayInstant(at),
    tells: sayHears(hears, 'holds the case') + ifUnanswered(hears),
    told: told === undefined ? null : rfc3339(told),
    toldSaid: told === undefined ? null : sayInstant(told),
    to: to.flatMap((member) => people.get(member) ?? []),
    answerBy: waits ? sayInstant(answerBy) : null,
    acknowledged: acknowledged === undefined ? null : sayAnswer(c, clock, acknowledged, people),
  };
}

function sayAnswer(
  c: Case,
  clock: CaseClock,
  at: number,
  people: ReadonlyMap<string, string>,
): string {
  const by = people.get(acknowledgedBy(c, clock, at) ?? '');
  return `at ${sayInstant(at)}${by === undefined ? '' : ` by ${by}`}`;
}
