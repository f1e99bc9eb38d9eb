/** What must be so of a case that lives: it has something to come, and somebody hears of it. */
import { ballOf } from '../../libs/domain/ball';
import { pausedNow, type Case, type CaseClock } from '../../libs/domain/case';
import { holders } from '../../libs/domain/member';
import type { Procedure } from '../../libs/domain/procedure';
import { toldTo } from './model-rungs';
import { unheardIn } from './model-hearing';

export const running = (c: Case): readonly CaseClock[] =>
  c.clocks.filter(({ stopped }) => stopped === undefined);
export const untold = (clock: CaseClock) =>
  clock.rungs.filter(
    ({ told, after }) => told === undefined && (!pausedNow(clock) || after !== undefined),
  );
/** The next instant at which something happens of itself, by this walk's own look at the case. */
export const nextOf = (c: Case): number | undefined => {
  const all = running(c).flatMap((clock) => [
    ...(pausedNow(clock) ? [pausedNow(clock)!.until] : []),
    ...untold(clock).map(({ at }) => at),
  ]);
  return all.length > 0 ? Math.min(...all) : undefined;
};
const top: readonly string[] = ['headOfService', 'director'];

/** What must be so of a case that lives, as it stands. Throws with what it saw. */
export function stateHolds(
  procedure: Procedure,
  c: Case,
  now: number,
  open: ReadonlySet<string>,
): 'something to come' | 'all said' {
  const fail = (says: string): never => {
    throw new Error(says);
  };
  if (c.stands.length === 0) fail('it lives and stands nowhere');
  for (const { stage } of c.stands) {
    const own = running(c).filter(({ clock }) => procedure.clocks[clock]!.stage === stage);
    if (own.length === 0) fail(`it stands at ${stage}, for which no clock runs`);
    if (
      !own.some(
        (clock) =>
          pausedNow(clock) ||
          untold(clock).length > 0 ||
          clock.rungs.some(
            ({ key, told, acknowledged }) =>
              acknowledged !== undefined ||
              (told !== undefined && top.includes(tellOf(procedure, clock, key))),
          ),
      )
    ) {
      fail(
        `it waits at ${stage}, all of whose clocks have said all they have to say, and ` +
          'neither did the Head of Service hear nor anybody say that they know',
      );
    }
    const role = procedure.stages[stage]!.holder(c);
    const wrong = unheardIn(procedure, role, procedure.allocated(c));
    if (wrong !== undefined) fail(`the holder of ${stage} cannot be told: ${wrong}`);
    if (!procedure.stages[stage]!.open.some((act) => open.has(act) && !procedure.acts[act]!.ends))
      fail(`nobody can do anything at ${stage}`);
  }
  const ball = ballOf(procedure, c);
  const first = (stage: string) =>
    Math.min(
      ...running(c)
        .filter(({ clock }) => procedure.clocks[clock]!.stage === stage)
        .map(({ due }) => due.at),
      Infinity,
    );
  if (c.stands.some(({ stage }) => first(stage) < first(ball.stage ?? '')))
    fail(`it is with whoever has ${ball.stage}, and another strand is due before it`);
  if (
    !Object.hasOwn(holders, ball.with) ||
    ball.with === 'nobody' ||
    !c.stands.some(({ stage }) => stage === ball.stage)
  )
    fail(`it is with ${ball.with} at ${ball.stage}, and not with one of those who have it`);
  for (const clock of running(c)) {
    for (const { key, at } of untold(clock)) {
      if (at <= now) fail(`${clock.id}/${key} was due ${now - at} ms ago and is not told`);
      const wrong = unheardIn(
        procedure,
        toldTo(procedure, c, clock.clock, tellOf(procedure, clock, key)),
        procedure.allocated(c),
      );
      if (wrong !== undefined) fail(`${clock.id}/${key} would go unheard: ${wrong}`);
    }
  }
  return nextOf(c) === undefined ? 'all said' : 'something to come';
}

const silence = ', not acknowledged';
function tellOf({ policy }: Procedure, { clock }: CaseClock, key: string): string {
  const rung = policy.clocks[clock]!.ladder.find(
    (one) => one.key === (key.endsWith(silence) ? key.slice(0, -silence.length) : key),
  )!;
  return key.endsWith(silence) ? rung.acknowledge!.otherwise : rung.tell;
}
