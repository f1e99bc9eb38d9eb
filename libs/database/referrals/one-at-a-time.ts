/** Locks by name, held until a transaction is over. */
import type { EntityManager } from 'typeorm';

/**
 * Whoever comes with one of these keys waits until this transaction is over. In order, so that no
 * two wait for each other.
 */
export async function oneAtATime(manager: EntityManager, keys: readonly string[]): Promise<void> {
  for (const key of [...new Set(keys)].sort())
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
}
