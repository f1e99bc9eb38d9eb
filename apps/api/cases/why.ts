/**
 * Why somebody was told of a clock, in sentences: what the record alone can say, and what would
 * have kept it from being told.
 */
import type { Case } from '../../../libs/domain/case';
import { sayInstant } from '../../../libs/domain/london';
import { holders, type Holder } from '../../../libs/domain/member';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import { sayDue } from '../../../libs/domain/span';
import type { Why } from '../../../libs/durable/why';
import { choiceOf } from '../../../libs/intake/say';
import { lowerFirst } from '../web/layout/filters';
import { clockName, rule } from './clock-lines';
import { rfc3339 } from '../web/instants';

export interface SaidWhy {
  /** 'Submit the assessment, 2 days late' */
  readonly title: string;
  readonly clock: string;
  readonly rung: string;
  readonly due: string;
  readonly toldAt: string;
  /** Each a sentence, the first the shortest answer. */
  readonly said: readonly string[];
  readonly segments: readonly {
    readonly from: string;
    readonly to: string;
    readonly said: string;
  }[];
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

export function sayWhy(procedure: Procedure, policy: Policy, c: Case, why: Why): SaidWhy {
  const { words } = procedure;
  const { clock, rung, due, told, segments, held, otherwise } = why;
  const { source = '', standing = 'assumption' } = policy.clocks[clock.clock] ?? {};
  const name = clockName(words, c, clock);
  const stage = held.stage === undefined ? '' : ` at “${words.stages[held.stage] ?? held.stage}”`;
  return {
    title: `${name}: ${rung}`,
    clock: clock.id,
    rung,
    due: rfc3339(due),
    toldAt: rfc3339(told),
    said: [
      `It was due ${sayDue(clock.due)}, and the case was with ` +
        `${lowerFirst(holders[held.with])}${stage} since ${sayInstant(held.from)}`,
      `The rule is ${lowerFirst(rule(policy, clock.clock))}, ` +
        `${words.triggers[clock.clock] ?? 'from its trigger'}, by the policy of ${why.policy} ` +
        `and the calendar ${why.calendar}. ${source} (${standing})`,
      ...(clock.due.at === clock.original
        ? []
        : [
            `It was first due ${sayInstant(clock.original - 1)} and was moved: ${(clock.moves ?? []).map(({ why: reason }) => ({ resumed: 'it stood still', extended: 'it was given longer', calendar: 'the calendar changed' })[reason]).join(', then ')}`,
          ]),
      ...(told - due > 60_000
        ? [
            `It was to be told at ${sayInstant(due)} and was told at ${sayInstant(told)}: the ` +
              'lateness of the telling is ours',
          ]
        : []),
    ],
    segments: segments.map(({ from, to, paused }) => ({
      from: rfc3339(from),
      to: rfc3339(to),
      said:
        paused === undefined
          ? 'It ran'
          : `It stood still: ${lowerFirst(choiceOf(words, 'pauseReason', paused))}`,
    })),
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

function sayOtherwise({ words }: Procedure, otherwise: Why['otherwise'], due: number): string {
  const named = (acts: readonly string[]) => acts.map((act) => `“${words.acts[act]?.name ?? act}”`);
  switch (otherwise.kind) {
    case 'acts':
      return `It would not have been told had ${joined(
        otherwise.acts.map(({ act, at }) => `${named([act])[0]!} (done at ${sayInstant(at)})`),
        'and',
      )} come by ${sayInstant(due)}`;
    case 'waited for':
      return (
        `It would not have been told had what it waits for come by ${sayInstant(due)}: ` +
        `${joined(named(otherwise.acts), 'or')}`
      );
    case 'nothing':
      return 'Nothing that anybody did would have kept it from being told: the date was given';
  }
}

const joined = (all: readonly string[], with_: string): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${with_} ${all.at(-1)!}`;
