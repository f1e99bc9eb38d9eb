/**
 * Why somebody was told of a clock, in sentences: what the record alone can say, and what would
 * have kept it from being told.
 */
import type { Case, CaseClock } from '../../../libs/domain/case';
import { sayInstant } from '../../../libs/domain/london';
import { holders, type Holder } from '../../../libs/domain/member';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure, Words } from '../../../libs/domain/procedure';
import { sayDue } from '../../../libs/domain/span';
import type { Why } from '../../../libs/durable/why';
import { lowerFirst } from '../web/layout/filters';
import { sayStretch } from './clock-lines';
import type { Stretch } from './clock-view';
import { clockName, rule } from './clock-words';
import { rfc3339 } from '../../../libs/domain/rfc3339';

export interface SaidWhy {
  /** 'Submit the assessment, 2 days late' */
  readonly title: string;
  readonly clock: string;
  readonly rung: string;
  readonly due: string;
  readonly toldAt: string;
  /** Each a sentence, the first the shortest answer. */
  readonly said: readonly string[];
  readonly segments: readonly Stretch[];
  readonly held: { readonly with: Holder; readonly said: string; readonly since: string };
  readonly heldFor: readonly {
    readonly with: Holder;
    readonly said: string;
    readonly hours: number;
  }[];
  /** 'It would not have been told had this come by …' */
  readonly otherwise: string;
  readonly policy: string;
  readonly calendar: string;
}

const hour = 3_600_000;
/** Told this much after its instant, the lateness is said. Milliseconds. */
const late = 60_000;

export function sayWhy(procedure: Procedure, policy: Policy, c: Case, why: Why): SaidWhy {
  const { words } = procedure;
  const { clock, rung, due, told, segments, held, otherwise } = why;
  return {
    title: `${clockName(words, c, clock)}: ${rung}`,
    clock: clock.id,
    rung,
    due: rfc3339(due),
    toldAt: rfc3339(told),
    said: [
      sayHeld(words, why),
      sayRule(words, policy, why),
      ...(clock.due.at === clock.original ? [] : [sayMoved(clock)]),
      ...(told - due > late ? [sayLate(due, told)] : []),
    ],
    segments: segments.map((one) => sayStretch(words, one)),
    held: { with: held.with, said: holders[held.with], since: rfc3339(held.from) },
    heldFor: Object.entries(why.heldFor).map(([holder, ms]) => ({
      with: holder as Holder,
      said: holders[holder as Holder],
      hours: Math.round(ms / hour),
    })),
    otherwise: sayOtherwise(procedure, otherwise, due),
    policy: why.policy,
    calendar: why.calendar,
  };
}

function sayHeld(words: Words, { clock, held }: Why): string {
  const stage = held.stage === undefined ? '' : ` at “${words.stages[held.stage] ?? held.stage}”`;
  return (
    `It was due ${sayDue(clock.due)}, and the case was with ` +
    `${lowerFirst(holders[held.with])}${stage} since ${sayInstant(held.from)}`
  );
}

function sayRule(words: Words, policy: Policy, { clock: { clock }, ...why }: Why): string {
  const { source = '', standing = 'assumption' } = policy.clocks[clock] ?? {};
  const trigger = words.triggers[clock] ?? 'from its trigger';
  return (
    `The rule is ${lowerFirst(rule(policy, clock))}, ${trigger}, by the policy of ${why.policy} ` +
    `and the calendar ${why.calendar}. ${source} (${standing})`
  );
}

const whyMoved = {
  resumed: 'it stood still',
  extended: 'it was given longer',
  calendar: 'the calendar changed',
} as const;

function sayMoved({ original, moves = [] }: CaseClock): string {
  const reasons = moves.map(({ why }) => whyMoved[why]).join(', then ');
  return `It was first due ${sayInstant(original - 1)} and was moved: ${reasons}`;
}

const sayLate = (due: number, told: number): string =>
  `It was to be told at ${sayInstant(due)} and was told at ${sayInstant(told)}: the ` +
  'lateness of the telling is ours';

function sayOtherwise({ words }: Procedure, otherwise: Why['otherwise'], due: number): string {
  const named = (act: string) => `“${words.acts[act]?.name ?? act}”`;
  const notTold = 'It would not have been told had';
  switch (otherwise.kind) {
    case 'acts': {
      const done = otherwise.acts.map(({ act, at }) => `${named(act)} (done at ${sayInstant(at)})`);
      return `${notTold} ${joined(done, 'and')} come by ${sayInstant(due)}`;
    }
    case 'waited for': {
      const acts = joined(otherwise.acts.map(named), 'or');
      return `${notTold} what it waits for come by ${sayInstant(due)}: ${acts}`;
    }
    case 'nothing':
      return 'Nothing that anybody did would have kept it from being told: the date was given';
  }
}

const joined = (all: readonly string[], with_: string): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${with_} ${all.at(-1)!}`;
