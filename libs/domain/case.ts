/**
 * A case: the sum of its journal. `apply` folds one entry in; the clerk, the record and every page use this one
 * fold, so they cannot differ. Plain JSON throughout: it crosses processes and years.
 */
import type { Entry } from './entry';
import type { Facts, Item, Json } from './form';
import type { Actor } from './member';
import type { Due } from './span';

export interface Taken {
  readonly seq: number;
  readonly at: number;
  readonly act: string;
  readonly fields: Facts;
  readonly by: Actor;
  readonly key: string;
}

export interface Standing {
  readonly stage: string;
  readonly since: number;
}

export interface Clock {
  /** 'screening', or 'limit:o2' for the second offence, or 'qualityAssurance#2' when it runs a second time. */
  readonly id: string;
  readonly clock: string;
  readonly of?: string;
  readonly from: number;
  readonly due: Due;
  readonly rungs: readonly { readonly key: string; readonly at: number; readonly told?: number }[];
  readonly stopped?: number;
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
  readonly stands: readonly Standing[];
  readonly been: readonly (Standing & { readonly left: number })[];
  readonly clocks: readonly Clock[];
  readonly follows: readonly string[];
  readonly ended?: { readonly ending: string; readonly at: number };
  /** The last entry's number. */
  readonly seq: number;
  /** The number of the last act or change of stage: what a member must have seen. A rung is no conflict. */
  readonly version: number;
}

const unopened = (id: string): Case => ({
  id, procedure: '', policy: '', calendar: '', received: 0, facts: {}, acts: [], stands: [], been: [], clocks: [], follows: [], seq: 0, version: 0,
});

/** The case that these entries make. */
export const caseOf = (id: string, journal: readonly Entry[]): Case => journal.reduce(apply, unopened(id));

/** Fold one entry in. Throws when it is not the next: a gap in a journal is never passed over. */
export function apply(c: Case, e: Entry): Case {
  if (e.seq !== c.seq + 1) throw new Error(`Entry ${e.seq} does not follow entry ${c.seq} of case ${c.id}`);
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
    case 'entered': return { ...next, stands: [...c.stands, { stage: e.stage, since: e.at }], version: e.seq };
    case 'left': {
      const left = c.stands.find((s) => s.stage === e.stage);
      if (!left) throw new Error(`Case ${c.id} cannot leave ${e.stage}: it does not stand there`);
      return { ...next, stands: c.stands.filter((s) => s !== left), been: [...c.been, { ...left, left: e.at }], version: e.seq };
    }
    case 'armed': {
      const { id, clock, of, from, due, rungs } = e;
      return { ...next, clocks: [...c.clocks, { id, clock, ...(of === undefined ? {} : { of }), from, due, rungs }] };
    }
    case 'stopped': return { ...next, clocks: c.clocks.map((k) => (k.id === e.id ? { ...k, stopped: e.at } : k)) };
    case 'rung': return {
      ...next,
      clocks: c.clocks.map((k) => (k.id === e.id ? { ...k, rungs: k.rungs.map((r) => (r.key === e.rung ? { ...r, told: e.at } : r)) } : k)),
    };
    case 'told': return next;
    case 'follows': return { ...next, follows: [...c.follows, e.change] };
    case 'ended': return {
      ...next, stands: [], been: [...c.been, ...c.stands.map((s) => ({ ...s, left: e.at }))],
      clocks: c.clocks.map((k) => (k.stopped === undefined ? { ...k, stopped: e.at } : k)),
      ended: { ending: e.ending, at: e.at }, version: e.seq,
    };
  }
}

/** The last time this act was taken, if it was. */
export const last = (c: Case, act: string): Taken | undefined => c.acts.findLast((t) => t.act === act);
export const every = (c: Case, act: string): readonly Taken[] => c.acts.filter((t) => t.act === act);
export const answer = (c: Case, act: string, field: string): Json | undefined => last(c, act)?.fields[field];
/** A list among the facts the case opened with: offences, victims. */
export const list = (c: Case, name: string): readonly Item[] => (c.facts[name] as readonly Item[] | undefined) ?? [];
export const standsAt = (c: Case, stage: string): boolean => c.stands.some((s) => s.stage === stage);

/** The earliest rung not yet told of a clock that still runs. Ties keep the order in which clocks were armed. */
export function nextRung(c: Case): { readonly clock: Clock; readonly rung: string; readonly at: number } | undefined {
  let first: { clock: Clock; rung: string; at: number } | undefined;
  for (const clock of c.clocks) {
    if (clock.stopped !== undefined) continue;
    for (const { key, at, told } of clock.rungs) if (told === undefined && (!first || at < first.at)) first = { clock, rung: key, at };
  }
  return first;
}
