/**
 * One property of an answer, as openapi.json tells it: what it is, in a sentence, and how one
 * looks. A decorator for each kind of property, so that a class of an answer reads as a list.
 */
import type { Type } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { agencies, holders, roles } from '../../../../libs/domain/member';

/** `nullable` where it may be null, `optional` where it may be left out. */
interface May {
  readonly nullable?: true;
  readonly optional?: true;
}

const may = ({ nullable, optional }: May) => ({
  ...(nullable ? { nullable: true } : {}),
  ...(optional ? { required: false } : {}),
});

export const Text = (description: string, example: string, how: May = {}): PropertyDecorator =>
  ApiProperty({ type: String, description, example, ...may(how) });

export const Texts = (
  description: string,
  example: readonly string[],
  how: May = {},
): PropertyDecorator => ApiProperty({ type: [String], description, example, ...may(how) });

export const Id = (description: string, how: May = {}): PropertyDecorator =>
  ApiProperty({ type: String, format: 'uuid', description, example: anId, ...may(how) });
const anId = '6f1c2a52-3f0e-4d7b-9b55-2a0c4f1f7e11';

/** RFC 3339, with London's offset. */
export const Instant = (description: string, how: May = {}): PropertyDecorator =>
  ApiProperty({
    type: String,
    format: 'date-time',
    description,
    example: '2026-09-18T09:30:00+01:00',
    ...may(how),
  });

/** Inside a case as its journal makes it, instants are numbers. */
export const EpochInstant = (description: string, how: May = {}): PropertyDecorator =>
  ApiProperty({
    type: 'integer',
    description: `${description}. Epoch milliseconds`,
    example: 1_789_720_200_000,
    ...may(how),
  });

export const OnDay = (description: string, how: May = {}): PropertyDecorator =>
  ApiProperty({ type: String, format: 'date', description, example: '2026-09-18', ...may(how) });

export const Count = (description: string, example: number, how: May = {}): PropertyDecorator =>
  ApiProperty({ type: 'integer', description, example, ...may(how) });

export const YesNo = (description: string, example: boolean, how: May = {}): PropertyDecorator =>
  ApiProperty({ type: Boolean, description, example, ...may(how) });

/** One of these words, the first of them the example. */
export const OneOf = (
  description: string,
  words: readonly string[],
  how: May = {},
): PropertyDecorator =>
  ApiProperty({
    type: String,
    // A client's checker takes null only where it is among the words.
    enum: how.nullable ? [...words, null] : [...words],
    description,
    example: words[0],
    ...may(how),
  });

const theRoles = Object.keys(roles);
export const InRole = (description: string): PropertyDecorator => OneOf(description, theRoles);
export const InRoles = (description: string): PropertyDecorator =>
  ApiProperty({ type: String, enum: theRoles, isArray: true, description, example: ['chair'] });
export const OfAgency = (description: string): PropertyDecorator =>
  OneOf(description, Object.keys(agencies));
export const HeldBy = (description: string): PropertyDecorator =>
  OneOf(description, Object.keys(holders));

/** Of another class. */
export const One = (description: string, of: Type, how: May = {}): PropertyDecorator =>
  ApiProperty({ type: of, description, ...may(how) });

/** A list of another class. */
export const Many = (description: string, of: Type, how: May = {}): PropertyDecorator =>
  ApiProperty({ type: [of], description, ...may(how) });

/** A list of a class that stands further down, or of the class itself. */
export const ManyBelow = (description: string, of: () => Type, how: May = {}): PropertyDecorator =>
  ApiProperty({ type: () => [of()], description, ...may(how) });

/** By a key that the procedure's form declares: for each, one or a list of another class. */
export const ByKey =
  (description: string, of: Type, each: 'one' | 'many'): PropertyDecorator =>
  (target, property) => {
    const ref = { $ref: getSchemaPath(of) };
    ApiExtraModels(of)(target.constructor);
    ApiProperty({
      type: 'object',
      description,
      additionalProperties: each === 'one' ? ref : { type: 'array', items: ref },
    })(target, property);
  };

/** What a procedure's form declares, by its keys: see `json.ts`. */
export const Declared = (description: string): PropertyDecorator =>
  ApiProperty({
    type: 'object',
    description,
    additionalProperties: { $ref: '#/components/schemas/Json' },
    example: { offences: [{ id: 'o1', category: 'violence' }] },
  });
