/**
 * Looking back over what was done in a case. What was said later wins over what was said before,
 * and everything that was said stays in the journal.
 */
import { every, last, type Case, type Taken } from '../../../libs/domain/case';
import type { Json } from '../../../libs/domain/form';

export const after = (c: Case, act: string, than: Taken | undefined): Taken | undefined => {
  const found = last(c, act);
  return found && found.seq > (than?.seq ?? 0) ? found : undefined;
};

export const about = (
  c: Case,
  act: string,
  of: 'offence' | 'victim',
  id: string,
): readonly Taken[] => every(c, act).filter(({ fields }) => fields[of] === id);

/** The last answer to this field in any of these acts. */
export const lastSaid = (c: Case, field: string, acts: readonly string[]): Json | undefined =>
  c.acts.findLast((taken) => acts.includes(taken.act) && taken.fields[field] !== undefined)?.fields[
    field
  ];
