/** Why a referral is not accepted, allocated or taken over. */
import { turns18 } from '../../../../libs/domain/age';
import type { Case } from '../../../../libs/domain/case';
import type { Act } from '../../../../libs/domain/entry';
import { londonDay, say } from '../../../../libs/domain/london';
import { figure, type Policy } from '../../../../libs/domain/policy';
import type { Trying } from '../../../../libs/domain/procedure';
import * as is from '../index';
import { sentence, type Reason } from './reason';

export function notForThisPanel(c: Case, { at }: Trying, policy: Policy): Reason {
  const [from, to] = [figure<number>(policy, 'youngest'), figure<number>(policy, 'oldest')];
  return sentence([
    ...is
      .offences(c)
      .filter(({ ageAtOffence }) => Number(ageAtOffence) < from || Number(ageAtOffence) > to)
      .map(
        ({ id, ageAtOffence }) =>
          `${is.offenceName(c, id)}: the child was ${String(ageAtOffence)} then, ` +
          `and this panel is for those who were ${from} to ${to}. ` +
          'Return it to the police with the reason',
      ),
    ...(at >= turns18(c)
      ? [
          `The child turned 18 on ${say(londonDay(turns18(c)))}, ` +
            'and this panel is for children under 18. ' +
            'Return it to the police with the reason',
        ]
      : []),
  ]);
}

export const needsVictimWorker = (c: Case, { fields }: Act): Reason =>
  is.harmed(c) && fields.victimWorker === undefined
    ? 'There is a victim: choose a victim worker as well'
    : undefined;

export const notAllocated = (c: Case): Reason =>
  is.allocatedToAll(c) ? undefined : 'This is not allocated yet';

export const nobodyNew = (c: Case, { fields }: Act): Reason =>
  fields.practitioner === undefined &&
  fields.victimWorker === undefined &&
  fields.chair === undefined
    ? 'Choose who takes it over'
    : undefined;
