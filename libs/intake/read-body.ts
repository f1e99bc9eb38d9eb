/**
 * Reads a body by a form: answers in the record's shape, and every fault at once, each with a
 * pointer and in words. This is the project's validation pipe: the class comes from the form, so it
 * cannot be chosen by a parameter's type.
 */
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import {
  asked,
  type Answers,
  type Fault,
  type FaultKind,
  type Field,
  type Form,
  type Json,
} from '../domain/form';
import { bodyOf, type Asking, type Body } from './body-of';

export interface Read {
  /**
   * Without what was faulty or not asked, so that rules across fields can still be held against the
   * rest.
   */
  readonly answers: Answers;
  readonly faults: readonly Fault[];
}

const classes = new Map<string, Body>();

export function readBody(asking: Asking, body: unknown): Read {
  if (body === null || typeof body !== 'object' || Array.isArray(body))
    return { answers: {}, faults: [{ pointer: '', fault: 'must be an object' }] };
  const key = `${asking.name} ${JSON.stringify(asking.items ?? {})}`;
  const kind = classes.get(key) ?? bodyOf(asking);
  classes.set(key, kind);
  const instance = plainToInstance(kind, body);
  const faults = [
    ...unasked(asking.form, instance as Answers, ''),
    ...flat(
      validateSync(instance, {
        whitelist: true,
        forbidNonWhitelisted: true,
        forbidUnknownValues: false,
        skipMissingProperties: false,
      }),
      '',
    ),
  ];
  return { answers: kept(asking.form, instance as Answers, faults, ''), faults };
}

/**
 * class-validator's tree as pointers; of several faults in one answer the first, because the others
 * follow from it.
 */
function flat(errors: readonly ValidationError[], above: string): readonly Fault[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const pointer = `${above}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const [first] = Object.keys(constraints);
    const misshapen = ['isDefined', 'isArray', 'isObject'].find((name) => name in constraints);
    const name = misshapen ?? first;
    return [
      ...(name === undefined ? [] : [faultAt(pointer, name, constraints[name]!)]),
      ...(misshapen ? [] : flat(children, pointer)),
    ];
  });
}

function faultAt(pointer: string, constraint: string, words: string): Fault {
  const fault = inWords[constraint] ?? words;
  const kind = kinds[constraint];
  return { pointer, fault, ...(kind === undefined ? {} : { kind }) };
}

/** What a constraint that does not hold means, by the name under which it stands in checks.ts. */
const kinds: { readonly [constraint: string]: FaultKind } = {
  isDefined: 'needed',
  isIn: 'notAChoice',
  isBoolean: 'notAChoice',
  isDay: 'notADay',
  isInstant: 'notAnInstant',
  isPastDay: 'dayAhead',
  isPastInstant: 'instantAhead',
  isId: 'notListed',
};

/** class-validator's own words, where a decorator does not say ours. */
const inWords: { readonly [constraint: string]: string } = {
  whitelistValidation: 'is not asked here',
  nestedValidation: 'must be an object',
};

/** Answers to what these answers do not ask. */
function unasked(form: Form, answers: Answers, above: string): readonly Fault[] {
  return form.flatMap((field) => {
    const value = answers[field.key];
    const pointer = `${above}/${field.key}`;
    if (value === undefined) return [];
    if (!asked(field, answers)) return [{ pointer, fault: 'is not asked with these answers' }];
    if (field.kind !== 'list' || !Array.isArray(value)) return [];
    return (value as readonly Answers[]).flatMap((item, i) =>
      isRecord(item) ? unasked(field.fields ?? [], item, `${pointer}/${i}`) : [],
    );
  });
}

const isRecord = (value: unknown): value is Answers =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function kept(form: Form, answers: Answers, faults: readonly Fault[], above: string): Answers {
  const faulty = new Set(faults.map(({ pointer }) => pointer));
  const clean: { [key: string]: Json } = {};
  for (const field of form) {
    const pointer = `${above}/${field.key}`;
    const value = answers[field.key];
    if (value === undefined || faulty.has(pointer)) continue;
    clean[field.key] = one(field, value, faults, pointer);
  }
  return clean;
}

function one(field: Field, value: Json, faults: readonly Fault[], pointer: string): Json {
  if (field.each) {
    const given = value as Answers;
    const { each: _each, ...alone } = field;
    return Object.fromEntries(
      Object.entries(given)
        .filter(
          ([id, said]) =>
            said !== undefined && !faults.some((f) => f.pointer === `${pointer}/${id}`),
        )
        .map(([id, said]) => [id, one(alone, said!, faults, `${pointer}/${id}`)]),
    );
  }
  if (field.kind === 'list')
    return (value as readonly Answers[]).map((item, i) =>
      isRecord(item) ? kept(field.fields ?? [], item, faults, `${pointer}/${i}`) : {},
    ) as Json;
  if (field.kind === 'instant') return Date.parse(value as string);
  return value;
}
