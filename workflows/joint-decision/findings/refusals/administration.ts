/** Why an outcome is not given to the child yet: every gate that is shut, at once. */
import type { Case } from '../../../../libs/domain/case';
import type { Act } from '../../../../libs/domain/entry';
import type { Item } from '../../../../libs/domain/form';
import type { Policy } from '../../../../libs/domain/policy';
import type { Outcome } from '../../outcomes/outcome';
import { penaltyCap } from '../../outcomes/penalty';
import * as is from '../index';
import { whyOutcomeClosed } from './closed-outcomes';
import { gatesOf } from './gates';
import { hasText, of, sentence, type Reason, type Taking } from './reason';
import { tooLong } from './weeks';

export function gatesShut(c: Case, act: Taking, policy: Policy): Reason {
  const { fields, at } = act;
  const offence = is.offences(c).find(({ id }) => id === of(act))!;
  const given = is.given(c, offence.id);
  if (!given || given.administration.value.length === 0)
    return 'Nothing is administered for this offence';
  if (fields.outcome !== given.key) return `What was decided for this offence is ${given.name}`;
  if (is.administration(c, offence.id)) return 'This has been administered';
  if (is.withdrawn(c, offence.id))
    return 'The child has withdrawn: confirm another outcome, with the reason';
  const closed = sentence(whyOutcomeClosed(c, policy, offence, given, at));
  if (closed) return `${closed}. End the case, or confirm another outcome with the reason`;
  const missing = gatesOf(c, act, given).flatMap(({ so, says }) => (so ? [] : [says]));
  if (missing.length > 0) return `Not yet. It must be so that: ${missing.join('; ')}`;
  return (
    tooMuch(c, act, offence, given) ??
    tooLong(c, of(act), policy, fields.weeks as number, hasText(fields.weeksReason))
  );
}

function tooMuch(c: Case, { fields }: Act, offence: Item, given: Outcome): Reason {
  // On which day the age is taken is not said: the age at the offence gives the lower figure.
  const cap = penaltyCap(Number(offence.ageAtOffence), is.offenceKind(c, offence)) ?? 0;
  const hours = given.unpaidWorkHours?.value ?? 0;
  return typeof fields.penaltyPounds === 'number' && fields.penaltyPounds > cap
    ? `A financial penalty for this child and offence may be at most £${cap}`
    : typeof fields.unpaidWorkHours === 'number' && fields.unpaidWorkHours > hours
      ? `Unpaid work may be at most ${hours} hours`
      : undefined;
}
