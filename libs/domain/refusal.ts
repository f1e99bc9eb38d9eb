/**
 * Whether an act may be taken on a case as it stands. Pages ask to leave out a button, the clerk to
 * refuse.
 */
import type { Calendar } from './calendar';
import type { Case } from './case';
import type { Act } from './entry';
import { faultsOf } from './faults';
import type { Fault } from './form';
import { endOf, say } from './london';
import type { Policy } from './policy';
import type { Procedure, Trying } from './procedure';

export interface Refusal {
  readonly type: 'ended' | 'stale' | 'unknown' | 'not open' | 'not yours' | 'faulty' | 'refused';
  /** In words for the member; names no person. */
  readonly why: string;
  readonly faults?: readonly Fault[];
}

/** The stages at which an act is open; empty for one that is open everywhere. */
export const openAt = (procedure: Procedure, act: string): readonly string[] =>
  procedure.acts[act]?.anywhere
    ? []
    : Object.keys(procedure.stages).filter((stage) => isOpenAt(procedure, stage, act));

/** An unknown stage has nothing open. */
const isOpenAt = ({ stages }: Procedure, stage: string, act: string): boolean =>
  stages[stage]?.open.includes(act) ?? false;

/** Why this member may not take this kind of act now, whatever they would answer. */
export function whyNotOpen(
  procedure: Procedure,
  c: Case,
  { act, by }: Pick<Act, 'act' | 'by'>,
): Refusal | undefined {
  const rule = Object.hasOwn(procedure.acts, act) ? procedure.acts[act] : undefined;
  if (!rule)
    return { type: 'unknown', why: `There is no act "${act}" in ${procedure.words.title}` };
  if (c.ended) return { type: 'ended', why: 'This case has ended' };
  if (!rule.by.includes(by.role))
    return { type: 'not yours', why: 'This is for somebody in another role' };
  const allocated = procedure.allocated(c)[by.role];
  if (!rule.whoever && allocated !== undefined && allocated !== by.member)
    return { type: 'not yours', why: 'This case is allocated to somebody else in your role' };
  if (!rule.anywhere && !c.stands.some(({ stage }) => isOpenAt(procedure, stage, act))) {
    const open = openAt(procedure, act);
    const at = open.map((stage) => procedure.words.stages[stage] ?? stage).join(' or ');
    return {
      type: 'not open',
      why: c.been.some(({ stage }) => open.includes(stage))
        ? `Already settled: this belongs to ${at}`
        : `Not yet: this belongs to ${at}`,
    };
  }
  return undefined;
}

/**
 * Why this member may not take this kind of act as the case stands, whatever they would answer: its
 * own rule, where whyNotOpen says nothing.
 */
export function whyClosedNow(
  { acts }: Procedure,
  policy: Policy,
  c: Case,
  act: string,
  trying: Trying,
): Refusal | undefined {
  const why = acts[act]!.closed?.(c, trying, policy);
  return why === undefined ? undefined : { type: 'refused', why };
}

/** Why an act is refused at this instant, or undefined when it may be taken. Epoch milliseconds. */
export function refusal(
  procedure: Procedure,
  { policy, calendar }: { readonly policy: Policy; readonly calendar: Calendar },
  c: Case,
  act: Act,
  at: number,
): Refusal | undefined {
  const notOpen = whyNotOpen(procedure, c, act);
  if (notOpen) return notOpen;
  if (act.version !== undefined && act.version !== c.version)
    return {
      type: 'stale',
      why:
        'The case has moved on since you opened this page. Look at it again, then repeat what ' +
        'you did',
    };
  // After what is stale: whoever was overtaken is shown by what, and keeps what they wrote.
  const closed = whyClosedNow(procedure, policy, c, act.act, { by: act.by, at });
  if (closed) return closed;
  const faults = faultsOf(procedure.forms.acts[act.act] ?? [], act.fields, c.facts);
  if (faults.length > 0)
    return { type: 'faulty', why: 'Some answers are missing or cannot be taken', faults };
  const why = procedure.acts[act.act]!.refuses?.(c, { ...act, at }, policy, calendar);
  return why === undefined ? undefined : { type: 'refused', why };
}

/** Why something may not be due on the day that an act gives in `dueOn`: the day has gone by. */
export const dayGone = (
  _c: Case,
  { fields, at }: Act & { readonly at: number },
): string | undefined => {
  const day = String(fields.dueOn);
  return endOf(day) <= at ? `${say(day)} has gone by: give a day from today on` : undefined;
};
