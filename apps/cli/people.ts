/** The demonstration people, into the record: again and again without harm. Their tokens are kept as hashes only. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Database } from '../../libs/database/connect';
import { keepSitting } from '../../libs/database/sittings';
import { addDays, atHour, londonDay, weekday, type Day } from '../../libs/domain/london';
import type { Agency, Role } from '../../libs/domain/member';
import type { Procedure } from '../../libs/domain/procedure';

interface Person { readonly id: string; readonly name: string; readonly email: string; readonly agency: Agency; readonly roles: readonly Role[]; readonly managedBy?: string; readonly token: string }

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

/** The Thursday after a day: sittings are weekly. */
export const sittingAfter = (day: Day): Day => addDays(day, ((4 - weekday(day) + 6) % 7) + 1);

/** One panel after another, in one room. */
const hours = ['14:00', '10:00', '11:30'] as const;

/** A sitting each Thursday for every procedure that is heard at one: those of the last weeks, and of the next. */
export async function keepSittings(database: Database, procedures: readonly Procedure[], now: number, { past, coming }: { readonly past: number; readonly coming: number }): Promise<void> {
  const chair = demonstrationPeople().find(({ roles }) => roles.includes('chair'));
  if (!chair) throw new Error('apps/cli/demonstration/people.json has no chair: a sitting needs one');
  const first = sittingAfter(addDays(londonDay(now), -1));
  for (const [n, { name }] of procedures.filter(({ sits }) => sits && sits.length > 0).entries()) {
    for (let week = -past; week < coming; week += 1) {
      const day = addDays(first, week * 7);
      await keepSitting(database, { procedure: name, day, startsAt: new Date(atHour(day, hours[n % hours.length]!)), place: 'Committee room 2', chairId: chair.id });
    }
  }
}

/** Sittings of days gone by are over. */
export async function closeSittings(database: Database, now: number): Promise<void> {
  await database.query('update sitting set closed_at = starts_at + interval \'3 hours\' where closed_at is null and day < $1', [londonDay(now)]);
}
