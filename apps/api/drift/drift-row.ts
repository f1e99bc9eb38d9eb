/**
 * One case on the board: what is late, by how much, why, with whom, since when, who heard and who
 * did not; and what the one who reads can do about it in one step.
 */
import { ballOf, type Ball } from '../../../libs/domain/ball';
import { pausedNow, type Case, type CaseClock } from '../../../libs/domain/case';
import { awaits } from '../../../libs/domain/clock-acts';
import { londonDay, say } from '../../../libs/domain/london';
import { holders } from '../../../libs/domain/member';
import type { Procedure } from '../../../libs/domain/procedure';
import type { Member } from '../../../libs/domain/signed-in';
import type { LateCase } from '../../../libs/database/record/late-cases';
import {
  acknowledgedBy,
  clockName,
  isHeldBy,
  latenessOf,
  sayHeldBy,
  sayHolder,
  sayPassedOver,
  urgencyOf,
} from '../cases';
import { sayStages } from '../web/layout/filters';
import { mostUrgent, type Urgent } from '../work';
import { clockOnBoard } from './clock-on-board';
import type { DriftRow } from './drift-view';
import type { Seen } from './seen';
import { didOf, stepsOf } from './steps';

/** Everybody whom a row may name. */
export function peopleIn(procedure: Procedure, { state, workers }: LateCase): readonly string[] {
  const holder = ballOf(procedure, state).tell?.member;
  const heard = state.clocks.flatMap((clock) =>
    clock.rungs.flatMap(({ to = [], acknowledged }) => {
      const by = acknowledged === undefined ? [] : acknowledgedBy(state, clock, acknowledged);
      return [...to, ...[by ?? []].flat()];
    }),
  );
  return [holder ?? [], workers, heard].flat();
}

export function driftRow(file: LateCase, seen: Seen): Urgent<DriftRow> {
  const { member, procedure, policy, calendar, now, people } = seen;
  const { state: c } = file;
  const ball = ballOf(procedure, c);
  const urgent = mostUrgent(procedure, calendar, c, now, aboutOf(file, ball, seen));
  const { clock } = urgent;
  const paused = clock && pausedNow(clock);
  const stand = standOf(procedure, c, clock);
  const held = stand && procedure.stages[stand.stage]!.holder(c);
  const has = held ?? ball.tell;
  const from = paused?.from ?? stand?.since;
  const holder = paused?.with ?? ball.with;
  const row: DriftRow = {
    ...urgent.row,
    ...(held ? { holder: sayHolder(held, people) } : {}),
    heldBy: has ? sayHeldBy(has, people) : 'nobody',
    procedure: procedure.name,
    clockId: clock?.id ?? null,
    with: holder,
    withSaid: holders[holder],
    since: from === undefined ? null : say(londonDay(from)),
    ...clockOnBoard(procedure.words, policy, c, clock, people),
    passedOver: passedOverOf(clock, seen),
    also: alsoOf(c, clock, seen),
    workers: file.workers.map((id) => people.get(id) ?? 'Somebody who is no longer here'),
    mine: isMine(c, ball, member),
    steps: stepsOf(file, clock, seen),
    did: didOf(procedure, c, clock, member),
  };
  return { ...urgent, row };
}

function aboutOf({ id, reference, child, state }: LateCase, ball: Ball, seen: Seen) {
  const { words } = seen.procedure;
  const stages = state.stands.map(({ stage }) => stage);
  return {
    caseId: id,
    reference,
    title: words.title,
    child,
    stage: sayStages(words, stages),
    holder: ball.tell ? sayHolder(ball.tell, seen.people) : 'Nobody',
  };
}

/**
 * Where what is late stands: at that clock's stage, or where the case stands when it is not there
 * yet.
 */
function standOf(
  { clocks }: Procedure,
  { stands }: Case,
  clock: CaseClock | undefined,
): Case['stands'][number] | undefined {
  const ofClock = clock && clocks[clock.clock]?.stage;
  const there = stands.find(({ stage }) => clock !== undefined && stage === ofClock);
  return there ?? stands[0];
}

const passedOverOf = (clock: CaseClock | undefined, { over, people }: Seen): readonly string[] => {
  const said = over
    .filter((one) => one.clock === clock?.id)
    .flatMap((one) => sayPassedOver(one.over, people));
  return [...new Set(said)];
};

function alsoOf(
  c: Case,
  clock: CaseClock | undefined,
  { procedure: { words }, now, calendar }: Seen,
): readonly string[] {
  const isWorthSaying = (one: CaseClock) =>
    pausedNow(one) !== undefined || urgencyOf(one, now, calendar) !== 'not due yet';
  return c.clocks
    .filter((one) => one.stopped === undefined && one !== clock && isWorthSaying(one))
    .map((one) => `${clockName(words, c, one)}: ${latenessOf(one, now, calendar).toLowerCase()}`);
}

/** They hold it, or somebody waits to hear that they know. */
const isMine = (c: Case, { tell }: Ball, member: Member): boolean =>
  (tell !== undefined && isHeldBy(tell, member)) ||
  c.clocks.some((one) => one.stopped === undefined && awaits(one, member.id).length > 0);
