/**
 * Which clock makes a case urgent, how urgent, and the four groups in which every list shows it.
 */
import type { Calendar } from '../../../libs/domain/calendar';
import type { Case, CaseClock } from '../../../libs/domain/case';
import type { Procedure } from '../../../libs/domain/procedure';
import { sayDue } from '../../../libs/domain/span';
import { urgencies, type Urgency } from '../../../libs/domain/urgency';
import { clockName, latenessOf, rests, urgencyOf } from '../cases';
import { rfc3339 } from '../../../libs/domain/rfc3339';
import type { WorkGroup, WorkRow } from './work-row';

export interface Urgent<Row extends WorkRow = WorkRow> {
  readonly urgency: Urgency;
  readonly row: Row;
  readonly clock: CaseClock | undefined;
}

/** A case by its most urgent clock, of the stage where one is named, else of all. */
export function mostUrgent(
  procedure: Procedure,
  calendar: Calendar,
  c: Case,
  now: number,
  about: Omit<WorkRow, 'clock' | 'due' | 'dueAt' | 'lateness'>,
  stage?: string,
): Urgent {
  const clock = firstClock(procedure, c, stage);
  if (!clock)
    return {
      urgency: 'not due yet',
      row: { ...about, clock: null, due: null, dueAt: null, lateness: 'No clock is running' },
      clock,
    };
  return {
    urgency: urgencyOf(clock, now, calendar),
    clock,
    row: {
      ...about,
      clock: clockName(procedure.words, c, clock),
      due: sayDue(clock.due),
      dueAt: rfc3339(clock.due.at),
      lateness: latenessOf(clock, now, calendar),
    },
  };
}

/** The earliest of those that run; but one that stands still in time comes last. */
function firstClock({ clocks }: Procedure, c: Case, stage?: string): CaseClock | undefined {
  const running = c.clocks.filter(({ stopped }) => stopped === undefined);
  const ofStage = running.filter(({ clock }) => clocks[clock]?.stage === stage);
  const [first] = [...(ofStage.length > 0 ? ofStage : running)].sort(
    (a, b) => Number(rests(a)) - Number(rests(b)) || a.due.at - b.due.at,
  );
  return first;
}

/** All four groups, the empty ones too, each with what is due first at the top. */
export function grouped<Row extends WorkRow>(
  rows: readonly Urgent<Row>[],
): readonly (Omit<WorkGroup, 'rows'> & { readonly rows: readonly Row[] })[] {
  return (Object.keys(urgencies) as Urgency[]).map((group) => ({
    urgency: group,
    title: urgencies[group],
    rows: rows
      .filter((one) => one.urgency === group)
      .sort(byDue)
      .map(({ row }) => row),
  }));
}

const never = Number.MAX_SAFE_INTEGER;
const byDue = (a: Urgent, b: Urgent) =>
  (a.clock?.due.at ?? never) - (b.clock?.due.at ?? never) ||
  a.row.reference.localeCompare(b.row.reference);
