/** Why an act of case management is refused, in words for whoever took it. */
import type { Case } from '../../../libs/domain/case';
import type { Act } from '../../../libs/domain/entry';
import { londonDay, say } from '../../../libs/domain/london';
import * as is from '.';

type Taking = Act & { readonly at: number };
type Reason = string | undefined;

export const notAllocated = (c: Case): Reason =>
  is.practitioner(c) === undefined ? 'Nobody is allocated yet' : undefined;
export const nobodyNew = (c: Case, { fields }: Taking): Reason =>
  fields.practitioner === undefined && fields.chair === undefined
    ? 'Choose who takes it over'
    : is.practitioner(c) === fields.practitioner && fields.chair === undefined
      ? 'It is theirs already'
      : undefined;

/** No case closes over an action that nobody has signed off, unless the panel says why. */
export function closingRefused(c: Case, { fields }: Taking): Reason {
  if (fields.nextStep !== 'close') return undefined;
  if (is.unsigned(c) > 0 && fields.unsignedBecause === undefined)
    return (
      `${is.unsigned(c) === 1 ? 'One action is' : `${is.unsigned(c)} actions are`} not signed ` +
      'off: say why the case closes all the same, or review it again'
    );
  return is.domains.some((one) => fields[one] === 'veryHigh')
    ? 'A risk stands very high: this case stays open, and is reviewed again'
    : undefined;
}

export const notInCustody = (c: Case): Reason =>
  is.inCustody(c) ? undefined : 'The child is not in custody, as far as this case knows';
export const stageRefused = (_c: Case, { fields, at }: Taking): Reason =>
  (fields.stageOn as string) <= londonDay(at)
    ? `${say(fields.stageOn as string)} is not to come: give a later day`
    : undefined;
export const neverMoved = (c: Case): Reason =>
  is.movedAt(c) === undefined
    ? 'The child has not moved between areas, as far as this case knows'
    : undefined;
