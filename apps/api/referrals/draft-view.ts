/**
 * A draft as pages show it: how far each section is, what was answered, and what is wrong, each
 * with the page that mends it.
 */
import { asked, type Answers, type Fault, type Form } from '../../../libs/domain/form';
import type { Procedure } from '../../../libs/domain/procedure';
import { readBody } from '../../../libs/intake/read-body';
import { itemTitle, labelOf } from '../../../libs/intake/say';
import {
  askedSections,
  isList,
  sectionsOf,
  stillAsked,
  type ListSection,
  type Section,
} from '../../../libs/intake/sections';
import { labelled, nobody, type Labelled } from '../cases';
import { idOf, sayOnPage } from '../web/layout/say-fault';
import type { Draft } from './drafts';

export const sectionsOfDraft = (
  procedure: Procedure,
  draft: Draft,
): readonly (Section | ListSection)[] =>
  askedSections(sectionsOf(procedure.forms.intake, procedure.words), draft.answers);

/** What the API would be sent. */
export const bodyOfDraft = (procedure: Procedure, draft: Draft): Answers =>
  stillAsked(procedure.forms.intake, draft.answers);

/** The section that a fault belongs to. */
const sectionOf = (sections: readonly Section[], { pointer }: Fault) =>
  sections.find(({ fields }) => fields.some(({ key }) => key === pointer.split('/')[1]));

/** Where a fault is mended: the page of its section, or of its item, at its box. */
function mendedAt(
  draft: Draft,
  sections: readonly (Section | ListSection)[],
  fault: Fault,
): string | undefined {
  const section = sectionOf(sections, fault);
  if (!section) return undefined;
  const [, , index, key] = fault.pointer.split('/');
  const at = `/refer/${draft.id}/${section.key}`;
  if (!isList(section) || index === undefined) return `${at}?from=check#${idOf(fault.pointer)}`;
  const part = section.parts.find(({ fields }) => fields.some((field) => field.key === key));
  const page = [at, Number(index) + 1, ...(part ? [part.key] : [])].join('/');
  return `${page}?from=check${key === undefined ? '' : `#${key}`}`;
}

export const sayErrors = (
  procedure: Procedure,
  draft: Draft,
  sections: readonly Section[],
  faults: readonly Fault[],
) =>
  sayOnPage(
    procedure.forms.intake,
    procedure.words,
    [...faults].sort(
      (a, b) =>
        sections.indexOf(sectionOf(sections, a)!) - sections.indexOf(sectionOf(sections, b)!),
    ),
  ).map((said) => ({
    text: said.summary,
    href: mendedAt(draft, sections, { pointer: said.pointer, fault: '' }),
  }));

export interface Task {
  readonly key: string;
  readonly title: string;
  readonly href: string;
  readonly state: 'done' | 'to do' | 'wrong' | 'begun';
}

export function tasksOf(
  draft: Draft,
  sections: readonly (Section | ListSection)[],
  faults: readonly Fault[],
): readonly Task[] {
  return sections.map((section) => {
    const wrong = faults.some((fault) => sectionOf(sections, fault) === section);
    const begun = section.fields.some(({ key }) => draft.answers[key] !== undefined);
    const gone = draft.done.includes(section.key);
    return {
      key: section.key,
      title: section.title,
      href: `/refer/${draft.id}/${section.key}`,
      state: gone ? (wrong ? 'wrong' : 'done') : begun ? 'begun' : 'to do',
    };
  });
}

export interface Checked {
  readonly key: string;
  readonly title: string;
  readonly href: string;
  readonly rows: readonly (Labelled & { readonly href: string })[];
  readonly items: readonly {
    readonly title: string;
    readonly href: string;
    readonly rows: readonly Labelled[];
  }[];
  /** Labels of optional questions that were left open. */
  readonly left: readonly string[];
}

/** Check your answers: section by section, in the form's order. */
export function checkedSections(
  procedure: Procedure,
  draft: Draft,
  sections: readonly (Section | ListSection)[],
  now: () => number,
): readonly Checked[] {
  const {
    forms: { intake },
    words,
    name,
  } = procedure;
  const { answers } = readBody({ name, form: intake, words, now }, bodyOfDraft(procedure, draft));
  const rowsOf = (form: Form, given: Answers) =>
    labelled(form, given, words, { ...nobody, victims: true }, 'referral');
  return sections.map((section) => {
    const href = `/refer/${draft.id}/${section.key}?from=check`;
    if (isList(section)) {
      const items = (answers[section.list.key] ?? []) as readonly Answers[];
      return {
        key: section.key,
        title: section.title,
        href,
        rows: [],
        left: [],
        items: items.map((item, i) => ({
          title: itemTitle(words, section.list.key, i + 1),
          href: `/refer/${draft.id}/${section.key}/${i + 1}?from=check`,
          rows: rowsOf(section.list.fields ?? [], item),
        })),
      };
    }
    return {
      key: section.key,
      title: section.title,
      href,
      items: [],
      rows: rowsOf(section.fields, answers).map((row) => ({ ...row, href: `${href}#${row.key}` })),
      left: section.fields
        .filter((field) => asked(field, answers) && answers[field.key] === undefined)
        .map(({ key }) => labelOf(words, key).label),
    };
  });
}
