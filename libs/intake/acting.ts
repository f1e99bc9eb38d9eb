/**
 * Turns what a member sends into an act that may travel: every fault told, every free text saved
 * apart and named by an id. The id comes from the text and the key, so that sending the same again
 * writes nothing twice.
 */
import { createHash } from 'node:crypto';
import type { Case } from '../domain/case';
import { list } from '../domain/case';
import type { Answers, Facts, Fault, Field, Form, Json } from '../domain/form';
import { roles, type Role } from '../domain/member';
import type { Procedure } from '../domain/procedure';
import { sayFaults } from './say';
import { readBody } from './read-body';
import { Faults } from './not-taken';
import type { Ask } from '../database/the-record';

export interface Written {
  readonly id: string;
  readonly text: string;
  readonly victim: boolean;
}

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
  const form = procedure.forms.acts[act] ?? [];
  const items = Object.fromEntries(
    form.flatMap((field) =>
      field.each ? [[field.each, list(c, field.each).map(({ id }) => id)]] : [],
    ),
  );
  const { answers, faults } = readBody(
    { name: `${procedure.name}.${act}`, form, words: procedure.words, now, items },
    fields ?? {},
  );
  const all = [...faults, ...(ask ? await unknownOnes(ask, procedure, c, form, answers) : [])];
  if (all.length > 0) throw new Faults(sayFaults(form, procedure.words, all));
  const written: Written[] = [];
  const apart = (field: Field, value: Json, at: string): Json => {
    if (field.each) {
      const { each: _each, ...alone } = field;
      return Object.fromEntries(
        Object.entries(value as Answers).map(([id, one]) => [
          id,
          apart(alone, one!, `${at}/${id}`),
        ]),
      );
    }
    if (field.kind === 'list')
      return (value as readonly Answers[]).map((item, i) =>
        fieldsOf(
          (field.fields ?? []).map((inner) => (field.victim ? { ...inner, victim: true } : inner)),
          item,
          `${at}/${i}`,
        ),
      );
    if (field.kind !== 'text' && field.kind !== 'words') return value;
    const id = idOf(`${c.id} ${key} ${at} ${String(value)}`);
    written.push({ id, text: String(value), victim: field.victim === true });
    return id;
  };
  const fieldsOf = (of: Form, said: Answers, above: string): Facts =>
    Object.fromEntries(
      of.flatMap((field) => {
        const value = said[field.key];
        return value === undefined
          ? []
          : [[field.key, apart(field, value, `${above}/${field.key}`)]];
      }),
    );
  return { fields: fieldsOf(form, answers, ''), written };
}

/** The same text under the same key has the same id: a uuid made of their hash. */
function idOf(of: string): string {
  const h = createHash('sha256').update(of).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

/**
 * Members, sittings and items that are named and are not there, or are not what the form asks for.
 */
async function unknownOnes(
  ask: Ask,
  procedure: Procedure,
  c: Case,
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
          ...(await unknownOnes(
            ask,
            procedure,
            c,
            [{ ...alone, key: id }],
            { [id]: one },
            pointer,
          )),
        );
    } else if (field.kind === 'list') {
      for (const [i, item] of (value as readonly Answers[]).entries())
        faults.push(
          ...(await unknownOnes(ask, procedure, c, field.fields ?? [], item, `${pointer}/${i}`)),
        );
    } else if (
      field.kind === 'member' &&
      (
        await ask(
          'select 1 from member where id::text = $1 and $2 = any(roles) and disabled_at is null',
          [value, field.of],
        )
      ).length === 0
    ) {
      faults.push({
        pointer,
        fault: `must be the id of somebody who is a ${roles[field.of as Role].toLowerCase()}`,
        kind: 'notSomebody',
      });
    } else if (
      field.kind === 'sitting' &&
      (
        await ask(
          'select 1 from sitting where id::text = $1 and procedure = $2 and closed_at is null',
          [value, procedure.name],
        )
      ).length === 0
    ) {
      faults.push({
        pointer,
        fault: 'must be the id of a sitting of this panel that is not closed',
        kind: 'notListed',
      });
    } else if (
      field.kind === 'clock' &&
      !c.clocks.some(({ id, stopped }) => id === value && stopped === undefined)
    ) {
      faults.push({
        pointer,
        fault: 'must be the id of a clock of this case that runs',
        kind: 'notListed',
      });
    } else if (field.kind === 'item' && !list(c, field.of!).some(({ id }) => id === value)) {
      faults.push({
        pointer,
        fault: `must be the id of one of the ${field.of}`,
        kind: 'notListed',
      });
    }
  }
  return faults;
}

export async function save(
  ask: Ask,
  caseId: string,
  member: string,
  at: number,
  written: readonly Written[],
): Promise<void> {
  for (const { id, text, victim } of written)
    await ask(
      `insert into ${victim ? 'victims.words' : 'words'} (id, case_id, text, written_by, written_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [id, caseId, text, member, new Date(at)],
    );
}

/** Takes back the texts of an act that was refused, unless the record names them after all. */
export async function unsave(
  ask: Ask,
  caseId: string,
  key: string,
  written: readonly Written[],
): Promise<void> {
  for (const victim of [false, true]) {
    const ids = written.filter((one) => one.victim === victim).map(({ id }) => id);
    if (ids.length > 0)
      await ask(
        `delete from ${victim ? 'victims.words' : 'words'} where case_id = $1 and id::text = any($2) and not exists (select 1 from case_event where case_id = $1 and kind = 'act' and body->>'key' = $3)`,
        [caseId, ids, key],
      );
  }
}
