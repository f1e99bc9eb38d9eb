/**
 * Where a field stands on a page: its name and id there, what it is called, what was typed and what
 * is wrong with it. The params are those of the design system that many of its macros take.
 */
import { idOf, type PageFault } from './say-fault';
import type { Named, Showing } from './shown';

export interface Place extends Named {
  readonly showing: Showing;
  /** Its pointer without the first stroke. */
  readonly name: string;
  readonly id: string;
  readonly value: string;
  readonly fault: PageFault | undefined;
}

export function placeOf(showing: Showing, name: string, named: Named): Place {
  const id = idOf(name);
  return {
    ...named,
    showing,
    name,
    id,
    value: String(showing.typed[name] ?? ''),
    fault: showing.faults.find((each) => each.id === id),
  };
}

const told = (hint: string | undefined, fault: PageFault | undefined) => ({
  ...(hint === undefined ? {} : { hint: { text: hint } }),
  ...(fault === undefined ? {} : { errorMessage: { text: fault.text } }),
});

/** One box under its label. */
export const boxed = ({ id, name, title, hint, fault, value }: Place) => ({
  id,
  name,
  label: { text: title, classes: 'govuk-label--s' },
  ...told(hint, fault),
  value,
});

/** Several boxes under one heading, with a hint where the words have none. */
export const grouped = ({ title, hint, fault }: Place, otherwise?: string) => ({
  fieldset: { legend: { text: title, classes: 'govuk-fieldset__legend--s' } },
  ...told(hint ?? otherwise, fault),
});
