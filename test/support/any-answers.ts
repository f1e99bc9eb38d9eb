/** Answers to any form, drawn by chance: as plausible as the form alone allows. */
import {
  asked,
  type Answers,
  type Facts,
  type Field,
  type Form,
  type Item,
  type Json,
} from '../../libs/domain/form';
import type { Role } from '../../libs/domain/member';
import { people } from './people';
import type { Chance } from './random';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What an act is made of, given what the case already holds. */
export function anyFields(
  form: Form,
  facts: Facts,
  chance: Chance,
  at: number,
  clocks: (of: string | undefined) => readonly string[] = () => [],
): Facts {
  const fields: { [key: string]: Json } = {};
  for (const field of form) {
    if (!asked(field, fields) || (!field.required && chance.happens(0.12))) continue;
    const items =
      field.each === undefined
        ? undefined
        : ((facts[field.each] as readonly Item[] | undefined) ?? []);
    const value =
      field.kind === 'clock'
        ? anyClock(clocks(field.of), chance)
        : items
          ? Object.fromEntries(items.map(({ id }) => [id, anyValue(field, facts, chance, at)!]))
          : anyValue(field, facts, chance, at);
    if (value !== undefined) fields[field.key] = value as Json;
  }
  return fields;
}

/** Mostly one that the field is for. */
const anyClock = (clocks: readonly string[], chance: Chance): string =>
  clocks.length === 0 || chance.happens(0.05) ? 'no clock' : chance.pick(clocks);

function anyValue(field: Field, facts: Facts, chance: Chance, at: number): Json | undefined {
  switch (field.kind) {
    case 'choice':
      return chance.pick(field.choices!);
    case 'choices':
      return field.choices!.filter(() => chance.happens(0.5));
    case 'yesNo':
      return chance.happens(0.85);
    case 'number':
      return field.atLeast ?? chance.upTo(Math.min(field.atMost ?? 12, 12));
    case 'instant':
      return field.past ? at - chance.upTo(40) * HOUR : at + chance.upTo(60) * DAY;
    case 'day':
      return new Date(at - (field.past ? 1 : -1) * chance.upTo(30) * DAY)
        .toISOString()
        .slice(0, 10);
    case 'member':
      return chance.pick(people(field.of as Role)).member;
    case 'item': {
      const of = (facts[field.of!] as readonly Item[] | undefined) ?? [];
      return of.length === 0 ? undefined : chance.pick(of).id;
    }
    case 'sitting':
      return `sitting-${chance.upTo(2)}`;
    case 'list':
      return [];
    default:
      return `text-${chance.upTo(1_000_000)}`;
  }
}

/** A referral's answers, as plausible as its form alone allows. */
export function anyAnswers(form: Form, chance: Chance, received: number): Answers {
  const answers: { [key: string]: Json } = {};
  for (const field of form) {
    if (!asked(field, answers) || (!field.required && chance.happens(0.4))) continue;
    answers[field.key] =
      field.kind === 'list'
        ? Array.from(
            { length: Math.max(field.required ? 1 : 0, chance.upTo(2)) },
            () => anyAnswers(field.fields ?? [], chance, received) as Json,
          )
        : field.key === 'dateOfBirth'
          ? new Date(received - (11 * 365 + chance.upTo(7 * 365)) * DAY).toISOString().slice(0, 10)
          : (anyValue(field, {}, chance, received) ?? null);
  }
  return answers;
}
