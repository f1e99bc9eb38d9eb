/** People whom a form may choose, or whose record somebody reads; in the asker's transaction. */
import { ArrayContainedBy, ArrayOverlap, IsNull, Not } from 'typeorm';
import type { Agency, Role } from '../../domain/member';
import type { Ask } from '../the-record';
import { Member } from './member';

export type Colleague = Pick<Member, 'id' | 'name' | 'agency' | 'roles'>;

const chosen = { id: true, name: true, agency: true, roles: true } as const;
const byName = { name: 'ASC', id: 'ASC' } as const;

/** Roles of what is no colleague of anybody. */
const apart: readonly Role[] = ['administrator', 'apiClient', 'clerk'];

/** Who works here now, or for one agency, by name. */
export const colleagues = (ask: Ask, agency?: Agency): Promise<readonly Colleague[]> =>
  ask.manager.find(Member, {
    select: chosen,
    where: {
      disabledAt: IsNull(),
      roles: Not(ArrayContainedBy([...apart])),
      ...(agency === undefined ? {} : { agency }),
    },
    order: byName,
  });

/** Who has one of these roles, by name; also who has left. */
export const thoseInRoles = (
  ask: Ask,
  roles: readonly Role[],
  id?: string,
): Promise<readonly Colleague[]> =>
  ask.manager.find(Member, {
    select: chosen,
    where: { roles: ArrayOverlap([...roles]), ...(id === undefined ? {} : { id }) },
    order: byName,
  });

/**
 * Those of these ids who are there, held until the transaction is over; in order, so that no two
 * wait for each other. Who only refers to them is not held up. SQL in `where`: what a form names
 * may be no id.
 */
export const holdMembers = (ask: Ask, ids: readonly string[]): Promise<readonly Member[]> =>
  ask.manager
    .createQueryBuilder(Member, 'm')
    .where('m.id::text = any(:ids)', { ids })
    .orderBy('m.id')
    .setLock('for_no_key_update')
    .getMany();
