/** One transaction in one person's name: what they may see can then be held by the database too. */
import type { DataSource, EntityManager } from 'typeorm';

export interface Actor {
  readonly id: string;
}

export function withActor<T>(
  source: DataSource,
  actor: Actor,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return source.transaction(async (manager) => {
    await manager.query(`select set_config('app.member_id', $1, true)`, [actor.id]);
    return work(manager);
  });
}
