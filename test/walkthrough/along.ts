/**
 * Walks scripted steps against the running system, as the people they name: `@role` in an answer is
 * that person's id, `@sitting` a coming sitting's.
 */
import type { Json } from '../../libs/domain/form';
import type { Step } from '../support/paths';
import { inRole, type Person, type Walk } from './walk';

/** Who takes a step: a role, and the agency where several hold it. */
function personFor(by: string): Person {
  const [role, agency] = by.split('/') as [string, string | undefined];
  for (let n = 0; ; n += 1) {
    const person = inRole(role, n);
    if (agency === undefined || person.agency === agency) return person;
  }
}

const filled = (value: Json, sitting: string): Json => {
  if (typeof value === 'string' && value.startsWith('@'))
    return value === '@sitting' ? sitting : personFor(value.slice(1)).id;
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, filled(v, sitting)]))
    : value;
};

/** The next sitting at which whoever takes this step may have the case heard. */
async function sittingFor(walk: Walk, caseId: string, { by, act, fields }: Step): Promise<string> {
  const { open } = (await walk.look(personFor(by), caseId)) as {
    open: readonly { act: string; options: { [field: string]: readonly { value: string }[] } }[];
  };
  const field = Object.keys(fields).find((key) => fields[key] === '@sitting')!;
  const sitting = open.find((one) => one.act === act)?.options[field]?.[0]?.value;
  if (sitting === undefined) throw new Error(`${act} offers no sitting`);
  return sitting;
}

/**
 * Take all the steps, time passing between them by the demonstration clock; gives the number of
 * acts.
 */
export async function along(walk: Walk, caseId: string, steps: readonly Step[]): Promise<number> {
  for (const step of steps) {
    const { by, act, fields, days, awaits } = step;
    if (awaits) await walk.until(personFor(by), caseId, awaits);
    if (days) await walk.moveBy(days);
    const sitting = Object.values(fields).includes('@sitting')
      ? await sittingFor(walk, caseId, step)
      : '';
    await walk.act(personFor(by), caseId, act, filled(fields, sitting) as Step['fields']);
  }
  return steps.length;
}
