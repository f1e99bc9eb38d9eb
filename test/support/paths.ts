/**
 * Walks scripted steps on the simulated clock: `@role` in an answer stands for that person's id,
 * `@sitting` for a sitting's.
 */
import type { Act } from '../../libs/domain/entry';
import type { Json } from '../../libs/domain/form';
import type { Actor, Agency, Role } from '../../libs/domain/member';
import { theClerk } from '../../libs/domain/member';
import type { Answer } from '../../libs/durable/clerk';
import type { Refusal } from '../../libs/domain/refusal';
import { people } from './people';
import { wasRefused, type Simulated } from './simulated';

export interface Step {
  readonly by: string;
  readonly act: string;
  readonly fields: { readonly [field: string]: Json };
  readonly days?: number;
  readonly awaits?: string;
}

const actor = (by: string): Actor => {
  const [role, agency] = by.split('/') as [Role, Agency | undefined];
  const person = people(role)[0]!;
  return agency === undefined ? person : { ...person, agency };
};

const filled = (value: Json): Json => {
  if (typeof value === 'string' && value.startsWith('@'))
    return value === '@sitting' ? 'sitting-1' : people(value.slice(1) as Role)[0]!.member;
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, filled(v)]))
    : value;
};

let keys = 0;

/** The act that a step stands for. */
export const scripted = ({ by, act, fields }: Step, key: string): Act => ({
  act,
  fields: filled(fields) as Step['fields'],
  by: actor(by),
  key,
});

/** Take one step now, and give its answer or refusal. */
export const take = (simulated: Simulated, step: Step): Promise<Answer | Refusal> =>
  simulated.act(scripted(step, `step-${(keys += 1)}`));

/**
 * Walk all the steps; throws at a refusal. What the clerk told the police comes back as their
 * delivery would.
 */
export async function begin(simulated: Simulated, steps: readonly Step[]): Promise<Simulated> {
  for (const step of steps) {
    await simulated.turn(simulated.now() + (step.days ?? 0) * 86_400_000 + 60_000);
    const answer = await take(simulated, step);
    if (wasRefused(answer))
      throw new Error(
        `${step.by} was refused ${step.act}: ${answer.why} ` +
          `${JSON.stringify(answer.faults ?? '')}`,
      );
    await deliver(simulated);
  }
  return simulated;
}

async function deliver(simulated: Simulated): Promise<void> {
  for (const entry of simulated.journal) {
    const act = entry.kind === 'told' ? simulated.procedure.deliveries?.[entry.notice] : undefined;
    const key = `outbox:${entry.seq}`;
    if (
      act !== undefined &&
      simulated.ending === undefined &&
      !simulated.current.acts.some((taken) => taken.key === key)
    )
      await simulated.act({ act, fields: {}, by: theClerk, key });
  }
}
