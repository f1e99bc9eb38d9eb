/**
 * What is asked, as plain data: at intake and in every act. From a form come the API's checks,
 * OpenAPI, pages, CSV columns and check-answers.
 *
 * A field leaves the record for Temporal only when it says `fact`. Words and names never may.
 */
import { startOf, type Day } from './london';
import type { Role } from './member';

export type Kind =
  | 'text' // one line: a name, a reference
  | 'words' // somebody's own words, or a reason
  | 'choice'
  | 'choices'
  | 'yesNo'
  | 'day' // 'YYYY-MM-DD', a civil date in London
  | 'instant' // RFC 3339 with offset outside, epoch milliseconds inside
  | 'number'
  | 'member' // the id of a person who holds the role `of`
  | 'item' // the id of one item of the case's list `of`: an offence, a victim
  | 'clock' // the id of a clock of the case that runs, and that is as `of` says
  | 'sitting' // the id of a sitting of this procedure's panel
  | 'list';

export interface Field {
  readonly key: string;
  readonly kind: Kind;
  readonly required?: true;
  /** Keys of what may be chosen; their labels are in `words`. */
  readonly choices?: readonly string[];
  /**
   * Asked only when that earlier field has one of these answers (a yes-no field answers 'yes' or
   * 'no').
   */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
  /**
   * Begins a group of questions that a page asks together, under these words (a key of
   * `words.fields`).
   */
  readonly section?: string;
  /** Asked once for each item of this list of the case; the answer is a record by item id. */
  readonly each?: string;
  /** For `member`: the role. For `item`: the list. For `clock`: which of them, 'paused' for one. */
  readonly of?: Role | string;
  /** For `list`: what is asked of each item. */
  readonly fields?: readonly Field[];
  readonly atLeast?: number;
  /** Most items of a list, or the greatest number, or the longest text in characters. */
  readonly atMost?: number;
  /** Goes with the case into the workflow. Never on text or words. */
  readonly fact?: true;
  /** Kept in the victims' schema, apart from everything a child-side role can read. */
  readonly victim?: true;
  /**
   * Said of the child, and not of this case alone: shown beside every case of theirs, as last said.
   */
  readonly ofChild?: true;
  /** For `day` and `instant`: may not lie after the moment it is said. */
  readonly past?: true;
  /** For `choice` in CSV and pages: taken when nothing is said. */
  readonly otherwise?: string;
}

export type Form = readonly Field[];

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** Answers as they stand inside the record: text may be personal. */
export type Answers = { readonly [key: string]: Json | undefined };
/** What a workflow may know: ids, choices, numbers and instants. */
export type Facts = { readonly [key: string]: Json };
export type Item = { readonly id: string } & Facts;

export const longest = { text: 300, words: 20_000 } as const;

const bare = (value: Json | undefined) =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;

/** Whether a field is asked at all, given the answers beside it. */
export function asked(field: Field, answers: Answers): boolean {
  if (!field.when) return true;
  const given = bare(answers[field.when.field]);
  const { is } = field.when;
  return Array.isArray(given)
    ? given.some((g) => is.includes(String(g)))
    : is.includes(String(given));
}

/**
 * The part of the answers that may travel with the case. Items of a list get ids: `offences` → o1,
 * o2 …
 */
export function factsOf(form: Form, answers: Answers): Facts {
  const facts: { [key: string]: Json } = {};
  for (const field of form) {
    const value = answers[field.key];
    if (value === undefined || value === null || !field.fact) continue;
    if (field.kind === 'text' || field.kind === 'words')
      throw new Error(
        `${field.key} is ${field.kind} and may never be a fact: it could hold a name`,
      );
    facts[field.key] =
      field.kind === 'list'
        ? items(field, value as readonly Answers[])
        : field.kind === 'day'
          ? startOf(value as Day)
          : value;
  }
  return facts;
}

/** The id of the n-th item of a list, counted from 1. */
export const itemId = (list: string, n: number) => `${list.charAt(0)}${n}`;

const items = (field: Field, values: readonly Answers[]): readonly Json[] =>
  values.map((value, i) => ({
    id: itemId(field.key, i + 1),
    ...factsOf(field.fields ?? [], value),
  }));

/** What is wrong, for whoever says it in words of their own. */
export type FaultKind =
  | 'needed'
  | 'notAChoice'
  | 'notADay'
  | 'notAnInstant'
  | 'dayAhead'
  | 'instantAhead'
  | 'notSomebody'
  | 'notListed';

/** The boxes in which a page asks for a day or an instant. */
export type DatePart = 'day' | 'month' | 'year' | 'time';

export interface Fault {
  /** A JSON pointer to the answer: '/offences/0/date'. */
  readonly pointer: string;
  readonly fault: string;
  /** Left out where the words are all there is to say. */
  readonly kind?: FaultKind;
  /** Which boxes of a date are wrong; left out where all of them are. */
  readonly parts?: readonly DatePart[];
}
