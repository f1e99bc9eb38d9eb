/**
 * A small set of answers to a form: each choice, each yes and no, each item and each clock at least
 * once.
 */
import type { Case } from '../../libs/domain/case';
import {
  asked,
  type Facts,
  type Field,
  type Form,
  type Item,
  type Json,
} from '../../libs/domain/form';
import { addDays, londonDay } from '../../libs/domain/london';
import type { Role } from '../../libs/domain/member';
import { people } from './people';

const DAY = 86_400_000;

/** The answers a field may be given, the plainest first. */
function answersTo(field: Field, c: Case, at: number): readonly Json[] {
  const one = (value: Json): Json =>
    field.each === undefined
      ? value
      : Object.fromEntries(
          ((c.facts[field.each] as readonly Item[] | undefined) ?? []).map(({ id }) => [id, value]),
        );
  const running = c.clocks.filter(({ stopped }) => stopped === undefined);
  switch (field.kind) {
    case 'choice':
      return field.choices!.map(one);
    case 'choices':
      return [field.choices!, field.choices!.slice(0, 1)];
    case 'yesNo':
      return [true, false].map(one);
    case 'number':
      return [
        field.atLeast === 0 ? 0 : Math.min(8, field.atMost ?? 8),
        Math.min(10, field.atMost ?? 10),
      ].map(one);
    case 'instant':
      return [at + 30 * DAY];
    case 'day':
      return field.past
        ? [londonDay(at)]
        : [
            ...new Set([
              addDays(londonDay(at), 4),
              londonDay(at),
              ...running
                .flatMap(({ due }) => (due.lastDay === undefined ? [] : [addDays(due.lastDay, 2)]))
                .slice(0, 4),
              addDays(londonDay(at), 400),
              addDays(londonDay(at), -1),
            ]),
          ];
    case 'member':
      return people(field.of as Role)
        .slice(0, 1)
        .map(({ member }) => member);
    case 'item':
      return ((c.facts[field.of!] as readonly Item[] | undefined) ?? []).map(({ id }) => id);
    case 'clock':
      return [
        ...running.map(({ id }) => id),
        ...c.clocks
          .filter(({ stopped }) => stopped !== undefined)
          .slice(0, 1)
          .map(({ id }) => id),
      ];
    case 'sitting':
      return ['sitting-1'];
    case 'list':
      return [[]];
    default:
      return ['text-1'];
  }
}

/**
 * Sets of answers: all together for the fields that branch, and one other answer at a time for the
 * rest.
 */
export function fieldsFor(form: Form, c: Case, at: number): readonly Facts[] {
  const wide = (field: Field) =>
    field.kind === 'item' ||
    field.kind === 'clock' ||
    field.kind === 'day' ||
    (field.kind === 'choice' && form.filter(({ kind }) => kind === 'choice').length < 3);
  const drawn = new Map(form.map((field) => [field, answersTo(field, c, at)]));
  const fill = (choose: (field: Field, answers: readonly Json[]) => Json | undefined): Facts => {
    const fields: { [key: string]: Json } = {};
    for (const field of form) {
      if (!asked(field, fields)) continue;
      const value = choose(field, drawn.get(field)!);
      if (value !== undefined) fields[field.key] = value;
    }
    return fields;
  };
  let products: readonly { readonly [key: string]: Json }[] = [{}];
  for (const field of form.filter(wide)) {
    const answers = drawn.get(field)!;
    if (answers.length > 0 && products.length * answers.length <= 240)
      products = products.flatMap((so) =>
        answers.map((answer) => ({ ...so, [field.key]: answer })),
      );
  }
  const sets = products.flatMap((so) => [
    fill(({ key }, [first]) => so[key] ?? first),
    fill((field, [first]) => (field.required ? (so[field.key] ?? first) : undefined)),
  ]);
  const others = form
    .filter((field) => !wide(field))
    .flatMap((field) =>
      drawn
        .get(field)!
        .slice(1)
        .map((answer) => fill(({ key }, [first]) => (key === field.key ? answer : first))),
    );
  return [...sets, ...others];
}
