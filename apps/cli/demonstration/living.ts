/**
 * An invented case lives its past before anybody looks: the real clerk, the real procedure and the
 * real settle, by a clock that jumps from step to step and tells every rung on the way. The worker
 * then recalls it as any other case.
 */
import type { Clock } from '../../../libs/database/clock/clock';
import { settle } from '../../../libs/database/record/settling';
import { save } from '../../../libs/database/record/writing';
import { sittingAfter } from '../../../libs/database/sittings/demonstration';
import { sittingFollowing } from '../../../libs/database/sittings/open';
import type { TheRecord } from '../../../libs/database/the-record';
import { workingDaysFrom } from '../../../libs/domain/calendar';
import type { CaseStart } from '../../../libs/domain/case-start';
import type { Act, Entry } from '../../../libs/domain/entry';
import type { Json } from '../../../libs/domain/form';
import { atHour, londonDay } from '../../../libs/domain/london';
import { theClerk, type Actor } from '../../../libs/domain/member';
import type { Procedure } from '../../../libs/domain/procedure';
import { Clerk, type Runtime } from '../../../libs/durable/clerk';
import { prepare } from '../../../libs/intake/acting';

/**
 * Who does what, so many working days after the step before. `@role` in an answer is that person's
 * id, `@sitting` the next sitting's.
 */
export interface Step {
  readonly by: string;
  readonly act: string;
  readonly fields: { readonly [field: string]: Json };
  readonly days?: number;
  /** When the next sitting after the step before has begun. */
  readonly atSitting?: true;
}

interface Timed extends Step {
  readonly at: number;
  readonly listedAfter?: string;
}

/** Who `by` names: a role, with the agency where several hold it; the first of them. */
export type Cast = (by: string) => Actor;

export interface Life {
  readonly record: TheRecord;
  /** Set to each step's instant in turn. */
  readonly clock: Clock;
  readonly procedures: readonly Procedure[];
  readonly procedure: Procedure;
  readonly opening: CaseStart;
  readonly steps: readonly Step[];
  readonly cast: Cast;
  /** Where the past ends; epoch milliseconds. */
  readonly until: number;
}

/**
 * Live from its receipt until now. Throws when a step is refused: then the case stands where it had
 * come to.
 */
export async function live({
  record,
  clock,
  procedures,
  procedure,
  opening,
  steps,
  cast,
  until,
}: Life): Promise<void> {
  const { caseId } = opening;
  const script: Timed[] = timed(steps, opening, until);
  const owed: Act[] = [];
  let instant = opening.received + 2_000;
  let over: () => void = () => undefined;
  let broken: (error: unknown) => void = () => undefined;
  const whole = new Promise<void>((resolve, reject) => {
    [over, broken] = [resolve, reject];
  });

  const submit = (act: Act) => {
    clerk.submit(act).catch(broken);
  };
  const runtime: Runtime = {
    now: () => instant,
    follows: () => true,
    async settle(entries) {
      const told = await settle(
        record.source,
        procedures,
        { caseId, generation: 1, entries },
        Date.now(),
      );
      owed.push(...comingBack(procedure, caseId, entries));
      return told;
    },
    async rest(due, arrived) {
      if (arrived()) return;
      const answer = owed.shift();
      if (answer) {
        instant += 60_000;
        return submit(answer);
      }
      const next = script[0];
      if (due !== undefined && due <= Math.min(next?.at ?? until, until)) {
        instant = Math.max(instant, due);
        return;
      }
      if (!next) {
        over();
        return new Promise<void>(() => undefined);
      }
      script.shift();
      instant = Math.max(instant, next.at);
      clock.standAt(instant);
      submit(await actOf(record, clock, procedure, clerk, next, cast));
    },
  };
  const clerk = new Clerk(procedure, opening, runtime);
  clerk.run().then(over, broken);
  await whole;
}

/**
 * What was delivered comes back by the relay's own key, so that the relay, when it comes to it,
 * finds it done.
 */
const comingBack = (
  procedure: Procedure,
  caseId: string,
  entries: readonly Entry[],
): readonly Act[] =>
  entries.flatMap((entry) => {
    const act = entry.kind === 'told' ? procedure.deliveries?.[entry.notice] : undefined;
    return act === undefined
      ? []
      : [{ act, fields: {}, by: theClerk, key: `outbox:${caseId}/${entry.seq}` }];
  });

/**
 * Each step on a working day, in the morning or some minutes after the one before; those after
 * `until` have not come yet.
 */
function timed(steps: readonly Step[], { received, calendar }: CaseStart, until: number): Timed[] {
  let at = received + 40 * 60_000;
  const all = steps.map((step, i) => {
    const day = londonDay(at);
    // What has not been heard yet is listed for a sitting that is still to come.
    const listedAfter = steps.slice(i).some(({ atSitting }) => atSitting)
      ? undefined
      : londonDay(until);
    at = step.atSitting
      ? atHour(sittingAfter(day), '14:10')
      : step.days
        ? atHour(workingDaysFrom(day, step.days, calendar), '10:20')
        : at + 25 * 60_000;
    return { ...step, at, ...(listedAfter === undefined ? {} : { listedAfter }) };
  });
  return all.filter((step) => step.at < until);
}

async function actOf(
  record: TheRecord,
  clock: Clock,
  procedure: Procedure,
  clerk: Clerk,
  { by: who, act, fields, listedAfter }: Timed,
  cast: Cast,
): Promise<Act> {
  const at = clock.now();
  const by = cast(who);
  const key = `demonstration-${clerk.current.seq}`;
  const sitting = await sittingFollowing(record.ask, procedure.name, listedAfter ?? londonDay(at));
  const { fields: sent, written } = await prepare(
    record.ask,
    procedure,
    clerk.current,
    act,
    filled(fields, cast, sitting?.id ?? ''),
    key,
    () => clock.now(),
  );
  await save(record.ask, clerk.current.id, by.member, at, written);
  return { act, fields: sent, by, key };
}

function filled(value: Json, cast: Cast, sitting: string): Json {
  if (typeof value === 'string' && value.startsWith('@'))
    return value === '@sitting' ? sitting : cast(value.slice(1)).member;
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, one]) => [key, filled(one as Json, cast, sitting)]),
      )
    : value;
}
