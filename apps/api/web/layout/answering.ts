/**
 * One round of a page with questions: read what was posted, check it, and find what these answers
 * ask in addition. What was not on the page the person saw is asked next, and is no fault yet.
 */
import type { Answers, Fault, Form } from '../../../../libs/domain/form';
import type { Words } from '../../../../libs/domain/procedure';
import { readForm, type Items, type Posted } from './read-form';
import { sayOnPage, type PageFault } from './say-fault';
import { shownKeys } from './show-form';

export interface Answered {
  readonly answers: Answers;
  readonly faults: readonly PageFault[];
  /** There are questions now that the page did not show. */
  readonly more: boolean;
}

interface Asking {
  readonly form: Form;
  readonly words: Words;
  readonly beside?: Answers;
  readonly items?: Items;
}

/** `check` says everything that is wrong with readable answers, with pointers into this form. */
export async function answering(
  { form, words, beside = {}, items = {} }: Asking,
  posted: Posted,
  check: (answers: Answers) => readonly Fault[] | Promise<readonly Fault[]>,
): Promise<Answered> {
  const { answers, faults } = readForm(form, posted, { items, beside });
  const shown = String(posted._shown ?? '').split(' ');
  const more = shownKeys(form, { ...beside, ...answers }).filter((key) => !shown.includes(key));
  const unreadable = new Set(faults.map(({ pointer }) => pointer));
  const all = [
    ...faults,
    ...(await check(answers)).filter(({ pointer }) => !unreadable.has(pointer)),
  ].filter(({ pointer }) => !more.includes(pointer.split('/')[1]!));
  return { answers, faults: sayOnPage(form, words, inOrder(form, all)), more: more.length > 0 };
}

/** As the questions stand on the page. */
function inOrder(form: Form, faults: readonly Fault[]): readonly Fault[] {
  const place = ({ pointer }: Fault): number =>
    form.findIndex(({ key }) => key === pointer.split('/')[1]);
  return [...faults].sort(
    (a, b) => place(a) - place(b) || a.pointer.localeCompare(b.pointer, 'en', { numeric: true }),
  );
}
