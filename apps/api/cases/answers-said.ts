/**
 * Answers in words. The journal holds ids; texts, people and sittings are looked up beforehand and
 * handed in as `Known`, which holds only what the member may see: what is not in it is not said.
 */
import {
  asked,
  itemId,
  type Answers,
  type Field,
  type Form,
  type Json,
} from '../../../libs/domain/form';
import { londonDay, say, sayInstant } from '../../../libs/domain/london';
import type { Words } from '../../../libs/domain/procedure';
import { choiceOf, itemNumber, itemTitle, labelOf } from '../../../libs/intake/say';
import type { Labelled } from './case-view';

export interface Known {
  /** Free text by its id. A text that is not here may not be seen. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names of people by their id. */
  readonly people: ReadonlyMap<string, string>;
  /** What a sitting is called, by its id. */
  readonly sittings: ReadonlyMap<string, string>;
  /** Whether the victims' part may be said. */
  readonly victims: boolean;
}

export const nobody: Known = {
  texts: new Map(),
  people: new Map(),
  sittings: new Map(),
  victims: false,
};

/**
 * How the answers stand: in an act free text is an id and a day a civil date; among a case's facts
 * a day is its first instant.
 */
export type As = 'act' | 'referral' | 'facts';

export function labelled(
  form: Form,
  answers: Answers,
  words: Words,
  known: Known,
  as: As,
): readonly Labelled[] {
  const shown = form.filter((field) => {
    const value = answers[field.key];
    if (value === undefined || value === null) return false;
    if (field.victim && !known.victims) return false;
    return as === 'facts' || asked(field, answers);
  });
  return shown.flatMap((field) => answerSaid(field, answers[field.key]!, words, known, as));
}

function answerSaid(
  field: Field,
  value: Json,
  words: Words,
  known: Known,
  as: As,
): readonly Labelled[] {
  const { key } = field;
  const { label } = labelOf(words, key);
  if (field.each) {
    const items = eachSaid(field, field.each, value as Answers, words, known, as);
    return items.length > 0 ? [{ key, label, items }] : [];
  }
  if (field.kind === 'list') {
    const items = (value as readonly Answers[]).map((item, i) => ({
      id: itemId(key, i + 1),
      title: itemTitle(words, key, i + 1),
      answers: labelled(field.fields ?? [], item, words, known, as),
    }));
    return [{ key, label, items }];
  }
  const said = saidOf(field, value, words, known, as);
  return said === undefined ? [] : [{ key, label, said }];
}

/** What was answered for each item of a list; an item of which nothing may be said is left out. */
function eachSaid(
  field: Field,
  list: string,
  value: Answers,
  words: Words,
  known: Known,
  as: As,
): NonNullable<Labelled['items']> {
  const { each: _each, ...alone } = field;
  return Object.entries(value).flatMap(([id, said]) => {
    const answers = labelled([alone], { [field.key]: said }, words, known, as);
    return answers.length > 0
      ? [{ id, title: itemTitle(words, list, itemNumber(id)), answers }]
      : [];
  });
}

function saidOf(field: Field, value: Json, words: Words, known: Known, as: As): string | undefined {
  const text = String(value);
  switch (field.kind) {
    case 'text':
    case 'words':
      return as === 'act' ? known.texts.get(text) : text;
    case 'choice':
      return choiceOf(words, field.key, text);
    case 'choices':
      return choicesSaid(words, field.key, value as readonly string[]);
    case 'yesNo':
      return value === true ? 'Yes' : 'No';
    case 'day':
      return say(typeof value === 'number' ? londonDay(value) : text);
    case 'instant':
      return sayInstant(Number(value));
    case 'number':
      return text;
    case 'member':
      return known.people.get(text) ?? 'Somebody who is no longer here';
    case 'item':
      return itemTitle(words, field.of!, itemNumber(text));
    // 'limit:o2#2' is of the clock 'limit'.
    case 'clock':
      return words.clocks[text.split(/[:#]/)[0]!] ?? 'A clock';
    case 'sitting':
      return known.sittings.get(text) ?? 'A sitting';
    case 'list':
      return undefined;
  }
}

const choicesSaid = (words: Words, key: string, chosen: readonly string[]): string =>
  chosen.map((one) => choiceOf(words, key, one)).join(', ') || 'None';
