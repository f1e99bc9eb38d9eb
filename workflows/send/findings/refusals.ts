/** Why an act of a SEND referral is refused, in words for whoever took it. */
import type { Case } from '../../../libs/domain/case';
import type { Act } from '../../../libs/domain/entry';
import { addDays, londonDay, say, type Day } from '../../../libs/domain/london';
import { figure, type Policy } from '../../../libs/domain/policy';
import type { Trying } from '../../../libs/domain/procedure';
import * as is from '.';

type Taking = Act & { readonly at: number };
type Reason = string | undefined;

export const notAllocated = (c: Case): Reason =>
  is.practitioner(c) === undefined ? 'Nobody is allocated yet' : undefined;
export const nobodyNew = (c: Case, { fields }: Taking): Reason =>
  is.practitioner(c) === fields.practitioner ? 'It is theirs already' : undefined;

export const closingRefused = (c: Case, { fields }: Taking): Reason =>
  !c.openedCases.some(({ procedure }) => procedure === 'action') &&
  fields.noActionBecause === undefined
    ? 'No action is asked for: ask for one of an agency, or say why there is none'
    : undefined;

/** What changed can be seen only when something has had time to. */
export function followUpTooSoon(c: Case, { at }: Trying, policy: Policy): Reason {
  const from = addDays(
    londonDay(is.closing(c)!.at),
    figure<number>(policy, is.followUps(c) === 0 ? 'firstFollowUpDays' : 'secondFollowUpDays'),
  );
  return londonDay(at) < from ? `It is too soon to say what changed: from ${say(from)}` : undefined;
}

export const runsAlready = (c: Case): Reason =>
  is.planAwaited(c) ? 'The authority’s process runs already' : undefined;
export function startRefused(c: Case, { fields }: Taking): Reason {
  return fields.startedBy === 'attention' && !is.detained(c)
    ? 'Bringing a child to the authority’s attention starts its six weeks for a detained child ' +
        'alone (SI 2015/62 reg 4(1)): for another a request does (SI 2014/1530 reg 5(1))'
    : undefined;
}
export const notBegun = (c: Case): Reason =>
  is.begun(c) === undefined
    ? 'Nothing has started the authority’s process: record what did, and when'
    : is.processOver(c)
      ? 'The authority’s process has come to its end'
      : undefined;
export function stepRefused(c: Case, { fields }: Taking): Reason {
  const on = fields.stepOn as Day;
  return on < (is.begun(c)!.fields.startedOn as Day)
    ? 'That is before the process began'
    : undefined;
}
export const noDraft = (c: Case): Reason =>
  notBegun(c) ??
  (is.step(c, 'draftServed') === undefined
    ? 'No draft plan has been served'
    : is.viewsGiven(c)
      ? 'What they say of this draft is recorded'
      : undefined);
export const exemptionRefused = (c: Case, { fields }: Taking): Reason =>
  is.exempt(c, String(fields.limit)) ? 'That limit is marked already' : undefined;
export const planCame = (c: Case): Reason =>
  is.planReceived(c) ? 'What the authority sent is recorded' : undefined;
