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
  type Item,
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
  return form.flatMap((field): Labelled[] => {
    const value = answers[field.key];
    if (
      value === undefined ||
      value === null ||
      (field.victim && !known.victims) ||
      (as !== 'facts' && !asked(field, answers))
    )
      return [];
    const { label } = labelOf(words, field.key);
    if (field.each) {
      const { each, ...alone } = field;
      const items = Object.entries(value as Answers).flatMap(([id, said]) => {
        const inner = labelled(
          [{ ...alone, key: field.key } as Field],
          { [field.key]: said },
          words,
          known,
          as,
        );
        return inner.length > 0
          ? [{ id, title: itemTitle(words, each, itemNumber(id)), answers: inner }]
          : [];
      });
      return items.length > 0 ? [{ key: field.key, label, items }] : [];
    }
    if (field.kind === 'list') {
      return [
        {
          key: field.key,
          label,
          items: (value as readonly Answers[]).map((item, i) => ({
            id: itemId(field.key, i + 1),
            title: itemTitle(words, field.key, i + 1),
            answers: labelled(field.fields ?? [], item, words, known, as),
          })),
        },
      ];
    }
    const said = saidOf(field, value, words, known, as);
    return said === undefined ? [] : [{ key: field.key, label, said }];
  });
}

function saidOf(field: Field, value: Json, words: Words, known: Known, as: As): string | undefined {
  switch (field.kind) {
    case 'text':
    case 'words':
      return as === 'act' ? known.texts.get(String(value)) : String(value);
    case 'choice':
      return choiceOf(words, field.key, String(value));
    case 'choices':
      return (
        (value as readonly string[]).map((one) => choiceOf(words, field.key, one)).join(', ') ||
        'None'
      );
    case 'yesNo':
      return value === true ? 'Yes' : 'No';
    case 'day':
      return say(typeof value === 'number' ? londonDay(value) : String(value));
    case 'instant':
      return sayInstant(Number(value));
    case 'number':
      return String(value);
    case 'member':
      return known.people.get(String(value)) ?? 'Somebody who is no longer here';
    case 'item':
      return itemTitle(words, field.of!, itemNumber(String(value)));
    // 'limit:o2#2' is of the clock 'limit'.
    case 'clock':
      return words.clocks[String(value).split(/[:#]/)[0]!] ?? 'A clock';
    case 'sitting':
      return known.sittings.get(String(value)) ?? 'A sitting';
    case 'list':
      return undefined;
  }
}

/** Facts that a procedure learned beside its form: said where its words have a label for them. */
export function learned(form: Form, facts: Answers, words: Words): readonly Labelled[] {
  const asks = new Set(form.map(({ key }) => key));
  return Object.entries(facts).flatMap(([key, value]): Labelled[] => {
    if (asks.has(key) || words.fields[key] === undefined || value === undefined || value === null)
      return [];
    const { label } = labelOf(words, key);
    if (Array.isArray(value)) {
      return value.every((one) => one !== null && typeof one === 'object' && 'id' in one)
        ? [
            {
              key,
              label,
              items: (value as readonly Item[]).map((item) => ({
                id: item.id,
                title: itemTitle(words, key, itemNumber(item.id)),
                answers: learned([], item, words),
              })),
            },
          ]
        : [
            {
              key,
              label,
              said: value.map((one) => choiceOf(words, key, String(one))).join(', ') || 'None',
            },
          ];
    }
    if (typeof value === 'boolean') return [{ key, label, said: value ? 'Yes' : 'No' }];
    // Numbers this large are instants: a fact that is a count never is.
    if (typeof value === 'number')
      return [{ key, label, said: Math.abs(value) > 1e10 ? say(londonDay(value)) : String(value) }];
    return typeof value === 'string' ? [{ key, label, said: choiceOf(words, key, value) }] : [];
  });
}

/**
 * Ids of free text, people and sittings that these answers name, so that they can be looked up
 * together.
 */
export function named(
  form: Form,
  answers: Answers,
): {
  readonly texts: readonly string[];
  readonly victimTexts: readonly string[];
  readonly people: readonly string[];
  readonly sittings: readonly string[];
} {
  const found = {
    texts: [] as string[],
    victimTexts: [] as string[],
    people: [] as string[],
    sittings: [] as string[],
  };
  const note = (field: Field, value: Json | undefined): void => {
    if (value === undefined || value === null) return;
    if (field.each) {
      const { each: _each, ...alone } = field;
      for (const one of Object.values(value as Answers)) note(alone as Field, one);
    } else if (field.kind === 'list')
      for (const item of value as readonly Answers[])
        for (const inner of field.fields ?? [])
          note(field.victim ? { ...inner, victim: true } : inner, item[inner.key]);
    else if (field.kind === 'text' || field.kind === 'words')
      (field.victim ? found.victimTexts : found.texts).push(String(value));
    else if (field.kind === 'member') found.people.push(String(value));
    else if (field.kind === 'sitting') found.sittings.push(String(value));
  };
  for (const field of form) note(field, answers[field.key]);
  return found;
}
