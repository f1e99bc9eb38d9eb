/**
 * An intake form in the order in which a person fills it in: groups of questions, each a page, and
 * lists, each with a page for every item. The form says where a group begins; one that does not is
 * cut at its lists.
 */
import { asked, type Answers, type Field, type Form } from '../domain/form';
import type { Words } from '../domain/procedure';
import { labelOf } from './say';

export interface Section {
  /** In addresses: a word of the form, never an answer. */
  readonly key: string;
  readonly title: string;
  readonly fields: Form;
}

export interface ListSection extends Section {
  readonly list: Field;
  /** What is asked of each item, page by page. */
  readonly parts: readonly Section[];
}

export const isList = (section: Section): section is ListSection => 'list' in section;

export function sectionsOf(form: Form, words: Words): readonly (Section | ListSection)[] {
  const groups: Field[][] = [];
  for (const field of form) {
    const before = groups.at(-1)?.at(-1);
    if (!before || field.section !== undefined || field.kind === 'list' || before.kind === 'list')
      groups.push([field]);
    else groups.at(-1)!.push(field);
  }
  return groups.map((fields) => {
    const [first] = fields as [Field];
    const key = first.section ?? first.key;
    const title =
      first.section === undefined && first.kind !== 'list'
        ? untitled(form, words, fields)
        : labelOf(words, key).label;
    return first.kind === 'list'
      ? {
          key: first.key,
          title: labelOf(words, first.key).label,
          fields,
          list: first,
          parts: sectionsOf(first.fields ?? [], words),
        }
      : { key, title, fields };
  });
}

/** A group that the form gives no words is called after the only thing it asks, or plainly. */
const untitled = (form: Form, words: Words, fields: Form) =>
  fields.length === 1
    ? labelOf(words, fields[0]!.key).label
    : form[0] === fields[0]
      ? 'About this referral'
      : 'More about this referral';

/** Sections that these answers ask for. */
export const askedSections = <S extends Section>(
  sections: readonly S[],
  answers: Answers,
): readonly S[] => sections.filter(({ fields }) => fields.some((field) => asked(field, answers)));

/** Answers without those that are asked for no longer: an earlier page may have changed. */
export function stillAsked(form: Form, answers: Answers): Answers {
  const kept: { [key: string]: Answers[string] } = {};
  for (const field of form) {
    const value = answers[field.key];
    if (value === undefined || !asked(field, kept)) continue;
    kept[field.key] =
      field.kind === 'list'
        ? ((value as readonly Answers[]).map((item) =>
            stillAsked(field.fields ?? [], item),
          ) as never)
        : value;
  }
  return kept;
}
