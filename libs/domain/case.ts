/**
 * A case: the sum of its journal. `apply` folds one entry in; the clerk, the record and every page
 * use this one fold, so they cannot differ. Plain JSON throughout: it crosses processes and years.
 */
import type { Entry, Heard, RungAt } from './entry';
import type { Facts, Item, Json } from './form';
import type { Actor, Holder } from './member';
import { unansweredKey } from './ladder';
import type { Due } from './span';

export interface Taken {
  readonly seq: number;
  readonly at: number;
  readonly act: string;
  readonly fields: Facts;
  readonly by: Actor;
  readonly key: string;
}

export interface StandingStage {
  readonly stage: string;
  readonly since: number;
}

/** A time in which a clock stood still. Open while it has no `to`; at `until` it ends by itself. */
export interface Paused {
  readonly reason: string;
  /** Who has the case meanwhile. */
  readonly with: Holder;
  readonly from: number;
  readonly until: number;
  readonly to?: number;
}

export interface ArmedRung extends RungAt {
  readonly told?: number;
  /** Who heard of it, by id. */
  readonly to?: readonly string[];
  /** It was told at an hour at which nobody of that role was on duty. */
  readonly noCover?: true;
  /** Until when one of them is to say so. */
  readonly answerBy?: number;
  readonly acknowledged?: number;
  /** The rung that nobody acknowledged, if this is told because of it. */
  readonly after?: string;
}

export interface CaseClock {
  /**
   * 'screening', or 'limit:o2' for the second offence, or 'qualityAssurance#2' when it runs a
   * second time.
   */
  readonly id: string;
  readonly clock: string;
  readonly of?: string;
  readonly from: number;
  /** The instant it was armed with; never changed. */
  readonly original: number;
  /** The law's own instant, where there is one; never changed. */
  readonly statutory?: number;
  /** As it stands now, after pauses, extensions and changes of the calendar. */
  readonly due: Due;
  readonly rungs: readonly ArmedRung[];
  readonly pauses?: readonly Paused[];
  readonly moves?: readonly {
    readonly seq: number;
    readonly at: number;
    readonly why: 'resumed' | 'extended' | 'calendar';
    readonly was: number;
    readonly is: number;
  }[];
  readonly stopped?: number;
}

/** A case that this one opened: the entry that did, and how it ended once that is known here. */
export interface OpenedCase {
  readonly seq: number;
  readonly at: number;
  readonly procedure: string;
  readonly facts: Facts;
  readonly ended?: { readonly ending: string; readonly at: number };
}

export interface Case {
  readonly id: string;
  readonly procedure: string;
  readonly policy: string;
  readonly calendar: string;
  /** When the referral was received: the instant the first clocks count from. */
  readonly received: number;
  readonly facts: Facts;
  readonly acts: readonly Taken[];
  /** The stages it stands at now: more than one while strands run side by side. */
  readonly stands: readonly StandingStage[];
  readonly been: readonly (StandingStage & { readonly left: number })[];
  readonly clocks: readonly CaseClock[];
  readonly openedCases: readonly OpenedCase[];
  readonly follows: readonly string[];
  readonly ended?: { readonly ending: string; readonly at: number };
  /** The last entry's number. */
  readonly seq: number;
  /**
   * The number of the last act or change of stage: what a member must have seen. A rung is no
   * conflict.
   */
  readonly version: number;
}

const unopened = (id: string): Case => ({
  id,
  procedure: '',
  policy: '',
  calendar: '',
  received: 0,
  facts: {},
  acts: [],
  stands: [],
  been: [],
  clocks: [],
  openedCases: [],
  follows: [],
  seq: 0,
  version: 0,
});

/** The case that these entries make. */
export const caseOf = (id: string, journal: readonly Entry[]): Case =>
  journal.reduce(apply, unopened(id));

/** Fold one entry in. Throws when it is not the next: a gap in a journal is never passed over. */
export function apply(c: Case, e: Entry): Case {
  if (e.seq !== c.seq + 1)
    throw new Error(`Entry ${e.seq} does not follow entry ${c.seq} of case ${c.id}`);
  const next = { ...c, seq: e.seq };
  switch (e.kind) {
    case 'opened': {
      const { procedure, policy, calendar, received, facts } = e;
      return { ...next, procedure, policy, calendar, received, facts, version: e.seq };
    }
    case 'act': {
      const { seq, at, act, fields, by, key } = e;
      return { ...next, acts: [...c.acts, { seq, at, act, fields, by, key }], version: seq };
    }
    case 'entered':
      return { ...next, stands: [...c.stands, { stage: e.stage, since: e.at }], version: e.seq };
    case 'left': {
      const left = c.stands.find((s) => s.stage === e.stage);
      if (!left) throw new Error(`Case ${c.id} cannot leave ${e.stage}: it does not stand there`);
      return {
        ...next,
        stands: c.stands.filter((s) => s !== left),
        been: [...c.been, { ...left, left: e.at }],
        version: e.seq,
      };
    }
    case 'armed': {
      const { id, clock, of, from, due, statutory, rungs } = e;
      return {
        ...next,
        clocks: [
          ...c.clocks,
          {
            id,
            clock,
            ...(of === undefined ? {} : { of }),
            from,
            original: due.at,
            ...(statutory === undefined ? {} : { statutory }),
            due,
            rungs,
          },
        ],
      };
    }
    case 'stopped':
      return clockOf(next, e.id, (k) => stopped(k, e.at));
    case 'paused':
      return clockOf(next, e.id, (k) => ({
        ...k,
        pauses: [
          ...(k.pauses ?? []),
          { reason: e.reason, with: e.with, from: e.at, until: e.until },
        ],
      }));
    case 'resumed':
      return clockOf(next, e.id, (k) => moved(resumed(k, e.to), e, 'resumed'));
    case 'moved':
      return clockOf(next, e.id, (k) => moved(k, e, e.why));
    case 'rung':
      return clockOf(next, e.id, (k) => ({
        ...k,
        rungs: [
          ...k.rungs.map((r) =>
            r.key === e.rung
              ? {
                  ...r,
                  told: e.at,
                  ...heardOf(e),
                  ...(e.answerBy === undefined ? {} : { answerBy: e.answerBy }),
                }
              : r,
          ),
          ...(e.answerBy === undefined
            ? []
            : [{ key: unansweredKey(e.rung), at: e.answerBy, after: e.rung }]),
        ],
      }));
    case 'acknowledged':
      return clockOf(next, e.id, (k) => ({
        ...k,
        rungs: k.rungs
          .filter(({ after, told }) => after !== e.rung || told !== undefined)
          .map((r) => (r.key === e.rung ? { ...r, acknowledged: e.at } : r)),
      }));
    case 'calendar':
      return { ...next, calendar: e.version };
    case 'told':
      return next;
    case 'opens':
      return {
        ...next,
        openedCases: [
          ...c.openedCases,
          { seq: e.seq, at: e.at, procedure: e.procedure, facts: e.facts },
        ],
      };
    case 'otherEnded':
      return {
        ...next,
        openedCases: c.openedCases.map((one) =>
          one.seq === e.opened ? { ...one, ended: { ending: e.ending, at: e.at } } : one,
        ),
      };
    case 'follows':
      return { ...next, follows: [...c.follows, e.change] };
    case 'ended':
      return {
        ...next,
        stands: [],
        been: [...c.been, ...c.stands.map((s) => ({ ...s, left: e.at }))],
        clocks: c.clocks.map((k) => (k.stopped === undefined ? stopped(k, e.at) : k)),
        ended: { ending: e.ending, at: e.at },
        version: e.seq,
      };
  }
}

const clockOf = (c: Case, id: string, to: (clock: CaseClock) => CaseClock): Case => ({
  ...c,
  clocks: c.clocks.map((k) => (k.id === id ? to(k) : k)),
});

const resumed = (clock: CaseClock, at: number): CaseClock => ({
  ...clock,
  pauses: clock.pauses!.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause)),
});

/** A clock whose work is done in the middle of a pause: the pause ends with it. */
const stopped = (clock: CaseClock, at: number): CaseClock => ({
  ...(pausedNow(clock) ? resumed(clock, at) : clock),
  stopped: at,
});

/**
 * Another instant, and with it other instants for what is not told yet. What was told stays told.
 */
function moved(
  clock: CaseClock,
  { seq, at, due, rungs }: Entry & { readonly due: Due; readonly rungs: readonly RungAt[] },
  why: 'resumed' | 'extended' | 'calendar',
): CaseClock {
  const stay = clock.rungs.filter(({ told, after }) => told !== undefined || after !== undefined);
  const coming = rungs.filter(({ key }) => !stay.some((rung) => rung.key === key));
  return {
    ...clock,
    due,
    rungs: [...stay, ...coming],
    ...(due.at === clock.due.at
      ? {}
      : { moves: [...(clock.moves ?? []), { seq, at, why, was: clock.due.at, is: due.at }] }),
  };
}

export const pausedNow = (clock: CaseClock): Paused | undefined =>
  clock.pauses?.find(({ to }) => to === undefined);

const heardOf = ({ to, over }: Heard): Pick<ArmedRung, 'to' | 'noCover'> => ({
  ...(to === undefined ? {} : { to }),
  ...(over?.some(({ why }) => why === 'no cover') ? { noCover: true } : {}),
});

/** What the record learned of an entry that is folded in already: who heard. */
export const learned = (c: Case, e: Entry): Case =>
  e.kind !== 'rung' || e.to === undefined
    ? c
    : clockOf(c, e.id, (k) => ({
        ...k,
        rungs: k.rungs.map((r) => (r.key === e.rung ? { ...r, ...heardOf(e) } : r)),
      }));

/**
 * A finding that is worked out once for each case as it stands, however often it is asked: a case
 * is never changed, only followed by another.
 */
export function once<T>(find: (c: Case) => T): (c: Case) => T {
  const found = new WeakMap<Case, { readonly is: T }>();
  return (c) => {
    const known = found.get(c) ?? { is: find(c) };
    found.set(c, known);
    return known.is;
  };
}

/** The last time this act was taken, if it was. */
export const last = (c: Case, act: string): Taken | undefined =>
  c.acts.findLast((t) => t.act === act);
export const every = (c: Case, act: string): readonly Taken[] =>
  c.acts.filter((t) => t.act === act);
export const answer = (c: Case, act: string, field: string): Json | undefined =>
  last(c, act)?.fields[field];
/** A list among the facts the case opened with: offences, victims. */
export const list = (c: Case, name: string): readonly Item[] =>
  (c.facts[name] as readonly Item[] | undefined) ?? [];
export const standsAt = (c: Case, stage: string): boolean =>
  c.stands.some((s) => s.stage === stage);

/** What comes next of itself: a rung not yet told of a clock that runs, or the end of a pause. */
export interface Next {
  readonly clock: CaseClock;
  readonly rung?: string;
  readonly at: number;
}

/**
 * The earliest of them. Ties keep the order in which clocks were armed; of one clock, a pause ends
 * before anything is told.
 */
export function nextDue(c: Case): Next | undefined {
  let first: Next | undefined;
  for (const clock of c.clocks) {
    if (clock.stopped !== undefined) continue;
    for (const next of nextOf(clock)) if (!first || next.at < first.at) first = next;
  }
  return first;
}

function nextOf(clock: CaseClock): readonly Next[] {
  const paused = pausedNow(clock);
  if (paused)
    return [
      { clock, at: paused.until },
      ...clock.rungs
        .filter(({ told, after }) => told === undefined && after !== undefined)
        .map(({ key, at }) => ({ clock, rung: key, at })),
    ];
  return clock.rungs
    .filter(({ told }) => told === undefined)
    .map(({ key, at }) => ({ clock, rung: key, at }));
}
