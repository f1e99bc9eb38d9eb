/** Why the work may not take so many weeks. */
import type { Case } from '../../../../libs/domain/case';
import { figure, type Policy } from '../../../../libs/domain/policy';
import * as is from '../index';
import type { Reason } from './reason';

export function tooLong(
  c: Case,
  offence: string,
  policy: Policy,
  weeks: number,
  reasoned: boolean,
): Reason {
  const usual = is.usualWeeks(c, offence, policy);
  const most =
    is.given(c, offence)!.key === 'youthConditionalCaution'
      ? figure<number>(policy, 'conditionalWeeksWithReason')
      : usual;
  const allowed = Math.max(
    0,
    ...c.acts
      .filter(({ act, fields }) => act === 'allowLonger' && fields.offence === offence)
      .map(({ fields }) => Number(fields.weeks)),
  );
  if (weeks > Math.max(most, allowed))
    return (
      `More than ${most} weeks is for the service manager ` +
      'or the Head of Service to allow first, with a reason'
    );
  return weeks > usual && !reasoned ? `More than ${usual} weeks needs a reason` : undefined;
}
