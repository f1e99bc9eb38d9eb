/**
 * Weekly sittings of a demonstration, for every procedure that is heard at one; they come as its
 * clock is moved on.
 */
import type { Database } from '../connect';
import { keepSitting } from './sittings';
import { addDays, atHour, londonDay, weekday, type Day } from '../../domain/london';
import type { Procedure } from '../../domain/procedure';

/** Weeks for which sittings are known ahead. */
export const weeksAhead = 16;
/** One panel after another, in one room. */
const hours = ['14:00', '10:00', '11:30'] as const;

/** The Thursday after a day: sittings are weekly. */
export const sittingAfter = (day: Day): Day => addDays(day, ((4 - weekday(day) + 6) % 7) + 1);

/**
 * A sitting each Thursday: those of the last weeks, and of the next. One that stands stays as it
 * is; none where nobody is a chair.
 */
export async function keepSittings(
  database: Database,
  procedures: readonly Procedure[],
  now: number,
  { past, coming }: { readonly past: number; readonly coming: number },
): Promise<void> {
  const [chair] = await database.query<{ id: string }[]>(
    `select id::text
     from member
     where 'chair' = any(roles) and disabled_at is null
     order by name
     limit 1`,
  );
  if (!chair) return;
  const first = sittingAfter(addDays(londonDay(now), -1));
  for (const [n, { name }] of procedures.filter(({ sits }) => sits && sits.length > 0).entries()) {
    for (let week = -past; week < coming; week += 1) {
      const day = addDays(first, week * 7);
      await keepSitting(database, {
        procedure: name,
        day,
        startsAt: new Date(atHour(day, hours[n % hours.length]!)),
        place: 'Committee room 2',
        chairId: chair.id,
      });
    }
  }
}
