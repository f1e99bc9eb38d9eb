/**
 * A form as a page shows it: for every field which macro of the design system, and with what. What
 * another answer asks for stands under that answer where it is one simple box; anything more is
 * asked once that answer has been sent, so that nobody without scripts is shown questions that are
 * not theirs.
 */
import {
  asked,
  type Answers,
  type DatePart,
  type Field,
  type Form,
} from '../../../../libs/domain/form';
import type { Words } from '../../../../libs/domain/procedure';
import { choiceOf, itemTitle, labelOf } from '../../../../libs/intake/say';
import { lowerFirst } from './filters';
import type { Posted } from './read-form';
import { idOf, type PageFault } from './say-fault';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}
export interface ItemOf {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
}

export interface Showing {
  readonly form: Form;
  readonly words: Words;
  readonly typed: Posted;
  /**
   * As far as they could be read, with those of other pages: what else is asked depends on them.
   */
  readonly answers: Answers;
  readonly faults: readonly PageFault[];
  /** Members, sittings and items that may be chosen, by field key. */
  readonly options?: { readonly [field: string]: readonly Option[] };
  /** Items that a field is asked for each of, by field key. */
  readonly each?: { readonly [field: string]: readonly ItemOf[] };
  /**
   * Whether a group of questions stands under its heading; where a group is a page of its own, the
   * page is called after it.
   */
  readonly headings?: boolean;
}

/** `macro` is a name of fields.njk; `params` are the design system's own. */
export interface Shown {
  readonly macro:
    'input' | 'textarea' | 'radios' | 'checkboxes' | 'date' | 'select' | 'each' | 'list';
  readonly key: string;
  /** Of the group of questions that begins here. */
  readonly heading?: string;
  readonly params: { readonly [param: string]: unknown };
  readonly title?: string;
  readonly shown?: readonly Shown[];
  readonly items?: readonly {
    readonly title: string;
    readonly remove: string | null;
    readonly shown: readonly Shown[];
  }[];
}

const boxes = new Set(['text', 'words', 'day', 'instant', 'number']);
const chooses = new Set(['choice', 'choices', 'yesNo']);
/** More than this under one answer is a page of its own. */
const mostNested = 3;

/** Whether a field stands under the one answer that asks for it. */
function isNested(field: Field, form: Form): boolean {
  if (!field.when || field.when.is.length !== 1 || field.each || !boxes.has(field.kind))
    return false;
  const {
    when: { field: on, is },
  } = field;
  const above = form.find(({ key }) => key === on);
  if (!above || above.each || !chooses.has(above.kind)) return false;
  const beside = form.filter(({ when }) => when?.field === on && when.is.includes(is[0]!));
  return beside.length <= mostNested && beside.every(({ kind, each }) => boxes.has(kind) && !each);
}

/** Keys of the fields that a page with these answers shows, those under an answer too. */
export const shownKeys = (form: Form, answers: Answers): readonly string[] =>
  form
    .filter(
      (field) =>
        asked(field, answers) ||
        (isNested(field, form) &&
          asked(
            form.find(({ key }) => key === field.when!.field)!,
            answers,
          )),
    )
    .map(({ key }) => key);

export function showForm(showing: Showing, above = ''): readonly Shown[] {
  const { form, answers } = showing;
  return form
    .filter((field) => !isNested(field, form) && asked(field, answers))
    .map((field) => ({
      ...show(field, showing, above),
      ...(showing.headings && field.section !== undefined
        ? { heading: labelOf(showing.words, field.section).label }
        : {}),
    }));
}

function show(field: Field, showing: Showing, above: string): Shown {
  const name = `${above}${field.key}`;
  if (field.kind === 'list') return list(field, showing, name);
  const { label, hint } = labelOf(showing.words, field.key);
  const title = field.required ? label : `${label} (optional)`;
  if (!field.each) return one(field, showing, name, { title, hint });
  const items = showing.each?.[field.key] ?? [];
  return {
    macro: 'each',
    key: field.key,
    title,
    params: { id: idOf(name), hint },
    shown: items.map((item) =>
      one(field, showing, `${name}/${item.id}`, { title: item.title, hint: item.hint }),
    ),
  };
}

interface Named {
  readonly title: string;
  readonly hint: string | undefined;
}

function one(field: Field, showing: Showing, name: string, { title, hint }: Named): Shown {
  const id = idOf(name);
  const fault = showing.faults.find((each) => each.id === id);
  const error = fault?.text;
  const value = String(showing.typed[name] ?? '');
  const about = (text: string | undefined) => (text === undefined ? {} : { hint: { text } });
  const wrong = error === undefined ? {} : { errorMessage: { text: error } };
  const boxed = {
    id,
    name,
    label: { text: title, classes: 'govuk-label--s' },
    ...about(hint),
    ...wrong,
    value,
  };
  const grouped = {
    fieldset: { legend: { text: title, classes: 'govuk-fieldset__legend--s' } },
    ...wrong,
  };
  const shown = (macro: Shown['macro'], params: Shown['params']): Shown => ({
    macro,
    key: field.key,
    params,
  });
  switch (field.kind) {
    case 'text':
      return shown('input', {
        ...boxed,
        ...(field.atMost !== undefined && field.atMost <= 30
          ? { classes: 'govuk-input--width-20' }
          : {}),
      });
    case 'number':
      return shown('input', { ...boxed, inputmode: 'numeric', classes: 'govuk-input--width-4' });
    case 'words':
      return shown('textarea', { ...boxed, rows: /words$/i.test(field.key) ? 6 : 4 });
    case 'member':
      return shown('select', {
        ...boxed,
        items: [
          { value: '', text: 'Choose a person' },
          ...chosenFrom(field, showing, [value], name),
        ],
      });
    case 'day':
      return shown('date', {
        ...grouped,
        ...about(hint ?? 'For example, 27 3 2026'),
        id,
        namePrefix: name,
        items: dateParts(showing.typed, name, fault),
      });
    case 'instant':
      return shown('date', {
        ...grouped,
        ...about(hint ?? 'For example, 27 3 2026 at 5pm'),
        id,
        namePrefix: name,
        items: [...dateParts(showing.typed, name, fault), timePart(showing.typed, name, fault)],
      });
    case 'choices':
      return shown('checkboxes', {
        ...grouped,
        ...about(hint ?? 'Select all that apply'),
        idPrefix: id,
        name,
        items: chosenFrom(field, showing, several(showing.typed[name]), name),
      });
    default: {
      const items = chosenFrom(field, showing, [value], name);
      const short = field.kind === 'yesNo' && items.every((item) => !('nested' in item));
      return shown('radios', {
        ...grouped,
        ...about(hint),
        idPrefix: id,
        name,
        items,
        ...(short ? { classes: 'govuk-radios--inline' } : {}),
      });
    }
  }
}

const several = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.map(String)
    : value !== null && typeof value === 'object'
      ? Object.values(value).map(String)
      : value === undefined
        ? []
        : [String(value)];

/**
 * Choices with what is revealed under each; an optional one can be left open again, which radios
 * alone cannot.
 */
function chosenFrom(
  field: Field,
  showing: Showing,
  values: readonly string[],
  name: string,
): readonly object[] {
  const { form, words } = showing;
  const own = showing.options?.[field.key];
  const options: readonly Option[] =
    own ??
    (field.kind === 'yesNo'
      ? [
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]
      : (field.choices ?? []).map((value) => ({
          value,
          label: choiceOf(words, field.key, value),
        })));
  const above = name.slice(0, name.length - field.key.length);
  const sole = field.kind === 'item' && field.required && options.length === 1;
  const items = options.map(({ value, label, hint }) => {
    const nested = field.each
      ? []
      : form
          .filter(
            (inner) =>
              inner.when?.field === field.key &&
              inner.when.is[0] === value &&
              isNested(inner, form),
          )
          .map((inner) => show(inner, showing, above));
    return {
      value,
      text: label,
      ...(hint === undefined ? {} : { hint: { text: hint } }),
      ...(nested.length > 0 ? { nested } : {}),
      ...(field.kind === 'member'
        ? { selected: values.includes(value) }
        : { checked: values.includes(value) || (sole && values[0] === '') }),
    };
  });
  const open =
    !field.required &&
    (field.kind === 'choice' || field.kind === 'yesNo') &&
    !options.some(({ value }) => /^(notKnown|notSaid|notAsked|unsure)$/.test(value));
  return open ? [...items, { value: '', text: 'Not known' }] : items;
}

/** Only what is wrong is marked: a missing year does not make the day an error. */
const isWrong = (fault: PageFault | undefined, part: DatePart): boolean =>
  fault !== undefined && (fault.parts ?? [part]).includes(part);

const wide = (width: number, wrong: boolean) =>
  `govuk-input--width-${width}${wrong ? ' govuk-input--error' : ''}`;

const dateParts = (typed: Posted, name: string, fault: PageFault | undefined): readonly object[] =>
  (['day', 'month', 'year'] as const).map((part) => ({
    name: part,
    value: typed[`${name}-${part}`],
    classes: wide(part === 'year' ? 4 : 2, isWrong(fault, part)),
    error: isWrong(fault, part),
  }));

const timePart = (typed: Posted, name: string, fault: PageFault | undefined) => ({
  name: 'time',
  label: 'Time',
  value: typed[`${name}-time`],
  inputmode: 'text',
  error: isWrong(fault, 'time'),
  classes: wide(5, isWrong(fault, 'time')),
});

/** Items side by side on one page, each in a fieldset, with buttons that add and take away. */
function list(field: Field, showing: Showing, name: string): Shown {
  const { words, typed, faults } = showing;
  const { label, hint } = labelOf(words, field.key);
  const count = Math.max(
    Number(typed[`${name}/count`] ?? (field.required ? (field.atLeast ?? 1) : 0)) || 0,
    0,
  );
  const answers = (showing.answers[field.key] ?? []) as readonly Answers[];
  return {
    macro: 'list',
    key: field.key,
    title: field.required ? label : `${label} (optional)`,
    params: {
      id: idOf(name),
      name,
      hint,
      count,
      error: faults.find(({ id }) => id === idOf(name))?.text,
      add:
        field.atMost !== undefined && count >= field.atMost
          ? null
          : `Add ${count === 0 ? 'one' : 'another'}: ` +
            `${lowerFirst(itemTitle(words, field.key, count + 1))}`,
    },
    items: Array.from({ length: count }, (_, i) => ({
      title: itemTitle(words, field.key, i + 1),
      remove: count > (field.atLeast ?? 0) ? `${name}/${i}` : null,
      shown: showForm(
        { ...showing, form: field.fields ?? [], answers: answers[i] ?? {} },
        `${name}/${i}/`,
      ),
    })),
  };
}

/** What the summary at the top of a page says, each leading to its box. */
export function summaryOf(
  faults: readonly PageFault[],
  shown: readonly Shown[],
): readonly { readonly text: string; readonly href?: string }[] {
  const dates = new Map(
    every(shown)
      .filter(({ macro }) => macro === 'date')
      .map(({ params }) => [
        params.id as string,
        params.items as readonly { readonly name: string; readonly error: boolean }[],
      ]),
  );
  const there = new Set(every(shown).map(({ params }) => String(params.id ?? params.idPrefix)));
  return faults.map(({ id, summary }) => {
    if (id === undefined || !there.has(id)) return { text: summary };
    const part = dates.get(id)?.find(({ error }) => error)?.name;
    return { text: summary, href: `#${id}${part === undefined ? '' : `-${part}`}` };
  });
}

const every = (shown: readonly Shown[]): readonly Shown[] =>
  shown.flatMap((each) => [
    each,
    ...every(each.shown ?? []),
    ...(each.items ?? []).flatMap((item) => every(item.shown)),
    ...((each.params.items ?? []) as readonly { readonly nested?: readonly Shown[] }[]).flatMap(
      ({ nested }) => every(nested ?? []),
    ),
  ]);

/**
 * After "add another" or "take away": the boxes as they shall now be shown. Undefined where neither
 * was pressed.
 */
export function rearranged(posted: Posted): Posted | undefined {
  const { _add: add, _remove: remove } = posted;
  if (typeof add === 'string')
    return { ...posted, [`${add}/count`]: String((Number(posted[`${add}/count`]) || 0) + 1) };
  if (typeof remove !== 'string') return undefined;
  const [, list, at] = /^(.+)\/(\d+)$/.exec(remove) ?? [];
  if (list === undefined) return undefined;
  const moved = Object.entries(posted).flatMap(([name, value]) => {
    const [, index, rest] = name.startsWith(`${list}/`)
      ? (/^(\d+)\/(.+)$/.exec(name.slice(list.length + 1)) ?? [name])
      : [name];
    if (index === undefined || Number(index) < Number(at)) return [[name, value] as const];
    return Number(index) === Number(at)
      ? []
      : [[`${list}/${Number(index) - 1}/${rest}`, value] as const];
  });
  return {
    ...Object.fromEntries(moved),
    [`${list}/count`]: String(Math.max((Number(posted[`${list}/count`]) || 0) - 1, 0)),
  };
}
