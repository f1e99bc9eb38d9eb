/** What follows is said to the child beforehand, and in plain words. */
import type { Case } from '../../../../libs/domain/case';
import type { Act } from '../../../../libs/domain/entry';
import * as is from '../index';
import type { Reason } from './reason';

export const childKnows = (c: Case): Reason =>
  is.childTold(c) ? 'The child has been told of the decision as it stands' : undefined;

export function consequenceUntold(c: Case, { fields }: Act): Reason {
  if (fields.consequenceExplained === true) return undefined;
  const follows = [
    ...new Set(is.offences(c).flatMap(({ id }) => is.given(c, id)?.nonEngagement.told ?? [])),
  ];
  return `Tell the child first what follows: ${follows.map((words) => `“${words}”`).join(' ')}`;
}
