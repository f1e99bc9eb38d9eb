/** Which fields of a form stand under the answer that asks for them. */
import type { Field, Form } from '../../../../libs/domain/form';

const boxes = new Set(['text', 'words', 'day', 'instant', 'number']);
const chooses = new Set(['choice', 'choices', 'yesNo']);
/** More than this under one answer is a page of its own. */
const mostNested = 3;

/** Whether a field stands under the one answer that asks for it. */
export function isNested(field: Field, form: Form): boolean {
  if (!field.when || field.when.is.length !== 1 || field.each || !boxes.has(field.kind))
    return false;
  const {
    when: { field: on, is },
  } = field;
  const above = form.find(({ key }) => key === on);
  if (!above || above.each || !chooses.has(above.kind)) return false;
  const beside = form.filter(({ when }) => when?.field === on && when.is.includes(is[0]!));
  return beside.length <= mostNested && beside.every(({ kind, each }) => boxes.has(kind) && !each);
}
