/** Invented people for the simulated clock. */
import { theClerk, type Actor, type Role } from '../../libs/domain/member';

/** Two people in each role, so that "mine" and "somebody else's" both happen. */
export const people = (role: Role): readonly Actor[] =>
  role === 'clerk'
    ? [theClerk]
    : ['a', 'b'].map((n) => ({
        member: `${role}-${n}`,
        role,
        agency: role.startsWith('police')
          ? 'police'
          : role === 'agencyMember'
            ? n === 'a'
              ? 'health'
              : 'education'
            : role === 'victimWorker'
              ? 'victim-service'
              : 'youth-justice',
      }));
