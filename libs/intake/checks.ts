/** What one answer must be, by the kind of its field: each kind is one line of the table below. */
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsString,
  Max,
  MaxLength,
  ValidateBy,
} from 'class-validator';
import { longest, type Field } from '../domain/form';
import { londonDay } from '../domain/london';
import { inReach, isDay, isInstant, outOfReach, printable, printableLines } from './readable';

/** `now` in epoch milliseconds by the clock a case's reader sees: `past` is held against it. */
export function checks(field: Field, now: () => number): readonly PropertyDecorator[] {
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
