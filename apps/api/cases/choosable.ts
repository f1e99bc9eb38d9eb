/** What the forms of open acts let somebody choose from the record: members and sittings. */
import type { Field, Form } from '../../../libs/domain/form';
import { londonDay } from '../../../libs/domain/london';
import type { Role } from '../../../libs/domain/member';
import type { Procedure } from '../../../libs/domain/procedure';
import { peopleInRoles } from '../../../libs/database/people/names';
import { sittingsToChoose, type SittingAt } from '../../../libs/database/sittings/to-name';
import type { Ask } from '../../../libs/database/the-record';

export interface Choosable {
  /** By the role that a field asks for. */
  readonly members: ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>;
  readonly sittings: readonly SittingAt[];
}

/** Asks the record only for what these forms ask. */
export async function whatMayBeChosen(
  ask: Ask,
  procedure: Procedure,
  forms: Form,
  now: number,
): Promise<Choosable> {
  const fields = flat(forms);
  const roles = [...new Set(fields.flatMap(({ kind, of }) => (kind === 'member' ? [of!] : [])))];
  const people = roles.length === 0 ? [] : await peopleInRoles(ask, roles);
  const having = (role: string) => people.filter((one) => one.roles.includes(role as Role));
  const sits = fields.some(({ kind }) => kind === 'sitting');
  return {
    members: new Map(roles.map((role) => [role, having(role)])),
    sittings: sits ? await sittingsToChoose(ask, procedure.name, londonDay(now)) : [],
  };
}

/** The fields of a form, and those of its lists. */
export const flat = (form: Form): readonly Field[] =>
  form.flatMap((field) => [field, ...flat(field.fields ?? [])]);
