/** The most urgent clock of a case on the board: why it is due, what moved it, who heard of it. */
import {
  nextDue,
  pausedNow,
  type ArmedRung,
  type Case,
  type CaseClock,
} from '../../../libs/domain/case';
import { londonDay, say, sayInstant } from '../../../libs/domain/london';
import type { Policy } from '../../../libs/domain/policy';
import type { Words } from '../../../libs/domain/procedure';
import {
  acknowledgedBy,
  type Hears,
  ifUnanswered,
  movesOf,
  pausedOf,
  rule,
  sayAlike,
  sayHears,
  whoHears,
} from '../cases';
import type { DriftRow } from './drift-view';

type OnBoard = Pick<DriftRow, 'why' | 'first' | 'moves' | 'paused' | 'told' | 'next'>;
type People = ReadonlyMap<string, string>;

/** Of a case of which none runs, nothing. */
export function clockOnBoard(
  words: Words,
  policy: Policy,
  c: Case,
  clock: CaseClock | undefined,
  people: People,
): OnBoard {
  if (!clock) return { why: '', first: null, moves: [], paused: null, told: [], next: null };
  const told = clock.rungs.flatMap((rung) => sayTold(policy, c, clock, rung, people) ?? []);
  return {
    why: sayRule(policy, words, clock.clock),
    first: clock.original === clock.due.at ? null : sayAlike(clock, clock.original),
    moves: movesOf(clock),
    paused: pausedOf(words, clock),
    told,
    next: nextHeard(policy, c, clock),
  };
}

/**
 * 'It starts when the referral was received: 1 working day, not counting the day it starts from.
 * The figure is an assumption'; or 'A date that was given, as the police gave it'
 */
function sayRule(policy: Policy, { triggers }: Words, clock: string): string {
  const { within, reckoned, standing } = policy.clocks[clock] ?? {};
  const trigger = triggers[clock] ?? 'at its trigger';
  const length = rule(policy, clock);
  const isGiven = within === undefined && reckoned === undefined;
  const said = isGiven ? `${length}, ${trigger}` : `It starts ${trigger}: ${length}`;
  return standing === 'assumption' ? `${said}. The figure is an assumption` : said;
}

/** Undefined for a rung that is yet to come. */
function sayTold(
  policy: Policy,
  c: Case,
  clock: CaseClock,
  rung: ArmedRung,
  people: People,
): string | undefined {
  if (rung.told === undefined) return undefined;
  const who = sayHeard(whoHears(policy, clock, rung.key));
  const names = (rung.to ?? []).flatMap((id) => people.get(id) ?? []);
  const heard = names.length > 0 ? `: ${names.join(' and ')}` : '';
  const answer = sayAnswer(c, clock, rung, names, people);
  return `${who} on ${say(londonDay(rung.told))}${heard}${answer}`;
}

/** 'Whoever held it', 'Team manager, because nobody acknowledged' */
function sayHeard(hears: Hears): string {
  const who = sayHears(hears, 'held it');
  return hears.unanswered ? `${who}, because nobody acknowledged` : who;
}

/** Who acknowledged is said where several heard. */
function sayAnswer(
  c: Case,
  clock: CaseClock,
  { answerBy, acknowledged }: ArmedRung,
  heard: readonly string[],
  people: People,
): string {
  if (acknowledged !== undefined) {
    const by = people.get(acknowledgedBy(c, clock, acknowledged) ?? '');
    const name = heard.length > 1 && by ? ` by ${by}` : '';
    return `, acknowledged on ${say(londonDay(acknowledged))}${name}`;
  }
  return answerBy === undefined ? '' : `, to be acknowledged by ${sayInstant(answerBy)}`;
}

/** Nobody, once all have heard, or while it stands still. */
function nextHeard(policy: Policy, c: Case, clock: CaseClock): string | null {
  if (pausedNow(clock)) return null;
  const next = nextDue({ ...c, clocks: [clock] });
  if (next?.rung === undefined) return null;
  const hears = whoHears(policy, clock, next.rung);
  const who = sayHears(hears, 'holds it then') + ifUnanswered(hears);
  return `${who}, at ${sayInstant(next.at)}`;
}
