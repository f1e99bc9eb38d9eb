/**
 * Members, sittings, clocks and items that an act names and that are not there, or are not what its
 * form asks for.
 */
import { holds } from '../database/people/holding';
import { isOpenSitting } from '../database/sittings/open';
import type { Ask } from '../database/the-record';
import { list, type Case } from '../domain/case';
import type { Answers, Fault, Field, Form, Json } from '../domain/form';
import { roles, type Role } from '../domain/member';
import type { Procedure } from '../domain/procedure';

export interface Within {
  readonly ask: Ask;
  readonly procedure: Procedure;
  readonly c: Case;
}

export async function unknownOnes(
  within: Within,
  form: Form,
  answers: Answers,
  above = '',
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const field of form) {
    const value = answers[field.key];
    if (value === undefined) continue;
    const pointer = `${above}/${field.key}`;
    if (field.each) {
      const { each: _each, ...alone } = field;
      for (const [id, one] of Object.entries(value as Answers))
        faults.push(
          ...(await unknownOnes(within, [{ ...alone, key: id }], { [id]: one }, pointer)),
        );
    } else if (field.kind === 'list') {
      for (const [i, item] of (value as readonly Answers[]).entries())
        faults.push(...(await unknownOnes(within, field.fields ?? [], item, `${pointer}/${i}`)));
    } else {
      const fault = await faultOf(within, field, value);
      if (fault !== undefined) faults.push({ pointer, ...fault });
    }
  }
  return faults;
}

async function faultOf(
  { ask, procedure, c }: Within,
  { kind, of }: Field,
  value: Json,
): Promise<Omit<Fault, 'pointer'> | undefined> {
  const id = String(value);
  switch (kind) {
    case 'member':
      return (await holds(ask, id, of as Role))
        ? undefined
        : {
            fault: `must be the id of somebody who is a ${roles[of as Role].toLowerCase()}`,
            kind: 'notSomebody',
          };
    case 'sitting':
      return (await isOpenSitting(ask, id, procedure.name))
        ? undefined
        : notListed('must be the id of a sitting of this panel that is not closed');
    case 'clock':
      return c.clocks.some((clock) => clock.id === id && clock.stopped === undefined)
        ? undefined
        : notListed('must be the id of a clock of this case that runs');
    case 'item':
      return list(c, of!).some((item) => item.id === id)
        ? undefined
        : notListed(`must be the id of one of the ${of}`);
    default:
      return undefined;
  }
}

const notListed = (fault: string): Omit<Fault, 'pointer'> => ({ fault, kind: 'notListed' });
