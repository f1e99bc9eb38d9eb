/** Facts that a procedure learned beside its form: said where its words have a label for them. */
import type { Answers, Form, Item, Json } from '../../../libs/domain/form';
import { londonDay, say } from '../../../libs/domain/london';
import type { Words } from '../../../libs/domain/procedure';
import { choiceOf, itemNumber, itemTitle, labelOf } from '../../../libs/intake/say';
import type { Labelled } from './case-view';

export function learned(form: Form, facts: Answers, words: Words): readonly Labelled[] {
  const asked = new Set(form.map(({ key }) => key));
  return Object.entries(facts).flatMap(([key, value]) => {
    const isSaid = !asked.has(key) && words.fields[key] !== undefined;
    return isSaid && value !== undefined && value !== null ? fact(key, value, words) : [];
  });
}

function fact(key: string, value: Json, words: Words): readonly Labelled[] {
  const { label } = labelOf(words, key);
  if (isItems(value)) return [{ key, label, items: value.map((item) => said(key, item, words)) }];
  const text = factSaid(key, value, words);
  return text === undefined ? [] : [{ key, label, said: text }];
}

const isItems = (value: Json): value is readonly Item[] =>
  Array.isArray(value) &&
  value.every((one) => one !== null && typeof one === 'object' && 'id' in one);

const said = (key: string, item: Item, words: Words) => ({
  id: item.id,
  title: itemTitle(words, key, itemNumber(item.id)),
  answers: learned([], item, words),
});

function factSaid(key: string, value: Json, words: Words): string | undefined {
  if (Array.isArray(value))
    return value.map((one) => choiceOf(words, key, String(one))).join(', ') || 'None';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  // Numbers this large are instants: a fact that is a count never is.
  if (typeof value === 'number')
    return Math.abs(value) > 1e10 ? say(londonDay(value)) : String(value);
  return typeof value === 'string' ? choiceOf(words, key, value) : undefined;
}
