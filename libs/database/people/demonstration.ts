/** The invented people of a demonstration, as rows. */
import type { Database } from '../connect';
import { Member } from './member';

export type Kept = Pick<Member, 'id' | 'name' | 'email' | 'agency' | 'roles' | 'tokenHash'> & {
  readonly managedBy?: string;
};

/** Who is there already becomes as they are now said to be; the rest of their row stays. */
export async function keepMembers(database: Database, people: readonly Kept[]): Promise<void> {
  await database.transaction(async (manager) => {
    const members = manager.getRepository(Member);
    await members.upsert(
      people.map(({ managedBy: _afterAllAreThere, ...person }) => person),
      ['id'],
    );
    for (const { id, managedBy } of people) if (managedBy) await members.update(id, { managedBy });
  });
}
