/** What is said of victims stands apart from the referral that everybody on the case may see. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { itemId, type Answers, type Form, type Json } from '../../domain/form';

const victimLists = (form: Form) =>
  form.filter(
    ({ kind, victim, fields }) =>
      kind === 'list' && (victim ?? fields?.some((field) => field.victim)),
  );

/**
 * The referral as everybody who may see the case may see it: of each victim, no more than the
 * facts.
 */
export function withoutVictims(form: Form, answers: Answers): Answers {
  const rest: { [key: string]: Json | undefined } = { ...answers };
  for (const field of form) if (field.victim && field.kind !== 'list') delete rest[field.key];
  for (const { key, fields = [] } of victimLists(form)) {
    const facts = new Set(fields.filter(({ fact }) => fact).map((field) => field.key));
    rest[key] = ((answers[key] as readonly Answers[] | undefined) ?? []).map(
      (item) => Object.fromEntries(Object.entries(item).filter(([k]) => facts.has(k))) as Json,
    );
  }
  return rest;
}

/**
 * What is said of victims, where only those who work with them may read it; under '' what is said
 * of no one of them.
 */
export async function keepVictims(
  manager: EntityManager,
  form: Form,
  answers: Answers,
  caseId: string,
  at: Date,
): Promise<void> {
  const keep = (item: string, particulars: Answers) =>
    manager.query('insert into victims.victim values ($1, $2, $3, $4, $5)', [
      randomUUID(),
      caseId,
      item,
      JSON.stringify(particulars),
      at,
    ]);
  const apart = form
    .filter(({ kind, victim, key }) => victim && kind !== 'list' && answers[key] !== undefined)
    .map(({ key }) => [key, answers[key]] as const);
  if (apart.length > 0) await keep('', Object.fromEntries(apart));
  for (const { key } of victimLists(form)) {
    for (const [i, particulars] of (
      (answers[key] as readonly Answers[] | undefined) ?? []
    ).entries())
      await keep(itemId(key, i + 1), particulars);
  }
}
