/**
 * What was last said of the child in any of their cases, in fields that are the child's and not one
 * case's: how this child is told things.
 */
import { sameChildren } from '../../../libs/database/referrals/same-child';
import type { Facts } from '../../../libs/domain/form';
import { sayInstant } from '../../../libs/domain/london';
import type { Ask, Procedures } from '../../../libs/database/the-record';
import type { CaseView } from './case-view';
import { labelled, nobody } from './answers-said';

interface Said {
  readonly procedure: string;
  readonly body: { readonly act: string; readonly at: number; readonly fields: Facts };
}

/** Null where nobody has said anything. */
export async function ofChild(
  ask: Ask,
  procedures: Procedures,
  caseId: string,
): Promise<CaseView['ofChild']> {
  const saying = procedures.all.flatMap(({ name, forms }) =>
    Object.entries(forms.acts)
      .filter(([, form]) => form.some((field) => field.ofChild))
      .map(([act]) => `${name}/${act}`),
  );
  const [last] = await ask<Said>(
    `select c.procedure, e.body from case_event e join case_file c on c.id = e.case_id
     where c.child_id in (${sameChildren('(select child_id from case_file where id = $1)')}) and e.kind = 'act' and c.procedure || '/' || (e.body->>'act') = any($2) order by (e.body->>'at')::bigint desc, c.id limit 1`,
    [caseId, saying],
  );
  if (!last) return null;
  const { words, forms } = procedures.of(last.procedure);
  const { act, at, fields } = last.body;
  const form = forms.acts[act]!.filter((field) => field.ofChild);
  const texts = await ask<{ id: string; text: string }>(
    'select id::text, text from words where id::text = any($1)',
    [form.map(({ key }) => String(fields[key]))],
  );
  const known = { ...nobody, texts: new Map(texts.map(({ id, text }) => [id, text])) };
  return {
    said: words.acts[act]?.done ?? act,
    atSaid: sayInstant(at),
    answers: labelled(form, fields, words, known, 'act'),
  };
}
