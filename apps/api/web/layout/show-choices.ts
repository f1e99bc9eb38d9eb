/** A field that is answered by choosing, with what is revealed under each choice. */
import type { Field } from '../../../../libs/domain/form';
import { choiceOf } from '../../../../libs/intake/say';
import { isNested } from './nested';
import { boxed, grouped, placeOf, type Place } from './place';
import { showBox } from './show-box';
import { namedAs, type Option, type Shown } from './shown';

export function showChoices(field: Field, place: Place): Shown {
  const { key } = field;
  const { id, name, showing, value } = place;
  if (field.kind === 'member') {
    const nobody = { value: '', text: 'Choose a person' };
    const items = [nobody, ...chosenFrom(field, place, [value])];
    return { macro: 'select', key, params: { ...boxed(place), items } };
  }
  if (field.kind === 'choices') {
    const items = chosenFrom(field, place, several(showing.typed[name]));
    const params = { ...grouped(place, 'Select all that apply'), idPrefix: id, name, items };
    return { macro: 'checkboxes', key, params };
  }
  const items = chosenFrom(field, place, [value]);
  const isShort = field.kind === 'yesNo' && items.every((item) => !('nested' in item));
  const classes = isShort ? { classes: 'govuk-radios--inline' } : {};
  return {
    macro: 'radios',
    key,
    params: { ...grouped(place), idPrefix: id, name, items, ...classes },
  };
}

const several = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.map(String)
    : value !== null && typeof value === 'object'
      ? Object.values(value).map(String)
      : value === undefined
        ? []
        : [String(value)];

const yesOrNo: readonly Option[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

function optionsOf(field: Field, { showing }: Place): readonly Option[] {
  const own = showing.options?.[field.key];
  if (own) return own;
  if (field.kind === 'yesNo') return yesOrNo;
  return (field.choices ?? []).map((value) => ({
    value,
    label: choiceOf(showing.words, field.key, value),
  }));
}

function chosenFrom(field: Field, place: Place, values: readonly string[]): readonly object[] {
  const options = optionsOf(field, place);
  const isSole = field.kind === 'item' && field.required && options.length === 1;
  const items = options.map(({ value, label, hint }) => {
    const nested = under(field, value, place);
    return {
      value,
      text: label,
      ...(hint === undefined ? {} : { hint: { text: hint } }),
      ...(nested.length > 0 ? { nested } : {}),
      ...(field.kind === 'member'
        ? { selected: values.includes(value) }
        : { checked: values.includes(value) || (isSole && values[0] === '') }),
    };
  });
  return staysOpen(field, options) ? [...items, { value: '', text: 'Not known' }] : items;
}

/** What one answer asks for, where it stands under that answer. */
function under(field: Field, answer: string, { showing, name }: Place): readonly Shown[] {
  if (field.each) return [];
  const above = name.slice(0, name.length - field.key.length);
  return showing.form
    .filter(({ when }) => when?.field === field.key && when.is[0] === answer)
    .filter((inner) => isNested(inner, showing.form))
    .flatMap((inner) => {
      const place = placeOf(showing, `${above}${inner.key}`, namedAs(inner, showing.words));
      return showBox(inner, place) ?? [];
    });
}

/** An optional choice can be left open again, which radios alone cannot. */
const staysOpen = (field: Field, options: readonly Option[]): boolean =>
  !field.required &&
  (field.kind === 'choice' || field.kind === 'yesNo') &&
  !options.some(({ value }) => /^(notKnown|notSaid|notAsked|unsure)$/.test(value));
