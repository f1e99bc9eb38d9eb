/** What reparation may find of a case, and when an act is refused. */
import { last, type Case } from '../../../../libs/domain/case';
import type { Act } from '../../../../libs/domain/entry';
import { londonDay } from '../../../../libs/domain/london';

export const agreed = (c: Case) => last(c, 'agree') !== undefined;

/** Putting right takes at least a night's thought. */
export const sameDay = (c: Case, act: Act & { readonly at: number }) => {
  const agreement = last(c, 'agree');
  return agreement && londonDay(agreement.at) === londonDay(act.at)
    ? 'It was agreed only today'
    : undefined;
};
