/** What is said of a clock and of its rungs, wherever one is named. */
import { list, pausedNow, type Case, type CaseClock } from '../../../libs/domain/case';
import { rungOf, unansweredKey, type Rung } from '../../../libs/domain/ladder';
import { londonDay, say, sayInstant } from '../../../libs/domain/london';
import { holders, roles, type Role } from '../../../libs/domain/member';
import { sayReckoned, type Policy } from '../../../libs/domain/policy';
import type { Words } from '../../../libs/domain/procedure';
import { sayDue } from '../../../libs/domain/span';
import { choiceOf, itemNumber, itemTitle } from '../../../libs/intake/say';
import type { ClockLine } from './clock-view';

/** 'Screening'; 'Time limit: offence 2' of one that runs for each item of a list. */
export function clockName(
  words: Words,
  c: Case,
  { clock, of }: Pick<CaseClock, 'clock' | 'of'>,
): string {
  const name = words.clocks[clock] ?? clock;
  if (of === undefined) return name;
  const inList = Object.keys(c.facts).find((key) => isIn(c, key, of));
  if (inList) return `${name}: ${itemTitle(words, inList, itemNumber(of)).toLowerCase()}`;
  return `${name}: ${isDay(of) ? say(of) : (words.choices[of] ?? of).toLowerCase()}`;
}

const isIn = (c: Case, key: string, item: string): boolean =>
  Array.isArray(c.facts[key]) && list(c, key).some(({ id }) => id === item);

const isDay = (of: string): boolean => /^\d{4}-\d\d-\d\d$/.test(of);

/** '10 working days, not counting the day it starts from' */
export function rule(policy: Policy, clock: string): string {
  const { duty } = policy.clocks[clock] ?? {};
  const whose =
    duty === undefined
      ? ''
      : `. The duty is not ours but with ${holders[duty].toLowerCase()}: we watch it`;
  return lengthOf(policy, clock) + whose;
}

function lengthOf(policy: Policy, clock: string): string {
  const { within, reckoned, counting = 'within', movesBack } = policy.clocks[clock] ?? {};
  if (within === undefined)
    return reckoned === undefined ? 'A date that was given' : sayReckoned(policy, reckoned);
  if (/ hour/.test(within)) return within;
  const first = counting === 'within' ? 'not counting' : 'counting';
  const back = movesBack ? ', moved back from a day on which nobody works' : '';
  return `${within}, ${first} the day it starts from${back}`;
}

/**
 * An instant in the words in which this clock's own is said: with its day, or where hours count
 * with its time.
 */
export const sayAlike = ({ due }: Pick<CaseClock, 'due'>, at: number): string =>
  sayDue(due.lastDay === undefined ? { at } : { at, lastDay: londonDay(at - 1) });

const whyMoved = {
  resumed: 'It had stood still',
  extended: 'It was given longer',
  calendar: 'The calendar changed',
} as const;

/** Each move of its date, with the reason. */
export const movesOf = (clock: CaseClock): readonly string[] =>
  (clock.moves ?? []).map(({ at, why, was, is }) => {
    const [now, before] = [sayAlike(clock, is), sayAlike(clock, was)];
    return `${whyMoved[why]}, on ${say(londonDay(at))}: due ${now}, not ${before}`;
  });

export function pausedOf(words: Words, clock: CaseClock): ClockLine['paused'] {
  const paused = pausedNow(clock);
  if (!paused) return null;
  return {
    reason: choiceOf(words, 'pauseReason', paused.reason),
    since: sayInstant(paused.from),
    until: sayInstant(paused.until),
    with: holders[paused.with],
  };
}

/** Who said that they know of a rung: the one whose act came at that instant. */
export const acknowledgedBy = (c: Case, { id }: CaseClock, at: number): string | undefined =>
  c.acts.find((act) => act.act === 'acknowledge' && act.at === at && act.fields.clock === id)?.by
    .member;

/** Who hears of a rung; and whether only because nobody acknowledged what was told before. */
export interface Hears {
  readonly tell: Rung['tell'];
  readonly unanswered: boolean;
}

export function whoHears(policy: Policy, { clock }: Pick<CaseClock, 'clock'>, key: string): Hears {
  const ladder = policy.clocks[clock]?.ladder ?? [];
  if (ladder.some((rung) => rung.key === key))
    return { tell: rungOf(ladder, key).tell, unanswered: false };
  if (ladder.some((rung) => unansweredKey(rung.key) === key))
    return { tell: rungOf(ladder, key).tell, unanswered: true };
  return { tell: 'holder', unanswered: false };
}

/** Their role in words. `holds` is what a holder does: 'holds the case'. */
export function sayHears({ tell }: Hears, holds: string): string {
  if (tell === 'holder') return `Whoever ${holds}`;
  if (tell === 'holdersManager') return `The manager of whoever ${holds}`;
  return roles[tell as Role] ?? tell;
}

export const ifUnanswered = ({ unanswered }: Hears): string =>
  unanswered ? ', if nobody acknowledges what was told before' : '';

/**
 * Where a rung stands against its clock: 'is due in 2 working days', 'is due today', 'is 5 working
 * days late'.
 */
export function standsAt({ when }: Rung): string {
  if (when === 'due') return 'is due today';
  return 'before' in when ? `is due in ${one(when.before)}` : `is ${one(when.after)} late`;
}

const one = (span: string) => span.replace(/^1 (.*)s$/, '1 $1');
