/** Walks scripted steps against the running system, as the people they name: `@role` in an answer is that person's id, `@sitting` a coming sitting's. */
import type { Json } from '../../libs/domain/form';
import type { Step } from '../support/paths';
import { inRole, type Person, type Walk } from './walk';

/** Who takes a step: a role, and the agency where several hold it. */
export function personFor(by: string): Person {
  const [role, agency] = by.split('/') as [string, string | undefined];
  for (let n = 0; ; n += 1) {
    const person = inRole(role, n);
    if (agency === undefined || person.agency === agency) return person;
  }
}

const filled = (value: Json, sitting: string): Json => {
  if (typeof value === 'string' && value.startsWith('@')) return value === '@sitting' ? sitting : personFor(value.slice(1)).id;
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, filled(v, sitting)])) : value;
};

/** Take all the steps, time passing between them by the demonstration clock; gives the number of acts. */
export async function along(walk: Walk, caseId: string, steps: readonly Step[]): Promise<number> {
  const { items: [coming] } = (await walk.ask(personFor('chair'), 'GET', '/api/v1/sittings')).body as { items: { id: string }[] };
  for (const { by, act, fields, days, awaits } of steps) {
    if (awaits) await walk.until(personFor(by), caseId, awaits);
    if (days) await walk.moveBy(days);
    await walk.act(personFor(by), caseId, act, filled(fields, coming?.id ?? '') as Step['fields']);
  }
  return steps.length;
}
