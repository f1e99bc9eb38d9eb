/** One thing of which a manager was told: what they did about it, and whether it changed. */
import type { RaisedRow } from '../../../libs/database/notices/raised';
import type { Texts } from '../../../libs/database/record/texts';
import type { Calendar } from '../../../libs/domain/calendar';
import { pausedNow, type Case, type CaseClock, type Taken } from '../../../libs/domain/case';
import { isUnanswered, rungOf } from '../../../libs/domain/ladder';
import { sayInstant } from '../../../libs/domain/london';
import { roles } from '../../../libs/domain/member';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import { clockName, latenessOf, sayAlike, standsAt } from '../cases';
import { rfc3339 } from '../../../libs/domain/rfc3339';

export interface Raised {
  readonly caseId: string;
  readonly reference: string;
  readonly seq: number;
  /** 'Submit the assessment is 2 working days late' */
  readonly what: string;
  /** In which role they heard; another than the rung names where nobody could hear in that one. */
  readonly as: string;
  readonly toldAt: string;
  readonly toldSaid: string;
  /**
   * When they first showed that they knew: read the notice, acknowledged it, or acted on the case.
   */
  readonly seenAt: string | null;
  readonly seenSaid: string | null;
  /** Whole hours between the two. */
  readonly hours: number | null;
  /** What they did to the case from then until the clock stopped, in order. */
  readonly did: readonly {
    readonly act: string;
    readonly name: string;
    readonly at: string;
    readonly atSaid: string;
    readonly said: string | null;
  }[];
  readonly changed: 'stopped' | 'moved' | 'paused' | 'no';
  /** 'Done on 3 May 2026, 4 working days late', 'Still not done: 6 working days late' */
  readonly changedSaid: string;
}

interface Known {
  readonly procedure: Procedure;
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly did: readonly Taken[];
  /** What they wrote, as far as the reader may see it. */
  readonly texts: Texts;
  readonly now: number;
}

export function saidRaised(row: RaisedRow, known: Known): Raised {
  const { state: c, body: told } = row;
  const { procedure, policy, did, texts } = known;
  const clock = clockOf(row);
  return {
    caseId: row.case_id,
    reference: row.reference,
    seq: told.seq,
    what: sayRung(procedure, policy, c, clock, told.rung),
    as: roles[told.as ?? told.tell.role],
    toldAt: rfc3339(told.at),
    toldSaid: sayInstant(told.at),
    ...saidSeen(told.at, Math.min(row.read_at?.getTime() ?? Infinity, did[0]?.at ?? Infinity)),
    did: did.map(({ act, at, fields }) => ({
      act,
      name: procedure.words.acts[act]?.done ?? act,
      at: rfc3339(at),
      atSaid: sayInstant(at),
      said: texts.get(String(fields.oversight)) ?? null,
    })),
    ...changed(c, clock, told.at, known),
  };
}

/** What the manager did to the case from when they were told until the clock stopped. */
export function didAbout(manager: string, row: RaisedRow): readonly Taken[] {
  const { stopped = Infinity, id } = clockOf(row);
  return row.state.acts.filter(
    ({ by, at, fields }) =>
      by.member === manager &&
      at >= row.body.at &&
      at <= stopped &&
      (fields.clock === undefined || fields.clock === id),
  );
}

/** The id of what was written of it, where something was. */
export const textOf = ({ fields: { oversight } }: Taken): readonly string[] =>
  typeof oversight === 'string' ? [oversight] : [];

const clockOf = ({ state, body }: RaisedRow): CaseClock =>
  state.clocks.find(({ id }) => id === body.id)!;

const saidSeen = (told: number, seen: number): Pick<Raised, 'seenAt' | 'seenSaid' | 'hours'> =>
  seen === Infinity
    ? { seenAt: null, seenSaid: null, hours: null }
    : {
        seenAt: rfc3339(seen),
        seenSaid: sayInstant(seen),
        hours: Math.floor((seen - told) / 3_600_000),
      };

/** What became of the clock after it was told of. */
function changed(
  c: Case,
  clock: CaseClock,
  toldAt: number,
  { calendar, now }: Pick<Known, 'calendar' | 'now'>,
): Pick<Raised, 'changed' | 'changedSaid'> {
  if (clock.stopped !== undefined)
    return { changed: 'stopped', changedSaid: sayStopped(c, clock, clock.stopped, calendar) };
  const lateness = latenessOf(clock, now, calendar);
  const paused = pausedNow(clock);
  if (paused)
    return {
      changed: 'paused',
      changedSaid: `${lateness}: it stands still since ${sayInstant(paused.from)}`,
    };
  const moved = clock.moves?.findLast(({ at }) => at >= toldAt);
  if (moved)
    return {
      changed: 'moved',
      changedSaid:
        `Not done: due ${sayAlike(clock, moved.is)} since ${sayInstant(moved.at)}, not ` +
        `${sayAlike(clock, moved.was)}. ${lateness}`,
    };
  return { changed: 'no', changedSaid: `Still not done: ${lateness.toLowerCase()}` };
}

function sayStopped(c: Case, clock: CaseClock, stopped: number, calendar: Calendar): string {
  const ended = c.ended?.at === stopped && !c.acts.some(({ at }) => at === stopped);
  const lateness =
    stopped < clock.due.at
      ? 'in time'
      : latenessOf({ ...clock, pauses: [] }, stopped, calendar).toLowerCase();
  return `${ended ? 'The case ended' : 'Done'} at ${sayInstant(stopped)}, ${lateness}`;
}

/** 'Submit the assessment is 2 working days late' */
function sayRung(
  { words }: Procedure,
  policy: Policy,
  c: Case,
  clock: CaseClock,
  rung: string,
): string {
  const stands = standsAt(rungOf(policy.clocks[clock.clock]!.ladder, rung));
  const unheard = isUnanswered(rung) ? ', and nobody had acknowledged it' : '';
  return `${clockName(words, c, clock)} ${stands}${unheard}`;
}
