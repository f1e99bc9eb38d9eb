/** Why the offer was late: as the instants show it, and as a manager said. */
import { last, type Case } from '../../../libs/domain/case';
import { figure, type Policy } from '../../../libs/domain/policy';
import { firstAttemptAt, notifiedAt, offeredAt, reachedAt, releasedAt } from './instants';

const hour = 3_600_000;

export type LateCause = 'police' | 'uncontactable' | 'noCover' | 'service';

/**
 * Why the offer was not made within the hours the policy gives from release, told from the five
 * instants; undefined while it is not late.
 */
export function lateCause(c: Case, policy: Policy, now: number): LateCause | undefined {
  const [within, least] = [
    figure<number>(policy, 'hours'),
    figure<number>(policy, 'leastHoursLeft'),
  ];
  const due = releasedAt(c) + within * hour;
  if ((offeredAt(c) ?? now) <= due) return undefined;
  if (notifiedAt(c) > due - least * hour) return 'police';
  const tried = firstAttemptAt(c);
  if (tried !== undefined && tried <= due && (reachedAt(c) ?? Infinity) > due)
    return 'uncontactable';
  return uncovered(c) ? 'noCover' : 'service';
}

/** Something was told of it at an hour at which nobody was on duty. */
const uncovered = (c: Case): boolean =>
  c.clocks.some(({ clock, rungs }) => clock === 'contact' && rungs.some(({ noCover }) => noCover));

/** What a manager said of why it was late, which stands before what was worked out. */
export const causeSaid = (c: Case): string | undefined =>
  last(c, 'sayWhyLate')?.fields.lateCause as string | undefined;
