/** What answers name and do not say: free text, people and sittings, each by its id. */
import type { Answers, Field, Form, Json } from '../../../libs/domain/form';

export interface Named {
  readonly texts: readonly string[];
  readonly victimTexts: readonly string[];
  readonly people: readonly string[];
  readonly sittings: readonly string[];
}

/** So that what they name can be looked up together. */
export function namedIn(form: Form, answers: Answers): Named {
  const found = {
    texts: [] as string[],
    victimTexts: [] as string[],
    people: [] as string[],
    sittings: [] as string[],
  };
  for (const [field, value] of leaves(form, answers)) {
    const id = String(value);
    if (field.kind === 'text' || field.kind === 'words')
      (field.victim ? found.victimTexts : found.texts).push(id);
    else if (field.kind === 'member') found.people.push(id);
    else if (field.kind === 'sitting') found.sittings.push(id);
  }
  return found;
}

type Leaf = readonly [field: Field, value: Json];

/** Every answer that is one, of lists and of items too; what a victim's list asks is a victim's. */
const leaves = (form: Form, answers: Answers): readonly Leaf[] =>
  form.flatMap((field) => leavesOf(field, answers[field.key]));

function leavesOf(field: Field, value: Json | undefined): readonly Leaf[] {
  if (value === undefined || value === null) return [];
  if (field.each) {
    const { each: _each, ...alone } = field;
    return Object.values(value as Answers).flatMap((one) => leavesOf(alone, one));
  }
  if (field.kind === 'list') {
    const fields = field.fields ?? [];
    const inner = field.victim ? fields.map((one) => ({ ...one, victim: true as const })) : fields;
    return (value as readonly Answers[]).flatMap((item) => leaves(inner, item));
  }
  return [[field, value]];
}
