/** When an act is refused, in words for whoever tried. Judged at the act's own instant. */
import { last, type Case } from '../../../libs/domain/case';
import type { Act } from '../../../libs/domain/entry';
import { londonDay, londonTime, say, sayInstant } from '../../../libs/domain/london';
import { figure, type Policy } from '../../../libs/domain/policy';
import type { Trying } from '../../../libs/domain/procedure';
import * as is from '.';

type Taking = Act & { readonly at: number };
type Reason = string | undefined;

const instant = ({ fields, at }: Taking): number => (fields.triedAt as number | undefined) ?? at;

export function wrongTime(c: Case, act: Taking): Reason {
  const tried = instant(act);
  if (tried < is.releasedAt(c))
    return (
      `The child left custody at ${sayInstant(is.releasedAt(c))}: nothing can have been tried ` +
      'before that'
    );
  return tried > act.at ? 'That is still to come' : undefined;
}

/** Families are not woken, unless somebody there asked for the hour. */
export function attemptRefused(c: Case, act: Taking, policy: Policy): Reason {
  const wrong = wrongTime(c, act);
  if (wrong !== undefined) return wrong;
  const [from, to] = [figure<string>(policy, 'notBefore'), figure<string>(policy, 'notAfter')];
  const at = londonTime(instant(act));
  const quiet = act.fields.channel === 'telephone' || act.fields.channel === 'visit';
  return quiet && act.fields.hourAskedFor !== true && (at < from || at >= to)
    ? `At ${at} nobody is called on: between ${from} and ${to}, unless the child, parent or ` +
        'carer asked for that hour'
    : undefined;
}

export const nobodyReached = (c: Case): Reason =>
  is.reachedAt(c) === undefined
    ? 'Nobody has been reached yet: record the attempt in which you spoke first'
    : undefined;

export function letterTooSoon(c: Case, _trying: Trying, policy: Policy): Reason {
  const missing = is.stillToTry(c, policy);
  return missing.length > 0 ? `Not everything has been tried: ${missing.join(', ')}` : undefined;
}

export const notLate = (c: Case, { at }: Trying, policy: Policy): Reason =>
  is.lateCause(c, policy, at) === undefined ? 'It is not late' : undefined;

export const sameWorker = (c: Case, { fields }: Taking): Reason =>
  is.practitioner(c) === fields.practitioner ? 'It is theirs already' : undefined;
export const notAllocated = (c: Case): Reason =>
  is.practitioner(c) === undefined ? 'Nobody is allocated yet' : undefined;

export const noPoliceDecisionAwaited = (c: Case): Reason =>
  !is.waitsForPolice(c)
    ? 'The police have nothing left to decide here'
    : is.policeDecided(c)
      ? 'The police have decided already'
      : undefined;
export function reviewRefused(_c: Case, act: Taking): Reason {
  const wanted = act.fields.nextReview as string | undefined;
  return wanted !== undefined && wanted <= londonDay(act.at)
    ? `${say(wanted)} is not later than today: give a day on which to ask again`
    : undefined;
}
export const noBail = (c: Case): Reason =>
  c.facts.leftHow === 'bail'
    ? noPoliceDecisionAwaited(c)
    : 'The child is not on bail before charge';
export const challengedAlready = (c: Case): Reason =>
  last(c, 'recordChallenge') ? 'It is challenged already' : undefined;
