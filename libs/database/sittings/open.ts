/** Sittings of a panel that are still to come, or have not been closed. */
import { IsNull, LessThan, MoreThan } from 'typeorm';
import type { Day } from '../../domain/london';
import type { Ask } from '../the-record';
import { Sitting } from './sitting';

/**
 * Whether a panel has an open sitting of this id. SQL: ids are compared as text, for an answer may
 * name what is no id.
 */
export async function isOpenSitting(ask: Ask, id: string, procedure: string): Promise<boolean> {
  const found = await ask(
    'select 1 from sitting where id::text = $1 and procedure = $2 and closed_at is null',
    [id, procedure],
  );
  return found.length > 0;
}

/** The first sitting of a panel after a day. */
export const sittingFollowing = (ask: Ask, procedure: string, day: Day): Promise<Sitting | null> =>
  ask.manager.findOne(Sitting, {
    where: { procedure, day: MoreThan(day) },
    order: { day: 'ASC' },
  });

/** Closes those of days before this one, three hours after they began. */
export async function closeBefore(ask: Ask, today: Day): Promise<void> {
  await ask.manager
    .createQueryBuilder()
    .update(Sitting)
    .set({ closedAt: () => "starts_at + interval '3 hours'" })
    .where({ closedAt: IsNull(), day: LessThan(today) })
    .execute();
}
