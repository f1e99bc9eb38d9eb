/** Why a decision is refused. */
import type { Case } from '../../../../libs/domain/case';
import type { Policy } from '../../../../libs/domain/policy';
import * as is from '../index';
import { closedFor } from './closed-outcomes';
import { hasText, sentence, type Reason, type Taking } from './reason';

export const undecidable = (c: Case): Reason =>
  sentence([
    ...(is.signedOff(c) ? [] : ['The assessment is not signed off']),
    ...is
      .victims(c)
      .filter(({ id }) => !is.statusOf(c, id))
      .map(({ id }) => `It is not known where ${is.victimName(c, id)} stands`),
  ]);

export function decisionRefused(c: Case, act: Taking, policy: Policy): Reason {
  const outcomes = act.fields.outcomes as is.Outcomes;
  const recommended = is.outcomesOf(is.recommendation(c));
  if (recommended && !is.same(recommended, outcomes) && !hasText(act.fields.departureReason))
    return 'This departs from the recommendation: say why';
  const given = is
    .offences(c)
    .find(
      ({ id }) => is.administration(c, id) !== undefined && is.given(c, id)!.key !== outcomes[id],
    );
  if (given)
    return (
      `${is.offenceName(c, given.id)}: ` +
      `${is.given(c, given.id)!.name} has been given to the child already`
    );
  if (is.forTheCps(c, outcomes) && act.fields.decidedBy !== 'cps')
    return 'The CPS decides on a caution for an indictable offence: record their decision';
  return closedFor(c, act, policy);
}
