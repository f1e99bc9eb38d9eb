/** What is wrong with answers to a form. */
import {
  asked,
  type Answers,
  type Facts,
  type Fault,
  type Field,
  type Form,
  type Item,
  type Json,
} from './form';

/**
 * The last gate before history: shape and choices of what an act brings. The API has checked words,
 * lengths and dates before (class-validator); here only what a workflow can know.
 */
export function faultsOf(form: Form, answers: Answers, facts: Facts): readonly Fault[] {
  const faults: Fault[] = [];
  const known = new Set(form.map((f) => f.key));
  for (const key of Object.keys(answers))
    if (!known.has(key)) faults.push({ pointer: `/${key}`, fault: 'is not asked here' });
  for (const field of form) {
    const value = answers[field.key];
    const pointer = `/${field.key}`;
    if (!asked(field, answers)) {
      if (value !== undefined) faults.push({ pointer, fault: 'is not asked with these answers' });
    } else if (value === undefined || value === null || value === '') {
      if (field.required) faults.push({ pointer, fault: 'is needed', kind: 'needed' });
    } else if (field.each) {
      const ids = ((facts[field.each] as readonly Item[] | undefined) ?? []).map((item) => item.id);
      const given = value as Answers;
      if (typeof value !== 'object' || Array.isArray(value))
        faults.push({ pointer, fault: `is asked for each of the ${field.each}` });
      else {
        for (const id of ids) {
          if (given[id] === undefined) {
            if (field.required)
              faults.push({ pointer: `${pointer}/${id}`, fault: 'is needed', kind: 'needed' });
          } else if (!fits(field, given[id], facts))
            faults.push({ pointer: `${pointer}/${id}`, fault: 'is not one of the answers' });
        }
        for (const id of Object.keys(given))
          if (!ids.includes(id))
            faults.push({ pointer: `${pointer}/${id}`, fault: `is not one of the ${field.each}` });
      }
    } else if (!fits(field, value, facts))
      faults.push({ pointer, fault: 'is not one of the answers' });
  }
  return faults;
}

function fits(field: Field, value: Json | undefined, facts: Facts): boolean {
  switch (field.kind) {
    case 'choice':
      return field.choices!.includes(value as string);
    case 'choices':
      return Array.isArray(value) && value.every((v) => field.choices!.includes(v as string));
    case 'yesNo':
      return typeof value === 'boolean';
    case 'number':
    case 'instant':
      return typeof value === 'number' && Number.isFinite(value);
    case 'day':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    case 'item':
      return ((facts[field.of!] as readonly Item[] | undefined) ?? []).some(
        (item) => item.id === value,
      );
    case 'list':
      return Array.isArray(value);
    default:
      return typeof value === 'string';
  }
}
