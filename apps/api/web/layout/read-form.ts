/**
 * What a browser posted, as answers: the shape the API takes. A field's name is its pointer without
 * the first stroke ('offences/0/date'); a day comes in three parts, an instant with a time beside
 * them. Pure: what a person must mend before anything else can be checked comes back as faults, in
 * words for a page.
 */
import {
  asked,
  type Answers,
  type Fault,
  type Field,
  type Form,
  type Json,
} from '../../../../libs/domain/form';
import type { Items, Posted } from './posted';
import { mostItems } from '../../../../libs/intake/body-of';
import { none, said, text, type Read } from './read';
import { readDay, readInstant } from './read-date';

export type { Items, Posted } from './posted';

export interface ReadForm {
  readonly answers: Answers;
  readonly faults: readonly Fault[];
}

/** `beside` are answers of other pages: what is asked on this one may depend on them. */
export function readForm(
  form: Form,
  posted: Posted,
  { items = {}, beside = {} }: { readonly items?: Items; readonly beside?: Answers } = {},
  above = '',
): ReadForm {
  const answers: { [key: string]: Json } = {};
  const faults: Fault[] = [];
  for (const field of form) {
    if (!asked(field, { ...beside, ...answers })) continue;
    const name = `${above}${field.key}`;
    const read = field.each
      ? readEach(field, posted, items[field.each] ?? [], name)
      : field.kind === 'list'
        ? readList(field, posted, items, name)
        : readOne(field, posted, name);
    if (read.answer !== undefined) answers[field.key] = read.answer;
    faults.push(...read.faults);
  }
  return { answers, faults };
}

function readEach(field: Field, posted: Posted, ids: readonly string[], name: string): Read {
  const read = ids.map((id) => [id, readOne(field, posted, `${name}/${id}`)] as const);
  const given = read.flatMap(([id, { answer }]) =>
    answer === undefined ? [] : [[id, answer] as const],
  );
  return {
    answer: given.length > 0 || field.required ? Object.fromEntries(given) : undefined,
    faults: read.flatMap(([, one]) => one.faults),
  };
}

/** As many items as the page showed, by its hidden count; one with nothing in it is no item. */
function readList(field: Field, posted: Posted, items: Items, name: string): Read {
  const count = Math.min(Number(text(posted[`${name}/count`])) || 0, field.atMost ?? mostItems);
  const read = Array.from({ length: count }, (_, i) =>
    readForm(field.fields ?? [], posted, { items }, `${name}/${i}/`),
  );
  return {
    answer: count > 0 ? read.map(({ answers }) => answers as Json) : undefined,
    faults: read.flatMap((one) => one.faults),
  };
}

function readOne(field: Field, posted: Posted, name: string): Read {
  const raw = posted[name];
  switch (field.kind) {
    case 'day':
      return readDay(posted, name);
    case 'instant':
      return readInstant(posted, name);
    case 'choices': {
      const chosen = several(raw);
      return chosen.length === 0 ? none : said(chosen);
    }
    case 'yesNo':
      return text(raw) === ''
        ? none
        : said(text(raw) === 'yes' ? true : text(raw) === 'no' ? false : text(raw));
    case 'number': {
      const written = text(raw).replace(/[,£\s]/g, '');
      return written === ''
        ? none
        : said(/^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written);
    }
    default:
      return text(raw) === '' ? none : said(text(raw));
  }
}

const several = (value: unknown): readonly string[] =>
  (Array.isArray(value)
    ? value
    : value !== null && typeof value === 'object'
      ? Object.values(value)
      : [value]
  )
    .map(text)
    .filter((one) => one !== '');
