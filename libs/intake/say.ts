/** Labels: what a field, a choice and a fault are called, from the procedure's own words. */
import { itemId, type Fault, type Field, type Form } from '../domain/form';
import type { Label, Words } from '../domain/procedure';

export interface SaidFault extends Fault {
  /** The whole sentence: 'Date of birth: must be a date such as 2026-09-18'. */
  readonly said: string;
}

/** 'dateOfBirth' where the words have no label for it: 'Date of birth'. */
const plain = (key: string) => {
  const spaced = key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

export function labelOf(words: Words, field: string): Label {
  const said = words.fields[field];
  return said === undefined
    ? { label: plain(field) }
    : typeof said === 'string'
      ? { label: said }
      : said;
}

export const choiceOf = (words: Words, field: string, choice: string): string =>
  words.choices[`${field}.${choice}`] ?? words.choices[choice] ?? plain(choice);

/** 'Offence', of the list 'offences'. */
export const itemName = (words: Words, list: string): string => labelOf(words, `${list}.one`).label;

/** 'Offence 2' */
export const itemTitle = (words: Words, list: string, n: number): string =>
  `${itemName(words, list)} ${n}`;

/** The number of an item by its id: 2 of 'o2'. */
export const itemNumber = (id: string): number => Number(/\d+$/.exec(id)?.[0] ?? 0);

/**
 * Faults with their whole sentences. A pointer that leads to no field of the form is named as it
 * stands.
 */
export const sayFaults = (
  form: Form,
  words: Words,
  faults: readonly Fault[],
): readonly SaidFault[] =>
  faults.map((fault) => ({
    ...fault,
    said: sentence(placeOf(form, words, fault.pointer), fault.fault),
  }));

const sentence = (place: string, fault: string) =>
  place === '' ? fault.charAt(0).toUpperCase() + fault.slice(1) : `${place}: ${fault}`;

function placeOf(form: Form, words: Words, pointer: string): string {
  const steps = pointer.split('/').slice(1);
  const places: string[] = [];
  let fields: Form = form;
  let field: Field | undefined;
  for (const step of steps) {
    if (field && (field.kind === 'list' || field.each)) {
      const list = field.each ?? field.key;
      const n = field.each ? itemNumber(step) : Number(step) + 1;
      if (!Number.isInteger(n) || (field.each && step !== itemId(list, n))) places.push(step);
      else places.push(itemTitle(words, list, n));
      fields = field.fields ?? [];
      field = undefined;
      continue;
    }
    field = fields.find(({ key }) => key === step);
    const list = field?.kind === 'list' && steps.at(-1) !== step;
    if (!list) places.push(field ? labelOf(words, step).label : step);
  }
  return places.join(': ');
}
