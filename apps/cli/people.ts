/** The demonstration people, into the record: again and again without harm. Their tokens are kept as hashes only. */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Database } from '../../libs/database/connect';
import { addDays, atHour, londonDay, weekday } from '../../libs/domain/london';
import type { Procedure } from '../../libs/domain/procedure';

interface Person { readonly id: string; readonly name: string; readonly email: string; readonly agency: string; readonly roles: readonly string[]; readonly managedBy?: string; readonly token: string }

export const demonstrationPeople = (): readonly Person[] => JSON.parse(readFileSync('apps/cli/demonstration/people.json', 'utf8')) as readonly Person[];

export async function keepPeople(source: Database): Promise<number> {
  const people = demonstrationPeople();
  await source.transaction(async (manager) => {
    for (const { id, name, email, agency, roles, token } of people) {
      await manager.query(
        `insert into member (id, name, email, agency, roles, token_hash) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do update set name = excluded.name, email = excluded.email, agency = excluded.agency, roles = excluded.roles, token_hash = excluded.token_hash`,
        [id, name, email, agency, roles, createHash('sha256').update(token).digest('hex')]);
    }
    for (const { id, managedBy } of people) if (managedBy) await manager.query('update member set managed_by = $2 where id = $1', [id, managedBy]);
  });
  return people.length;
}

/** A sitting each Thursday at 2pm for the next weeks, for every procedure that is heard at one. */
export async function keepSittings(source: Database, procedures: readonly Procedure[], now: number, weeks = 16): Promise<void> {
  const chair = demonstrationPeople().find(({ roles }) => roles.includes('chair'));
  if (!chair) throw new Error('apps/cli/demonstration/people.json has no chair: a sitting needs one');
  const today = londonDay(now);
  const thursday = addDays(today, (4 - weekday(today) + 7) % 7);
  for (const { name } of procedures.filter(({ sits }) => sits && sits.length > 0)) {
    for (let week = 0; week < weeks; week += 1) {
      const day = addDays(thursday, week * 7);
      await source.query('insert into sitting (id, procedure, day, starts_at, place, chair_id) values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [randomUUID(), name, day, new Date(atHour(day, '14:00')), 'Committee room 2', chair.id]);
    }
  }
}
