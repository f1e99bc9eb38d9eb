/**
 * What was last said of the child in any of their cases, in fields that are the child's and not one
 * case's: how this child is told things.
 */
import { sayInstant } from '../../../libs/domain/london';
import { lastSaidOfChild } from '../../../libs/database/record/said-of-child';
import { textsAnywhere } from '../../../libs/database/record/texts';
import type { Ask, Procedures } from '../../../libs/database/the-record';
import { labelled, nobody } from './answers-said';
import type { CaseView } from './case-view';

/** Null where nobody has said anything. */
export async function ofChild(
  ask: Ask,
  procedures: Procedures,
  caseId: string,
): Promise<CaseView['ofChild']> {
  const last = await lastSaidOfChild(ask, caseId, actsOfChild(procedures));
  if (!last) return null;
  const { words, forms } = procedures.of(last.procedure);
  const { act, at, fields } = last.body;
  const form = forms.acts[act]!.filter((field) => field.ofChild);
  const texts = await textsAnywhere(
    ask,
    form.map(({ key }) => String(fields[key])),
  );
  return {
    said: words.acts[act]?.done ?? act,
    atSaid: sayInstant(at),
    answers: labelled(form, fields, words, { ...nobody, texts }, 'act'),
  };
}

/** Each as 'procedure/act'. */
const actsOfChild = (procedures: Procedures): readonly string[] =>
  procedures.all.flatMap(({ name, forms }) =>
    Object.entries(forms.acts)
      .filter(([, form]) => form.some((field) => field.ofChild))
      .map(([act]) => `${name}/${act}`),
  );
