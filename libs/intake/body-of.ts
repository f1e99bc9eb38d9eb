/**
 * From a form to a class that class-validator and class-transformer understand, so that no
 * procedure needs a controller of its own. What OpenAPI says of a form is the API's own affair.
 */
import 'reflect-metadata';
import { Transform, Type, type TransformFnParams } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsObject,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { asked, type Answers, type Field, type Form } from '../domain/form';
import type { Words } from '../domain/procedure';
import { checks } from './checks';

export type Body = new () => object;

export interface Asking {
  /** Unique among the classes. */
  readonly name: string;
  readonly form: Form;
  readonly words: Words;
  /** Epoch milliseconds by the clock a case's reader sees: `past` is held against it. */
  readonly now: () => number;
  /** For fields asked `each`: the ids of the case's items, by list. Without it any id is taken. */
  readonly items?: { readonly [list: string]: readonly string[] };
}

/** Most items of a list whose form gives no figure: a defence, not a rule. */
export const mostItems = 100;

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
  if (field.kind === 'list') {
    const itemsOf = bodyOf({
      ...asking,
      name: `${asking.name}.${field.key}`,
      form: field.fields ?? [],
    });
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
  put(...checks(field, asking.now));
}

/**
 * What is said as nothing (null, or an empty text) is not said; text is taken without the blanks
 * around it.
 */
function given({ value }: TransformFnParams): unknown {
  const trimmed: unknown = typeof value === 'string' ? value.trim() : value;
  return trimmed === null || trimmed === '' ? undefined : trimmed;
}
