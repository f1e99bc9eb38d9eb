/** The work with the child: what follows from the decision, from when, for how many weeks. */
import type { Case } from '../../../libs/domain/case';
import { figure, type Policy } from '../../../libs/domain/policy';
import { administration, isAdministered } from './administration';
import { decision, given, some } from './decision';
import { offences } from './offences';

export const delivers = (c: Case, offence: string) => given(c, offence)?.delivers.value === true;
export const needsDelivering = (c: Case) => some(c, ({ delivers: so }) => so.value);

/**
 * When the work for an offence began: with its administration, or with the decision where nothing
 * is administered.
 */
export function deliveryFrom(c: Case, offence: string): number | undefined {
  const standing = given(c, offence);
  if (!standing?.delivers.value) return undefined;
  return isAdministered(standing) ? administration(c, offence)?.at : decision(c)!.at;
}

/** The earliest of them: from then on somebody is to see the child. */
export const deliveryBegan = (c: Case): number | undefined => {
  const began = offences(c).flatMap(({ id }) => deliveryFrom(c, id) ?? []);
  return began.length > 0 ? Math.min(...began) : undefined;
};

/**
 * How many weeks the work for an offence may take: as agreed or extended, else the most that is
 * usual.
 */
export const weeks = (c: Case, offence: string, policy: Policy): number =>
  (c.acts.findLast(
    ({ act, fields }) => (act === 'administer' || act === 'extend') && fields.offence === offence,
  )?.fields.weeks as number | undefined) ?? usualWeeks(c, offence, policy);

export const usualWeeks = (c: Case, offence: string, policy: Policy) =>
  figure<number>(
    policy,
    given(c, offence)?.key === 'youthConditionalCaution' ? 'conditionalWeeks' : 'deliveryWeeks',
  );
