/**
 * Why a rung was told, from the journal alone: by which policy and calendar, over which stretches
 * of time, who had the ball, and what would have kept it from being told. That last is not guessed:
 * the acts that came too late are put before the rung in a rehearsal, one fewer at a time, and what
 * is named is what makes the rung fall silent.
 */
import { heldFor, ledger, segmentsOf, type Held, type Segment } from '../domain/ball';
import { caseOf, type CaseClock } from '../domain/case';
import type { Act, Entry } from '../domain/entry';
import type { Holder } from '../domain/member';
import type { Procedure } from '../domain/procedure';
import type { CaseStart } from '../domain/case-start';
import { rehearse, type Scheduled } from './rehearsal';

export interface Why {
  readonly clock: CaseClock;
  readonly rung: string;
  /** When it was to be told, and when it was. Epoch milliseconds. */
  readonly due: number;
  readonly told: number;
  readonly policy: string;
  /** The calendar the case was counted by then. */
  readonly calendar: string;
  readonly segments: readonly Segment[];
  /** Who had the ball at the instant the rung was due, and since when. */
  readonly held: Held;
  /** How long each holder had had the case by then. Milliseconds. */
  readonly heldFor: { readonly [H in Holder]?: number };
  readonly otherwise: Otherwise;
}

/** What would have kept the rung from being told. */
type Otherwise =
  /**
   * These acts came after it. Had they come before it, it would not have been told: tried, and so.
   */
  | {
      readonly kind: 'acts';
      readonly acts: readonly { readonly seq: number; readonly act: string; readonly at: number }[];
    }
  /** Nothing has come yet that would have: these acts are what was waited for. */
  | { readonly kind: 'waited for'; readonly acts: readonly string[] }
  /** Nothing that anybody did would have: the date was the law's, or given. */
  | { readonly kind: 'nothing' };

const acts = (journal: readonly Entry[]) => journal.flatMap((e) => (e.kind === 'act' ? [e] : []));
const asAct = ({ act, fields, by, key }: Extract<Entry, { kind: 'act' }>): Act => ({
  act,
  fields,
  by,
  key,
});

/**
 * The same acts at their instants, but those that came after the rung at the instant before it, in
 * their order.
 */
const without = (
  journal: readonly Entry[],
  due: number,
  early: ReadonlySet<number>,
): readonly Scheduled[] =>
  acts(journal).map((e) => ({
    at: early.has(e.seq) ? Math.min(e.at, due - 1) : e.at,
    act: asAct(e),
  }));

/** Whether a rung is told when these acts come before it. */
async function toldAnyway(
  procedure: Procedure,
  opening: CaseStart,
  journal: readonly Entry[],
  { id, rung, due, at }: Extract<Entry, { kind: 'rung' }>,
  early: ReadonlySet<number>,
): Promise<boolean> {
  const again = await rehearse(procedure, opening, journal, without(journal, due, early), at);
  return again.journal.some((e) => e.kind === 'rung' && e.id === id && e.rung === rung);
}

/** Throws when entry `seq` is no rung. The journal must be whole. */
export async function whyTold(
  procedure: Procedure,
  opening: CaseStart,
  journal: readonly Entry[],
  seq: number,
): Promise<Why> {
  const entry = journal[seq - 1];
  if (entry?.kind !== 'rung')
    throw new Error(`Entry ${seq} of case ${opening.caseId} tells of no clock`);
  const before = journal.slice(0, seq);
  const then = caseOf(opening.caseId, before);
  const clock = then.clocks.find(({ id }) => id === entry.id)!;
  // Who had it when it was due, which an outage may have put long before it was told.
  const all = ledger(
    procedure,
    before.filter(({ at }) => at <= Math.max(entry.due, before[0]!.at)),
  );
  return {
    clock,
    rung: entry.rung,
    due: entry.due,
    told: entry.at,
    policy: then.policy,
    calendar: then.calendar,
    segments: segmentsOf(clock, entry.due),
    held: all.at(-1)!,
    heldFor: heldFor(all, entry.due),
    otherwise: await otherwiseOf(procedure, opening, journal, entry, clock),
  };
}

async function otherwiseOf(
  procedure: Procedure,
  opening: CaseStart,
  journal: readonly Entry[],
  entry: Extract<Entry, { kind: 'rung' }>,
  clock: CaseClock,
): Promise<Otherwise> {
  const late = acts(journal).filter(({ seq }) => seq > entry.seq);
  const tried = (early: readonly { readonly seq: number }[]) =>
    toldAnyway(procedure, opening, journal, entry, new Set(early.map(({ seq }) => seq)));
  const stop =
    journal.find((e) => e.kind === 'stopped' && e.id === entry.id && e.seq > entry.seq)?.seq ??
    journal.find((e) => e.kind === 'ended')?.seq ??
    Infinity;
  let needed = late.filter(({ seq }) => seq <= stop);
  if (needed.length === 0 || (await tried(needed))) {
    const { stage } = procedure.clocks[clock.clock]!;
    const waited = procedure.stages[stage]!.open.filter((act) => !procedure.acts[act]!.ends);
    return opening.policy.clocks[clock.clock]!.within === undefined
      ? { kind: 'nothing' }
      : { kind: 'waited for', acts: waited };
  }
  // Leave out, one by one, what it does not take: what is left is the cause.
  for (const one of [...needed]) {
    const fewer = needed.filter((other) => other !== one);
    if (fewer.length > 0 && !(await tried(fewer))) needed = fewer;
  }
  return { kind: 'acts', acts: needed.map(({ seq, act, at }) => ({ seq, act, at })) };
}
