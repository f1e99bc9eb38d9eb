/** A round of answers to a page of questions: held against what the API would refuse, and kept. */
import type { Request, Response } from 'express';
import type { Answers, Fault } from '../../../libs/domain/form';
import type { Member } from '../../../libs/domain/signed-in';
import { answering } from '../web/layout/answering';
import { askedForm, type AskedForm } from '../web/layout/asked-form';
import type { Posted } from '../web/layout/read-form';
import { bodyOfDraft, sectionsOfDraft } from './draft-view';
import { change } from './drafts';
import { asking, type Place } from './place';
import type { Referrals } from './referrals.service';

export interface Round {
  readonly answers: Answers;
  /** The page again, where something of it is wrong or more was asked for. */
  readonly again?: { readonly status: number; readonly form: AskedForm };
}

/**
 * `whole` makes a draft's answers of this page's; `above` is the pointer under which those stand
 * in it.
 */
export async function roundOf(
  referrals: Referrals,
  me: Member,
  place: Place,
  posted: Posted,
  { whole, above }: { readonly whole: (answers: Answers) => Answers; readonly above: string },
): Promise<Round> {
  const asked = asking(place);
  const keys = new Set(asked.form.map(({ key }) => key));
  // What the API would refuse of these answers, as far as this page asks it.
  const faultsHere = async (answers: Answers): Promise<readonly Fault[]> =>
    referrals
      .faults(
        me,
        place.procedure.name,
        bodyOfDraft(place.procedure, { ...place.draft, answers: whole(answers) }),
      )
      .filter(({ pointer }) => pointer.startsWith(`${above}/`))
      .map((fault) => ({ ...fault, pointer: fault.pointer.slice(above.length) }))
      .filter(({ pointer }) => keys.has(pointer.split('/')[1]!));
  const { answers, faults, more } = await answering(asked, posted, faultsHere);
  if (faults.length === 0 && !more) return { answers };
  return {
    answers,
    again: {
      status: faults.length > 0 ? 400 : 200,
      form: askedForm(asked, posted, faults, more),
    },
  };
}

/**
 * Keeps the answers and goes on: to the check, where the person came from there, else to the next
 * section.
 */
export async function goOn(
  request: Request,
  response: Response,
  { draft: one, procedure, section }: Place,
  answers: Answers,
  from: string | undefined,
): Promise<void> {
  const changed = { ...one, answers, done: [...new Set([...one.done, section.key])] };
  await change(request, changed);
  // What these answers ask in addition must be gone through, wherever one came from.
  const after = sectionsOfDraft(procedure, changed);
  const next =
    from === 'check'
      ? after.find(({ key }) => !changed.done.includes(key))
      : after[after.findIndex(({ key }) => key === section.key) + 1];
  response.redirect(303, `/refer/${one.id}/${next ? next.key : 'check-answers'}`);
}
