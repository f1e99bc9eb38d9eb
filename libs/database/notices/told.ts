/** What one member was told, and whether they have read it; in their own transaction. */
import { IsNull } from 'typeorm';
import type { Way } from '../../domain/notice';
import { Outbox } from '../deliveries/outbox';
import { Member } from '../people/member';
import { parameters, type Ask, type Sees } from '../the-record';
import { Notice } from './notice';

export interface ToldRow {
  readonly id: string;
  readonly case_id: string;
  readonly notice: string;
  readonly clock: string | null;
  readonly rung: string | null;
  readonly told_at: Date;
  readonly read_at: Date | null;
  readonly reference: string;
  readonly procedure: string;
  readonly policy_version: string;
  /** Whether they may see the case now. */
  readonly open: boolean;
}

/** The newest, up to `most`. SQL: what the member may see is told of each row. */
export function toldTo(
  ask: Ask,
  member: string,
  sees: Sees,
  most: number,
): Promise<readonly ToldRow[]> {
  const { values, of } = parameters();
  return ask<ToldRow>(
    `select n.id, n.case_id, n.notice, k.clock, n.rung, n.told_at, n.read_at,
       c.reference, c.procedure, c.policy_version,
       ${sees(of)} as open
     from notice n
     join case_file c on c.id = n.case_id
     left join clock k on k.case_id = n.case_id and k.id = n.clock_id
     where n.member_id = ${of(member)}
     order by n.told_at desc, n.id
     limit ${of(most)}`,
    values,
  );
}

export const unreadBy = (ask: Ask, memberId: string): Promise<number> =>
  ask.manager.countBy(Notice, { memberId, readAt: IsNull() });

/** False where that notice was told to somebody else. What was read before keeps its instant. */
export async function readNotice(
  ask: Ask,
  id: string,
  memberId: string,
  readAt: Date,
): Promise<boolean> {
  const { affected } = await ask.manager
    .createQueryBuilder()
    .update(Notice)
    .set({ readAt: () => 'coalesce(read_at, :readAt)' })
    .where({ id, memberId })
    .setParameter('readAt', readAt)
    .execute();
  return affected === 1;
}

export async function readAllNotices(ask: Ask, memberId: string, readAt: Date): Promise<void> {
  await ask.manager.update(Notice, { memberId, readAt: IsNull() }, { readAt });
}

export async function wayOf(ask: Ask, id: string): Promise<Way> {
  const { notices } = await ask.manager.findOneOrFail(Member, {
    select: { id: true, notices: true },
    where: { id },
  });
  return notices;
}

export async function chooseWay(ask: Ask, id: string, notices: Way): Promise<void> {
  await ask.manager.update(Member, { id }, { notices });
}

/** What waits for a member's next digest is owed at once; `realNow` as the relay counts. */
export async function handAtOnce(ask: Ask, memberId: string, realNow: Date): Promise<void> {
  await ask.manager
    .createQueryBuilder()
    .update(Outbox)
    .set({ digestAt: null, nextAttemptAt: realNow })
    .where({ kind: 'notice', memberId, digest: IsNull(), deliveredAt: IsNull() })
    .andWhere('digest_at is not null and failed_at is null')
    .execute();
  await ask('notify outbox');
}
