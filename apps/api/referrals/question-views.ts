/** Pages of questions as their templates show them. */
import { itemName, itemTitle } from '../../../libs/intake/say';
import type { ListSection } from '../../../libs/intake/sections';
import type { AskedForm } from '../web/layout/asked-form';
import { lowerFirst } from '../web/layout/filters';
import { isItem, itemsOf, type Place } from './place';

/** Where the person came from, carried along: from the check of all answers, or from the tasks. */
export const fromIs = (from: string | undefined) => (from === 'check' ? '?from=check' : '');

const backOf = (id: string, from: string | undefined) => ({
  href: from === 'check' ? `/refer/${id}/check-answers` : `/refer/${id}`,
});

/** 'offence', of the list of offences. */
export const singular = ({ procedure: { words }, section: { key } }: Place): string =>
  lowerFirst(itemName(words, key));

export function questionsView(place: Place, form: AskedForm, from: string | undefined) {
  const { heading, part } = titlesOf(place);
  return {
    draft: place.draft.id,
    title: part === undefined ? heading : `${heading}: ${lowerFirst(part)}`,
    heading,
    part,
    form,
    errors: form.errors,
    back: backOf(place.draft.id, from),
  };
}

/** An item's parts are named where there are several and the form gives this one a name. */
function titlesOf(place: Place): { readonly heading: string; readonly part: string | undefined } {
  if (!isItem(place)) return { heading: place.section.title, part: undefined };
  const named = place.parts.length > 1 && place.part.fields[0]?.section !== undefined;
  return {
    heading: itemTitle(place.procedure.words, place.section.list.key, place.index + 1),
    part: named ? place.part.title : undefined,
  };
}

export function listView(
  place: Place & { readonly section: ListSection },
  from: string | undefined,
  fault: string | undefined,
) {
  const { draft, procedure, section } = place;
  const { list } = section;
  const first = list.fields?.find(({ kind }) => kind === 'words' || kind === 'text')?.key;
  return {
    draft: draft.id,
    title: section.title,
    section: section.key,
    from: fromIs(from),
    one: singular(place),
    items: itemsOf(place).map((item, i) => ({
      n: i + 1,
      title: itemTitle(procedure.words, list.key, i + 1),
      about: first === undefined ? '' : String(item[first] ?? ''),
    })),
    full: itemsOf(place).length >= (list.atMost ?? Infinity),
    errors: fault === undefined ? [] : [{ text: fault, href: '#another' }],
    fault,
    back: backOf(draft.id, from),
  };
}
