/** A list of items on one page, each with boxes of its own. */
import type { Answers, Field } from '../../../../libs/domain/form';
import { itemTitle } from '../../../../libs/intake/say';
import { lowerFirst } from './filters';
import { idOf } from './say-fault';
import { namedAs, type Showing, type Shown } from './shown';

/** The fields of a form whose names begin with what is above them. */
type ShowForm = (showing: Showing, above: string) => readonly Shown[];

/** Items side by side on one page, each in a fieldset, with buttons that add and take away. */
export function showList(field: Field, showing: Showing, name: string, showForm: ShowForm): Shown {
  const { words, typed, faults } = showing;
  const { title, hint } = namedAs(field, words);
  const count = Math.max(
    Number(typed[`${name}/count`] ?? (field.required ? (field.atLeast ?? 1) : 0)) || 0,
    0,
  );
  const answers = (showing.answers[field.key] ?? []) as readonly Answers[];
  return {
    macro: 'list',
    key: field.key,
    title,
    params: {
      id: idOf(name),
      name,
      hint,
      count,
      error: faults.find(({ id }) => id === idOf(name))?.text,
      add:
        field.atMost !== undefined && count >= field.atMost
          ? null
          : `Add ${count === 0 ? 'one' : 'another'}: ` +
            `${lowerFirst(itemTitle(words, field.key, count + 1))}`,
    },
    items: Array.from({ length: count }, (_, i) => ({
      title: itemTitle(words, field.key, i + 1),
      remove: count > (field.atLeast ?? 0) ? `${name}/${i}` : null,
      shown: showForm(
        { ...showing, form: field.fields ?? [], answers: answers[i] ?? {} },
        `${name}/${i}/`,
      ),
    })),
  };
}
