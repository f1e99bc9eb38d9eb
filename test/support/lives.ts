/**
 * Generated lives of any procedure: members who mostly do what is asked of them, whenever they
 * like, and sometimes something else. Knows no procedure by name; all it needs is in the
 * declaration.
 */
import type { Act } from '../../libs/domain/entry';
import { factsOf, type Answers } from '../../libs/domain/form';
import { openingForm } from '../../libs/domain/other-cases';
import type { Procedure } from '../../libs/domain/procedure';
import type { Refusal } from '../../libs/domain/refusal';
import type { Answer } from '../../libs/durable/clerk';
import { anyAct } from './any-act';
import { anyAnswers } from './any-answers';
import { mirrorOf } from './mirror';
import { scripted, type Step as Scripted } from './paths';
import type { Chance } from './random';
import { opening, Simulated } from './simulated';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Step {
  readonly at: number;
  readonly act?: Act;
  /** Time passed while nobody worked. */
  readonly outage?: true;
  readonly answer?: Answer | Refusal;
}

export interface Life {
  readonly simulated: Simulated;
  readonly steps: readonly Step[];
  readonly received: number;
}

/**
 * Live a case for `steps` steps or to its end. `pace` is the longest pause between two, in days.
 * Some begin along a scripted path of the procedure's mirror.
 */
export async function live(
  procedure: Procedure,
  chance: Chance,
  {
    steps = 60,
    pace = 5,
    received: given,
  }: { steps?: number; pace?: number; received?: number } = {},
): Promise<Life> {
  const mirror = chance.happens(0.25) ? mirrorOf(procedure) : undefined;
  const received =
    given ?? Date.UTC(2026, chance.upTo(11), 1 + chance.upTo(27), chance.upTo(23), chance.upTo(59));
  const started = received + (chance.happens(0.2) ? chance.upTo(40) * HOUR : 0);
  const answers = mirror
    ? (mirror.referral(mirror.openings ? chance.pick(mirror.openings) : {}, received) as Answers)
    : anyAnswers(openingForm(procedure), chance, received);
  const facts = {
    ...factsOf(openingForm(procedure), answers),
    ...procedure.learns(answers, received),
  };
  const simulated = await Simulated.open(procedure, opening(procedure, facts, received), started);
  const scripted = mirror ? await along(simulated, chance.pick(mirror.paths), chance) : [];
  return {
    simulated,
    received,
    steps: [...scripted, ...(await goOn(procedure, simulated, chance, { steps, pace }))],
  };
}

/** So far along a scripted path as chance will have it. */
async function along(
  simulated: Simulated,
  path: readonly Scripted[],
  chance: Chance,
): Promise<readonly Step[]> {
  const taken: Step[] = [];
  for (const [n, step] of path.slice(0, 1 + chance.upTo(path.length - 1)).entries()) {
    const at = simulated.now() + (step.days ?? 0) * DAY + chance.upTo(HOUR);
    await simulated.turn(at);
    if (simulated.ending !== undefined) break;
    const act = scripted(step, `path-${n}`);
    taken.push({ at, act, answer: await simulated.act(act) });
  }
  return taken;
}

export async function goOn(
  procedure: Procedure,
  simulated: Simulated,
  chance: Chance,
  { steps, pace }: { steps: number; pace: number },
): Promise<readonly Step[]> {
  const taken: Step[] = [];
  for (let n = 0; n < steps && simulated.ending === undefined; n += 1) {
    const at =
      simulated.now() + (chance.happens(0.3) ? chance.upTo(HOUR) : chance.upTo(pace * DAY));
    if (chance.happens(0.1)) {
      simulated.outage(at);
      taken.push({ at, outage: true });
    } else await simulated.turn(at);
    if (simulated.ending !== undefined) break;
    const act = anyAct(procedure, simulated, chance, simulated.journal.length * 100 + n);
    taken.push({ at, act, answer: await simulated.act(act) });
  }
  return taken;
}

/** Do the same steps again on another case, and give what each answered. */
export async function repeat(
  simulated: Simulated,
  steps: readonly Step[],
): Promise<readonly (Answer | Refusal | undefined)[]> {
  const answers: (Answer | Refusal | undefined)[] = [];
  for (const { at, act, outage } of steps) {
    if (outage) simulated.outage(at);
    else if (act) {
      await simulated.turn(at);
      answers.push(await simulated.act(act));
    }
  }
  return answers;
}
