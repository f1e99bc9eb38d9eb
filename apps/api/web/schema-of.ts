/** From a procedure's form to a class by which OpenAPI describes what may be sent. */
import type { Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { longest, type Field, type Form, type Json } from '../../../libs/domain/form';
import type { Words } from '../../../libs/domain/procedure';
import { mostItems } from '../../../libs/intake/body-of';

/** `name` is unique among the classes: OpenAPI lists it by this name. */
export function schemaOf(name: string, form: Form, words: Words): Type {
  const described = { [name]: class {} }[name]!;
  for (const field of form) {
    const itemsOf =
      field.kind === 'list'
        ? schemaOf(`${name}.${field.key}`, field.fields ?? [], words)
        : undefined;
    ApiProperty(property(field, words, itemsOf))(described.prototype as object, field.key);
  }
  return described;
}

/** What OpenAPI says of a field. */
function property(field: Field, words: Words, itemsOf: Type | undefined): ApiPropertyOptions {
  const said = words.fields[field.key];
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

/** What it says of one answer alone. */
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
