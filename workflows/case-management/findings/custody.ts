/** Whether the child is in custody, and which stages are to come there. */
import { every, type Case } from '../../../libs/domain/case';
import type { Day } from '../../../libs/domain/london';
import { later, submission } from './reviews';
import { triggered } from './triggers';

/** By whichever came last: a trigger that says so, or a review. */
export function inCustody(c: Case): boolean {
  const [written, told] = [
    submission(c),
    triggered(c).findLast(
      ({ fields }) => fields.trigger === 'custody' || fields.trigger === 'remand',
    ),
  ];
  return later(written, told) ? written!.fields.inCustody === true : told !== undefined;
}

/**
 * The next hearing, transfer and release of a child in custody, each as last given: its day, and
 * when we were told.
 */
export function stagesToCome(c: Case): readonly { readonly on: Day; readonly told: number }[] {
  if (!inCustody(c)) return [];
  const last = new Map(
    every(c, 'giveStage').map(({ fields, at }) => [
      fields.whichStage,
      { on: fields.stageOn as Day, told: at },
    ]),
  );
  return [...last.values()];
}
