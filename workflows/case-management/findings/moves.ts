/** A child who moved into or out of an area, and which service is responsible since. */
import { last, type Case } from '../../../libs/domain/case';
import { triggered } from './triggers';

/** The triggers that say that a child moved. */
export const moved: readonly string[] = ['transferredIn', 'caretaken'];

const lastMove = (c: Case) => triggered(c).findLast(({ fields }) => fields.movedOn !== undefined);

/** As last told. */
export const movedAt = (c: Case): number | undefined =>
  lastMove(c)?.fields.movedOn as number | undefined;

/** The services met about it, and settled who is responsible. */
export const tested = (c: Case): boolean => {
  const settled = last(c, 'recordResponsibility');
  return settled !== undefined && settled.seq > (lastMove(c)?.seq ?? 0);
};
