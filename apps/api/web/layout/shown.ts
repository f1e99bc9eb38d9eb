/** What a page with a form is made from, and how each of its fields is shown. */
import type { Answers, Field, Form } from '../../../../libs/domain/form';
import type { Words } from '../../../../libs/domain/procedure';
import { labelOf } from '../../../../libs/intake/say';
import type { Posted } from './posted';
import type { PageFault } from './say-fault';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}
interface ItemOf {
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

/** What a field is called where it is shown. */
export interface Named {
  readonly title: string;
  readonly hint: string | undefined;
}

export function namedAs(field: Field, words: Words): Named {
  const { label, hint } = labelOf(words, field.key);
  return { title: field.required ? label : `${label} (optional)`, hint };
}
