/**
 * One case opens another about the same child: the answers its referral is given, and the act by
 * which the case that opened it hears that it has ended. Neither knows the other's procedure but by
 * name.
 */
import type { OpenedCase, Case } from './case';
import type { Act } from './entry';
import type { Answers, Facts, Form, Json } from './form';
import type { ActRule, Procedure, Words } from './procedure';

/** What the record answers of itself in a referral by which one case opens another. */
export const answeredByTheRecord = [
  'source',
  'sourceReference',
  'childGivenNames',
  'childFamilyName',
  'dateOfBirth',
] as const;

export type Known = { readonly [K in (typeof answeredByTheRecord)[number]]: string };

/** All that a case which opens one of this procedure may answer. */
export const openingForm = ({
  forms: { intake, brought = [] },
}: Pick<Procedure, 'forms'>): Form => [...intake, ...brought];

/** Ids of the words that a form's text is taken from, among the facts by which it is opened. */
export const wordsIn = (form: Form, facts: Facts): readonly string[] =>
  form.flatMap(({ key, kind }) =>
    (kind === 'words' || kind === 'text') && typeof facts[key] === 'string' ? [facts[key]] : [],
  );

/** The answers of the referral. `texts` has by id what was written. */
export function answersOf(
  form: Form,
  facts: Facts,
  known: Known,
  texts: ReadonlyMap<string, string>,
): Answers {
  const answers: { [key: string]: Json } = {};
  for (const { key, kind } of form) {
    const given = facts[key];
    if (given === undefined) continue;
    const text = kind === 'words' || kind === 'text' ? texts.get(String(given)) : undefined;
    if (text !== undefined) answers[key] = text;
    else if (kind !== 'words' && kind !== 'text') answers[key] = given;
  }
  const asked = new Set(form.map(({ key }) => key));
  return {
    ...answers,
    ...Object.fromEntries(Object.entries(known).filter(([key]) => asked.has(key))),
  };
}

/**
 * Of a referral's facts, what an open case hears of a further trigger: those that the act by which
 * it hears asks for.
 */
export const triggerOf = (form: Form, facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(([key]) => form.some((field) => field.key === key)),
  );

export const stillOpen = (c: Case, procedure: string): readonly OpenedCase[] =>
  c.openedCases.filter((one) => one.procedure === procedure && one.ended === undefined);

const of = (c: Case, { fields }: Pick<Act, 'fields'>) =>
  c.openedCases.find(({ seq, ended }) => seq === fields.opened && ended === undefined);

/** How a case hears that what it opened has ended. */
export const hearEnded: {
  readonly rule: ActRule;
  readonly form: Form;
  readonly words: Words['acts'][string];
} = {
  rule: {
    by: ['clerk'],
    anywhere: true,
    refuses: (c, act) =>
      of(c, act) ? undefined : 'This case opened none that has that number and is open still',
    brings: (_c, { fields }) => [
      { kind: 'otherEnded', opened: Number(fields.opened), ending: String(fields.ending) },
    ],
  },
  form: [
    { key: 'opened', kind: 'number', required: true },
    { key: 'ending', kind: 'text', required: true },
  ],
  words: { name: 'Hear that another case has ended', done: 'Another case has ended' },
};

export const hearEndedFields: Words['fields'] = {
  opened: 'Opened by entry',
  ending: 'How it ended',
};

/**
 * What an act brings whose answers are a referral of another case, with what is known beside them.
 */
export const asks =
  (procedure: string, known: (c: Case) => Facts): NonNullable<ActRule['brings']> =>
  (c, { fields }) => [{ kind: 'opens', procedure, facts: { ...fields, ...known(c) } }];
