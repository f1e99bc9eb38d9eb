/** What a form of an act carries: its key, the version that was seen, the items that it is for. */
import type { Request, Response } from 'express';
import { list, type Case } from '../../../libs/domain/case';
import type { Answers, Fault, Form } from '../../../libs/domain/form';
import type { Procedure, Words } from '../../../libs/domain/procedure';
import type { Member } from '../../../libs/domain/signed-in';
import { Faults } from '../../../libs/intake/not-taken';
import { readBody } from '../../../libs/intake/read-body';
import { labelOf } from '../../../libs/intake/say';
import type { Items, Posted } from '../web/layout/read-form';
import type { CaseView, Labelled, OpenAct } from './case-view';

/** Beside the answers. */
export interface Carried {
  readonly key: string;
  readonly version: number;
}

/** One posting of one act: who, on what, and where the answer goes. */
export interface Posting {
  readonly me: Member;
  readonly request: Request;
  readonly response: Response;
  readonly found: CaseView;
  readonly act: string;
  readonly carried: Carried;
  readonly posted: Posted;
}

/** Throws Faults for a form that was not ours. */
export function carriedBy({ _key: key, _version: version }: Posted): Carried {
  const whole =
    typeof key === 'string' && /^[\da-f-]{36}$/.test(key) && /^\d{1,9}$/.test(String(version));
  if (!whole)
    throw Faults.at(
      '',
      'The form is not whole: go back, load the page again and repeat what you did',
    );
  return { key, version: Number(version) };
}

/** The clock that a link named, chosen beforehand where it may be chosen. */
export function onClock({ form, options }: OpenAct, clock: unknown): Answers {
  const asks = form.filter(
    ({ key, kind }) => kind === 'clock' && options[key]?.some(({ value }) => value === clock),
  );
  return Object.fromEntries(asks.map(({ key }) => [key, String(clock)]));
}

/** The items that each field asked `each` is asked for. */
export const itemsOf = ({ form, each }: OpenAct): Items =>
  Object.fromEntries(
    form.flatMap((field) =>
      field.each ? [[field.each, (each[field.key] ?? []).map(({ id }) => id)]] : [],
    ),
  );

/** The same for an act that is not open. */
export const itemsIn = (c: Case, form: Form): Items =>
  Object.fromEntries(
    form.flatMap(({ each }) => (each ? [[each, list(c, each).map(({ id }) => id)]] : [])),
  );

/** Every fault that the form alone can tell; what only the record knows is told when it is sent. */
export function faultsOf(
  { name, words }: Procedure,
  open: OpenAct,
  answers: Answers,
  now: () => number,
): readonly Fault[] {
  const asking = { name: `${name}.${open.act}`, form: open.form, words, now, items: itemsOf(open) };
  return readBody(asking, answers).faults;
}

/** What somebody wrote into a form that is no longer taken, so that they have it back. */
export const writtenIn = (form: Form, answers: Answers, words: Words): readonly Labelled[] =>
  form.flatMap(({ key, kind }) => {
    const said = answers[key];
    const isText = kind === 'words' || kind === 'text';
    return isText && typeof said === 'string'
      ? [{ key, label: labelOf(words, key).label, said }]
      : [];
  });
