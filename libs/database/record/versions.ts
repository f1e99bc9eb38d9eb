/**
 * Policies and calendars as cases opened under them. One that was changed without a new version
 * gets one here, from its own text: or a case would be recalled by other rules than it lived by.
 */
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { canonical } from '../../domain/canonical';
import type { Calendar } from '../../domain/calendar';
import type { Policy } from '../../domain/policy';

// SQL: kept by whoever comes first, and compared as PostgreSQL keeps it, without its version.

export const keepPolicy = (manager: EntityManager, policy: Policy): Promise<Policy> =>
  keep(policy, async (version, body) => {
    const values = [policy.procedure, version, body];
    await manager.query(
      `insert into policy_version (procedure, version, body)
       values ($1, $2, $3)
       on conflict do nothing`,
      values,
    );
    return manager.query(
      `select body - 'version' = $3::jsonb - 'version' as same
       from policy_version
       where procedure = $1 and version = $2`,
      values,
    );
  });

export const keepCalendar = (manager: EntityManager, calendar: Calendar): Promise<Calendar> =>
  keep(calendar, async (version, body) => {
    await manager.query(
      `insert into calendar_version (version, body)
       values ($1, $2)
       on conflict do nothing`,
      [version, body],
    );
    return manager.query(
      `select body - 'version' = $2::jsonb - 'version' as same
       from calendar_version
       where version = $1`,
      [version, body],
    );
  });

async function keep<T extends { readonly version: string }>(
  given: T,
  write: (version: string, body: string) => Promise<readonly { same: boolean }[]>,
): Promise<T> {
  const [kept] = await write(given.version, JSON.stringify(given));
  if (kept!.same) return given;
  const hash = createHash('sha256').update(canonical(given)).digest('hex').slice(0, 8);
  const changed = { ...given, version: `${given.version}+${hash}` };
  await write(changed.version, JSON.stringify(changed));
  return changed;
}
