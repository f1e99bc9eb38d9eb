/**
 * Faults as a page says them: what to do, with the question's own words. 'Enter the child’s first
 * names', 'Date of the offence must include a year'.
 */
import type { DatePart, Fault, FaultKind, Field, Form } from '../../../../libs/domain/form';
import { itemId } from '../../../../libs/domain/form';
import type { Label, Words } from '../../../../libs/domain/procedure';
import { itemNumber, itemTitle, labelOf } from '../../../../libs/intake/say';
import { lowerFirst } from './filters';

export interface PageFault {
  /** The id of the field it is about; undefined where no field on the page is. */
  readonly id?: string;
  readonly pointer: string;
  /** Beside the field. */
  readonly text: string;
  /** Which boxes of a date are wrong; left out where all of them are. */
  readonly parts?: readonly DatePart[];
  /** In the summary, where 'Offence 2' must be said as well. */
  readonly summary: string;
}

/** A field's id on a page: 'offences-0-date' of '/offences/0/date'. */
export const idOf = (pointer: string): string => pointer.replace(/^\//, '').replaceAll('/', '-');

export const sayOnPage = (
  form: Form,
  words: Words,
  faults: readonly Fault[],
): readonly PageFault[] => faults.map((fault) => one(form, words, fault));

function one(form: Form, words: Words, said: Fault): PageFault {
  const { pointer, fault, parts } = said;
  const { field, place } = placeOf(form, words, pointer);
  if (!field) return { pointer, text: sentence(fault), summary: sentence(fault) };
  const text = asAsked(field, labelOf(words, field.key), said);
  return {
    id: idOf(pointer),
    pointer,
    text,
    ...(parts ? { parts } : {}),
    summary: place === '' ? text : `${place}: ${lowerFirst(text)}`,
  };
}

/** Which field a pointer leads to, and in which item: 'Offence 2'. */
function placeOf(
  form: Form,
  words: Words,
  pointer: string,
): { readonly field: Field | undefined; readonly place: string } {
  const [key, ...rest] = pointer.split('/').slice(1);
  const field = form.find((each) => each.key === key);
  if (!field || rest.length === 0) return { field, place: '' };
  const [step, ...inner] = rest;
  if (field.each)
    return {
      field,
      place:
        step === itemId(field.each, itemNumber(step!))
          ? itemTitle(words, field.each, itemNumber(step!))
          : '',
    };
  if (field.kind !== 'list') return { field, place: '' };
  const title = itemTitle(words, field.key, Number(step) + 1);
  if (inner.length === 0) return { field, place: title };
  const found = placeOf(field.fields ?? [], words, `/${inner.join('/')}`);
  return { field: found.field, place: found.place === '' ? title : `${title}: ${found.place}` };
}

const chosen = new Set(['choice', 'choices', 'yesNo', 'member', 'item', 'clock', 'sitting']);

/** 'The answer to “Was the child told?”', or the label where it is no question. */
const named = ({ label, as }: Label) => (as === 'question' ? `The answer to “${label}”` : label);

const asAsked = (field: Field, label: Label, { fault, kind }: Fault): string =>
  kind === undefined ? `${named(label)} ${fault}` : byKind[kind](field, label);

const select = ({ label, as }: Label) =>
  as === 'question' ? `Select an answer to “${label}”` : `Select ${lowerFirst(label)}`;

function enter({ label, as, asked = label }: Label): string {
  if (as === 'question') return `Enter an answer to “${label}”`;
  return `${as === 'reason' ? 'Say' : 'Enter'} ${lowerFirst(asked)}`;
}

/** What a page says of a kind of fault, with the question's own words. */
const byKind: { readonly [K in FaultKind]: (field: Field, label: Label) => string } = {
  needed: (field, label) => {
    if (field.kind === 'list') return `Add at least ${fewest(field)}: ${lowerFirst(label.label)}`;
    return chosen.has(field.kind) ? select(label) : enter(label);
  },
  notAChoice: (_, label) => select(label),
  notADay: (_, label) => `${named(label)} must be a real date`,
  notAnInstant: (_, label) => `${named(label)} must be a real date and time`,
  dayAhead: (_, label) => `${named(label)} must be today or in the past`,
  instantAhead: (_, label) => `${named(label)} must be in the past`,
  notSomebody: (_, label) => `${named(label)}: choose somebody from the list`,
  notListed: (_, label) => `${named(label)}: choose one from the list`,
};

const fewest = ({ atLeast }: Field) => (atLeast === undefined || atLeast < 2 ? 'one' : atLeast);

const sentence = (fault: string) => fault.charAt(0).toUpperCase() + fault.slice(1);
