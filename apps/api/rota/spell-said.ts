/** A spell of duty in the words of pages and programs. */
import type { Duty } from '../../../libs/database/people/duty';
import { sayInstant } from '../../../libs/domain/london';
import { rfc3339 } from '../../../libs/domain/rfc3339';

export interface SpellRow {
  readonly id: string;
  readonly member: string;
  readonly name: string;
  /** RFC 3339. */
  readonly from: string;
  readonly fromSaid: string;
  readonly to: string;
  readonly toSaid: string;
  readonly now: boolean;
}

export const saidSpell = (
  { id, memberId, member, startsAt, endsAt }: Duty,
  now: number,
): SpellRow => {
  const [from, to] = [startsAt.getTime(), endsAt.getTime()];
  return {
    id,
    member: memberId,
    name: member.name,
    from: rfc3339(from),
    fromSaid: sayInstant(from),
    to: rfc3339(to),
    toSaid: sayInstant(to),
    now: from <= now && now < to,
  };
};
