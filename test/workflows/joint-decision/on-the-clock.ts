/**
 * A joint decision on the simulated clock: opened from a referral like the API's, lived along
 * steps, asked what it refuses.
 */
import { endOf, startOf } from '../../../libs/domain/london';
import { factsOf, type Answers, type Facts } from '../../../libs/domain/form';
import type { Procedure } from '../../../libs/domain/procedure';
import type { Refusal } from '../../../libs/domain/refusal';
import { jointDecision } from '../../../workflows/joint-decision';
import { begin, take } from '../../support/paths';
import { opening, Simulated, wasRefused } from '../../support/simulated';
import type { Step } from './paths';
import { referral } from './referral';

export const procedure = jointDecision as Procedure;
/** Monday 1 June 2026, 10am in London. */
export const monday = Date.UTC(2026, 5, 1, 9);
export const day = 86_400_000;
/** The instant something due on this last day becomes late. */
export const endOfDay = endOf;
export const startOfDay = startOf;

type Change = { readonly [key: string]: unknown };

export const answers = (change: Change = {}): Answers => referral(change, monday) as never;
export const factsFrom = (change: Change = {}, received = monday): Facts => ({
  ...factsOf(procedure.forms.intake, answers(change)),
  ...procedure.learns(answers(change), received),
});
/** The referral's one offence, with something else said of it. */
export const offence = (...changes: readonly Change[]) => ({
  offences: changes.map((change) => ({ ...referral({}, monday).offences[0], ...change })),
});
/**
 * Victims, each with something else said of them than that they are a person owed the standard
 * service.
 */
export const victims = (...changes: readonly Change[]) => ({
  anyVictims: 'yes',
  victims: changes.map((change) => ({
    victimName: 'Sam Okonjo',
    victimKind: 'person',
    enhanced: false,
    passedOn: 'yes',
    ...change,
  })),
});
/** The canary-free referral without its victims: a key that is not asked must not be said. */
export const noVictims = { anyVictims: 'none', victims: undefined };

export const open = (change: Change = {}, received = monday) =>
  Simulated.open(procedure, opening(procedure, factsFrom(change, received), received), received);
export const lived = async (steps: readonly Step[], change: Change = {}) =>
  begin(await open(change), steps);

/** The steps before this act is first taken. */
export const before = (steps: readonly Step[], act: string): readonly Step[] => {
  const at = steps.findIndex((step) => step.act === act);
  if (at < 0) throw new Error(`These steps never ${act}`);
  return steps.slice(0, at);
};
export const upTo = (steps: readonly Step[], act: string): readonly Step[] => [
  ...before(steps, act),
  steps.find((step) => step.act === act)!,
];

/** Why an act is refused now; 'taken' when it is not. */
export async function refused(
  s: Simulated,
  by: string,
  act: string,
  fields: Step['fields'] = {},
): Promise<string> {
  const answer = await take(s, { by, act, fields });
  return wasRefused(answer) ? said(answer) : 'taken';
}
const said = ({ why, faults = [] }: Refusal) =>
  [why, ...faults.map(({ pointer, fault }) => `${pointer} ${fault}`)].join('; ');

/** Lives along the steps, then asks. */
export const refusedAfter = async (
  steps: readonly Step[],
  by: string,
  act: string,
  fields: Step['fields'] = {},
  change: Change = {},
) => refused(await lived(steps, change), by, act, fields);

/** The clocks of this kind, as [id, last day, whether it still runs]. */
export const clocksOf = (s: Simulated, clock: string) =>
  s.current.clocks
    .filter((one) => one.clock === clock)
    .map(({ id, due, stopped }) => [id, due.lastDay, stopped === undefined] as const);
/** Those that still run, as [id, last day]. */
export const running = (clocks: readonly (readonly [string, string | undefined, boolean])[]) =>
  clocks.filter(([, , runs]) => runs).map(([id, lastDay]) => [id, lastDay]);
/** The rungs told of a clock, as [rung, role, instant]. */
export const toldOf = (s: Simulated, clock: string) =>
  s.journal.flatMap((e) =>
    e.kind === 'rung' && e.id === clock
      ? [[e.rung, e.tell.role, new Date(e.at).toISOString()] as const]
      : [],
  );
export const stagesOf = (s: Simulated) => s.current.stands.map(({ stage }) => stage);
const holdersOf = (s: Simulated) =>
  s.current.stands.map(({ stage }) => procedure.stages[stage]!.holder(s.current).role);
/** The stages open now and who holds each, as 'stage: role'. */
export const whoHolds = (s: Simulated) =>
  s.current.stands.map(({ stage }, i) => `${stage}: ${holdersOf(s)[i]!}`);
