/**
 * From a form to a class that class-validator, class-transformer and @nestjs/swagger understand, so
 * that no procedure needs a controller of its own. Each kind of field is one line of the table
 * below.
 */
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type, type TransformFnParams } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsNumber,
  IsObject,
  IsString,
  Max,
  MaxLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { asked, longest, type Answers, type Field, type Form, type Json } from '../domain/form';
import { londonDay, startOf, type Day } from '../domain/london';
import type { Words } from '../domain/procedure';

export type Body = new () => object;

export interface Asking {
  /** Unique among the classes: OpenAPI lists it by this name. */
  readonly name: string;
  readonly form: Form;
  readonly words: Words;
  /** Epoch milliseconds by the clock a case's reader sees: `past` is held against it. */
  readonly now: () => number;
  /**
   * For fields asked `each`: the ids of the case's items, by list. Without it any id is taken, as
   * in OpenAPI.
   */
  readonly items?: { readonly [list: string]: readonly string[] };
}

/** Most items of a list whose form gives no figure: a defence, not a rule. */
const mostItems = 100;

export function bodyOf(asking: Asking): Body {
  const body = named(asking.name);
  for (const field of asking.form) describe(body, field, asking);
  return body;
}

const named = (name: string): Body => ({ [name]: class {} })[name] as Body;

function describe(body: Body, field: Field, asking: Asking): void {
  const put = (...decorators: readonly PropertyDecorator[]) => {
    for (const decorate of decorators) decorate(body.prototype as object, field.key);
  };
  put(
    ValidateIf(
      (answers: Answers) =>
        asked(field, answers) && (field.required === true || answers[field.key] !== undefined),
    ),
  );
  put(Transform(given));
  if (field.required) put(IsDefined({ message: 'is needed' }));
  const itemsOf =
    field.kind === 'list'
      ? bodyOf({ ...asking, name: `${asking.name}.${field.key}`, form: field.fields ?? [] })
      : undefined;
  put(ApiProperty(property(field, asking, itemsOf)));

  if (field.each) {
    const ids = asking.items?.[field.each];
    put(IsObject({ message: `must be an answer for each of the ${field.each}, by its id` }));
    if (!ids) return;
    const { each: _each, when: _when, ...alone } = field;
    const nested = bodyOf({
      ...asking,
      name: `${asking.name}.${field.key}`,
      form: ids.map((id) => ({ ...alone, key: id })),
    });
    return put(
      Type(() => nested),
      ValidateNested(),
    );
  }
  if (itemsOf) {
    return put(
      Type(() => itemsOf),
      IsArray({ message: 'must be a list' }),
      ValidateNested({ each: true }),
      ...(field.atLeast === undefined
        ? []
        : [ArrayMinSize(field.atLeast, { message: `must have at least ${field.atLeast}` })]),
      ArrayMaxSize(field.atMost ?? mostItems, {
        message: `must have no more than ${field.atMost ?? mostItems}`,
      }),
    );
  }
  put(...checks(field, asking));
}

/**
 * What is said as nothing (null, or an empty text) is not said; text is taken without the blanks
 * around it.
 */
function given({ value }: TransformFnParams): unknown {
  const trimmed: unknown = typeof value === 'string' ? value.trim() : value;
  return trimmed === null || trimmed === '' ? undefined : trimmed;
}

function checks(field: Field, { now }: Asking): readonly PropertyDecorator[] {
  const oneOf = `must be one of: ${field.choices?.join(', ')}`;
  switch (field.kind) {
    case 'text':
      return words(
        field.atMost ?? longest.text,
        printable,
        'has a line break or a character that cannot be printed',
      );
    case 'words':
      return words(
        field.atMost ?? longest.words,
        printableLines,
        'has a character that cannot be printed',
      );
    case 'choice':
      return [IsIn(field.choices!, { message: oneOf })];
    case 'choices':
      return [
        IsArray({ message: 'must be a list' }),
        IsIn(field.choices!, { each: true, message: oneOf }),
        rule(
          'onceEach',
          (value) => !Array.isArray(value) || new Set(value).size === value.length,
          'must not say the same twice',
        ),
      ];
    case 'yesNo':
      return [IsBoolean({ message: 'must be true or false' })];
    case 'day':
      return [
        rule('isDay', isDay, 'must be a date such as 2026-09-18'),
        rule('isInReach', (value) => !isDay(value) || inReach(value as string), outOfReach),
        ...(field.past
          ? [
              rule(
                'isPastDay',
                (value) => !isDay(value) || (value as string) <= londonDay(now()),
                'cannot be later than today',
              ),
            ]
          : []),
      ];
    case 'instant':
      return [
        rule(
          'isInstant',
          isInstant,
          'must be a date and time with its offset, such as 2026-09-18T09:30:00+01:00',
        ),
        rule(
          'isInReach',
          (value) => !isInstant(value) || inReach((value as string).slice(0, 10)),
          outOfReach,
        ),
        ...(field.past
          ? [
              rule(
                'isPastInstant',
                (value) => !isInstant(value) || Date.parse(value as string) <= now(),
                'cannot be later than now',
              ),
            ]
          : []),
      ];
    case 'number':
      return [
        IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'must be a number' }),
        ...(field.atMost === undefined
          ? []
          : [Max(field.atMost, { message: `must be no more than ${field.atMost}` })]),
        ...(field.atLeast === undefined
          ? []
          : [
              rule(
                'atLeast',
                (value) => typeof value !== 'number' || value >= field.atLeast!,
                `must be at least ${field.atLeast}`,
              ),
            ]),
      ];
    case 'member':
      return id(100, 'must be the id of a member');
    case 'item':
      return id(20, 'must be the id of an item');
    case 'clock':
      return id(100, 'must be the id of a clock');
    case 'sitting':
      return id(100, 'must be the id of a sitting');
    case 'list':
      return [];
  }
}

const id = (most: number, otherwise: string): readonly PropertyDecorator[] =>
  words(most, printable, otherwise, 'isId');

const words = (
  most: number,
  fits: (text: string) => boolean,
  otherwise: string,
  name = 'printable',
): readonly PropertyDecorator[] => [
  IsString({ message: 'must be text' }),
  MaxLength(most, {
    message: `must be no longer than ${new Intl.NumberFormat('en-GB').format(most)} characters`,
  }),
  rule(name, (value) => typeof value !== 'string' || fits(value), otherwise),
];

const rule = (
  name: string,
  validate: (value: unknown) => boolean,
  message: string,
): PropertyDecorator =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => message } });

/** Control characters, and halves of characters, which PostgreSQL cannot keep. */
const printable = (text: string) => !/[\p{Cc}\p{Cs}]/u.test(text);
const printableLines = (text: string) => printable(text.replace(/[\r\n\t]/g, ''));

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  try {
    return startOf(value) < Infinity;
  } catch {
    return false;
  }
}

/**
 * Years that an answer may name. Nothing a case asks lies outside them, and a date near the end of
 * what four digits write makes the case's own reckoning fail, for ever.
 */
const [firstYear, lastYear] = ['1900', '2099'];
const inReach = (day: Day) => day.slice(0, 4) >= firstYear && day.slice(0, 4) <= lastYear;
const outOfReach = `must be from ${firstYear} to ${lastYear}: check the year`;

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
  isDay(value.slice(0, 10)) &&
  !Number.isNaN(Date.parse(value));

/** What OpenAPI says of a field. */
function property(field: Field, asking: Asking, itemsOf: Body | undefined): ApiPropertyOptions {
  const said = asking.words.fields[field.key];
  const label =
    typeof said === 'string'
      ? said
      : said
        ? [said.label, said.hint].filter(Boolean).join('. ')
        : field.key;
  const description = field.when
    ? `${label} (asked when ${field.when.field} is ${field.when.is.join(' or ')})`
    : label;
  const about = { description, required: field.required === true && !field.when };
  if (field.each)
    return {
      ...about,
      type: 'object',
      additionalProperties: schema(field),
    } as unknown as ApiPropertyOptions;
  if (itemsOf)
    return {
      ...about,
      type: () => [itemsOf],
      ...(field.atLeast === undefined ? {} : { minItems: field.atLeast }),
      maxItems: field.atMost ?? mostItems,
    };
  return { ...about, ...schema(field) } as ApiPropertyOptions;
}

function schema(field: Field): { readonly [key: string]: Json } {
  switch (field.kind) {
    case 'text':
    case 'words':
      return { type: 'string', maxLength: field.atMost ?? longest[field.kind] };
    case 'choice':
      return { type: 'string', enum: [...field.choices!] };
    case 'choices':
      return {
        type: 'array',
        items: { type: 'string', enum: [...field.choices!] },
        uniqueItems: true,
      };
    case 'yesNo':
      return { type: 'boolean' };
    case 'day':
      return { type: 'string', format: 'date' };
    case 'instant':
      return { type: 'string', format: 'date-time' };
    case 'number':
      return { type: 'number', ...(field.atMost === undefined ? {} : { maximum: field.atMost }) };
    case 'member':
    case 'sitting':
      return { type: 'string', format: 'uuid' };
    case 'item':
    case 'clock':
      return { type: 'string' };
    case 'list':
      return { type: 'array', items: {} };
  }
}
