/**
 * Turns what a member sends into an act that may travel: every fault told, every free text apart
 * and named by an id.
 */
import type { Written } from '../database/record/writing';
import type { Ask } from '../database/the-record';
import { list, type Case } from '../domain/case';
import type { Facts } from '../domain/form';
import type { Procedure } from '../domain/procedure';
import { textsApart } from './apart';
import { unknownOnes } from './named-ones';
import { Faults } from './not-taken';
import { readBody } from './read-body';
import { sayFaults } from './say';

export interface Prepared {
  readonly fields: Facts;
  readonly written: readonly Written[];
}

/**
 * Reads the fields of an act by its form; with `ask`, members and sittings they name must be there.
 * Throws `Faults` with all of them.
 */
export async function prepare(
  ask: Ask | undefined,
  procedure: Procedure,
  c: Case,
  act: string,
  fields: unknown,
  key: string,
  now: () => number,
): Promise<Prepared> {
  const { name, words, forms } = procedure;
  const form = forms.acts[act] ?? [];
  const items = Object.fromEntries(
    form.flatMap(({ each }) => (each ? [[each, list(c, each).map(({ id }) => id)]] : [])),
  );
  const { answers, faults } = readBody(
    { name: `${name}.${act}`, form, words, now, items },
    fields ?? {},
  );
  const all = [...faults, ...(ask ? await unknownOnes({ ask, procedure, c }, form, answers) : [])];
  if (all.length > 0) throw new Faults(sayFaults(form, words, all));
  return textsApart(form, answers, `${c.id} ${key}`);
}
