/**
 * A form as a page shows it: for every field which macro of the design system, and with what. What
 * another answer asks for stands under that answer where it is one simple box; anything more is
 * asked once that answer has been sent, so that nobody without scripts is shown questions that are
 * not theirs.
 */
import { asked, type Answers, type Field, type Form } from '../../../../libs/domain/form';
import { labelOf } from '../../../../libs/intake/say';
import { isNested } from './nested';
import { placeOf, type Place } from './place';
import { idOf } from './say-fault';
import { showBox } from './show-box';
import { showChoices } from './show-choices';
import { showList } from './show-list';
import { namedAs, type Showing, type Shown } from './shown';

/** Keys of the fields that a page with these answers shows, those under an answer too. */
export const shownKeys = (form: Form, answers: Answers): readonly string[] =>
  form
    .filter(
      (field) =>
        asked(field, answers) ||
        (isNested(field, form) &&
          asked(
            form.find(({ key }) => key === field.when!.field)!,
            answers,
          )),
    )
    .map(({ key }) => key);

export function showForm(showing: Showing, above = ''): readonly Shown[] {
  const { form, answers } = showing;
  return form
    .filter((field) => !isNested(field, form) && asked(field, answers))
    .map((field) => ({
      ...show(field, showing, above),
      ...(showing.headings && field.section !== undefined
        ? { heading: labelOf(showing.words, field.section).label }
        : {}),
    }));
}

function show(field: Field, showing: Showing, above: string): Shown {
  const name = `${above}${field.key}`;
  if (field.kind === 'list') return showList(field, showing, name, showForm);
  const named = namedAs(field, showing.words);
  if (!field.each) return one(field, placeOf(showing, name, named));
  const items = showing.each?.[field.key] ?? [];
  return {
    macro: 'each',
    key: field.key,
    title: named.title,
    params: { id: idOf(name), hint: named.hint },
    shown: items.map(({ id, title, hint }) =>
      one(field, placeOf(showing, `${name}/${id}`, { title, hint })),
    ),
  };
}

const one = (field: Field, place: Place): Shown =>
  showBox(field, place) ?? showChoices(field, place);
