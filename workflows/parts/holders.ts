/** Who holds a case. */
import type { Tell } from '../../libs/domain/entry';
import type { Role } from '../../libs/domain/member';

export const byManager = (): Tell => ({ role: 'panelTeamManager' });

/** Whoever it is given to; until then, everybody in the role. */
export const inRole = (role: Role, member: string | undefined): Tell =>
  member === undefined ? { role } : { role, member };
