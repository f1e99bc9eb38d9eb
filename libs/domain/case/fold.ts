/**
 * A case is the sum of its journal. `apply` folds one entry in; the clerk, the record and every
 * page use this one fold, so they cannot differ.
 */
import type { Entry } from '../entry';
import {
  acknowledged,
  armed,
  heard,
  moved,
  paused,
  resumed,
  rungTold,
  stopped,
  type CaseClock,
} from './clock';
import type { Case } from './the-case';

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
    case 'armed':
      return { ...next, clocks: [...c.clocks, armed(e)] };
    case 'stopped':
      return clockOf(next, e.id, (k) => stopped(k, e.at));
    case 'paused':
      return clockOf(next, e.id, (k) => paused(k, e));
    case 'resumed':
      return clockOf(next, e.id, (k) => moved(resumed(k, e.to), e, 'resumed'));
    case 'moved':
      return clockOf(next, e.id, (k) => moved(k, e, e.why));
    case 'rung':
      return clockOf(next, e.id, (k) => rungTold(k, e));
    case 'acknowledged':
      return clockOf(next, e.id, (k) => acknowledged(k, e));
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

/** What the record learned of an entry that is folded in already: who heard. */
export const learned = (c: Case, e: Entry): Case =>
  e.kind !== 'rung' || e.to === undefined ? c : clockOf(c, e.id, (k) => heard(k, e));
