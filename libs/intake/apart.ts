/**
 * Free text is kept apart from the act that says it, which names it by an id. The id comes from the
 * text and from what it is part of, so that sending the same again writes nothing twice.
 */
import { createHash } from 'node:crypto';
import type { Written } from '../database/record/writing';
import type { Answers, Facts, Field, Form, Json } from '../domain/form';

/** `of` tells the act from every other: its case and its key. */
export function textsApart(
  form: Form,
  answers: Answers,
  of: string,
): { readonly fields: Facts; readonly written: readonly Written[] } {
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
        fieldsOf(itemForm(field), item, `${at}/${i}`),
      );
    if (field.kind !== 'text' && field.kind !== 'words') return value;
    const id = idOf(`${of} ${at} ${String(value)}`);
    written.push({ id, text: String(value), victim: field.victim === true });
    return id;
  };

  const fieldsOf = (asked: Form, said: Answers, above: string): Facts =>
    Object.fromEntries(
      asked.flatMap((field) => {
        const value = said[field.key];
        return value === undefined
          ? []
          : [[field.key, apart(field, value, `${above}/${field.key}`)]];
      }),
    );

  return { fields: fieldsOf(form, answers, ''), written };
}

/** What is asked of an item; of a victim, whatever is asked is a victim's. */
const itemForm = ({ fields = [], victim }: Field): Form =>
  victim ? fields.map((inner) => ({ ...inner, victim: true })) : fields;

/** The same text under the same key has the same id: a uuid made of their hash. */
function idOf(of: string): string {
  const h = createHash('sha256').update(of).digest('hex');
  return [
    h.slice(0, 8),
    h.slice(8, 12),
    `8${h.slice(13, 16)}`,
    `a${h.slice(17, 20)}`,
    h.slice(20, 32),
  ].join('-');
}
