/**
 * Faults as a page says them: what to do, with the question's own words. 'Enter the child’s first
 * names', 'Date of the offence must include a year'.
 */
import type { Fault, Field, Form } from '../../../../libs/domain/form';
import { itemId } from '../../../../libs/domain/form';
import type { Words } from '../../../../libs/domain/procedure';
import { itemNumber, itemTitle, labelOf } from '../../../../libs/intake/say';
import { lowerFirst } from './filters';

export interface PageFault {
  /** The id of the field it is about; undefined where no field on the page is. */
  readonly id?: string;
  readonly pointer: string;
  /** Beside the field. */
  readonly text: string;
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

function one(form: Form, words: Words, { pointer, fault }: Fault): PageFault {
  const { field, place } = placeOf(form, words, pointer);
  if (!field) return { pointer, text: sentence(fault), summary: sentence(fault) };
  const text = asAsked(field, labelOf(words, field.key).label, fault);
  return {
    id: idOf(pointer),
    pointer,
    text,
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

function asAsked(field: Field, label: string, fault: string): string {
  const name = /\?$/.test(label) ? `The answer to “${label}”` : label;
  if (fault === 'is needed') {
    if (field.kind === 'list')
      return (
        'Add at least ' +
        `${field.atLeast === undefined || field.atLeast < 2 ? 'one' : field.atLeast}: ` +
        `${lowerFirst(label)}`
      );
    const verb = chosen.has(field.kind) ? 'Select' : /^Why\b/.test(label) ? 'Say' : 'Enter';
    // 'In the child’s own words' asks for the words.
    return /\?$/.test(label)
      ? `${verb} an answer to “${label}”`
      : `${verb} ${lowerFirst(label.replace(/^In (the .* words)$/, '$1'))}`;
  }
  if (/^must be one of:|^must be true or false/.test(fault))
    return /\?$/.test(label) ? `Select an answer to “${label}”` : `Select ${lowerFirst(label)}`;
  if (/^must be a date such as/.test(fault)) return `${name} must be a real date`;
  if (/^must be a date and time/.test(fault)) return `${name} must be a real date and time`;
  if (fault === 'cannot be later than today') return `${name} must be today or in the past`;
  if (fault === 'cannot be later than now') return `${name} must be in the past`;
  if (/^must be the id of somebody/.test(fault)) return `${name}: choose somebody from the list`;
  if (/^must be the id of/.test(fault)) return `${name}: choose one from the list`;
  return `${name} ${fault}`;
}

const sentence = (fault: string) => fault.charAt(0).toUpperCase() + fault.slice(1);
