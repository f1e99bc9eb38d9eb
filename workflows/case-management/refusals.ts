/** Why an act of case management is refused, in words for whoever took it. */
import type { Case } from '../../libs/domain/case';
import type { Act } from '../../libs/domain/entry';
import type { Policy } from '../../libs/domain/policy';
import { londonDay, say } from '../../libs/domain/london';
import { notOpen, notQuorate, positions } from '../../libs/domain/sitting';
import * as is from './findings';

type Taking = Act & { readonly at: number };
type Reason = string | undefined;

export const nobodyNew = (c: Case, { fields }: Taking): Reason =>
  is.practitioner(c) === undefined ? 'Nobody is allocated yet' : fields.practitioner === undefined && fields.chair === undefined ? 'Choose who takes it over' : is.practitioner(c) === fields.practitioner && fields.chair === undefined ? 'It is theirs already' : undefined;

/** No case closes over an action that nobody has signed off, unless the panel says why. */
export function closingRefused(c: Case, { fields }: Taking, policy: Policy): Reason {
  const shut = notOpen(c) ?? notQuorate(c, policy) ?? (positions(c).length === 0 ? 'Nobody has said anything yet: hear at least one agency first' : undefined);
  if (shut !== undefined || fields.nextStep !== 'close') return shut;
  if (is.unsigned(c) > 0 && fields.unsignedBecause === undefined) return `${is.unsigned(c) === 1 ? 'One action is' : `${is.unsigned(c)} actions are`} not signed off: say why the case closes all the same, or review it again`;
  return is.domains.some((one) => fields[one] === 'veryHigh') ? 'A risk stands very high: this case stays open, and is reviewed again' : undefined;
}

export const stageRefused = (c: Case, { fields, at }: Taking): Reason =>
  !is.inCustody(c) ? 'The child is not in custody, as far as this case knows' : (fields.stageOn as string) <= londonDay(at) ? `${say(fields.stageOn as string)} is not to come: give a later day` : undefined;
export const neverMoved = (c: Case): Reason => (is.movedAt(c) === undefined ? 'The child has not moved between areas, as far as this case knows' : undefined);
