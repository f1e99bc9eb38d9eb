/** Sittings that a page names, or that a form may choose. */
import type { Day } from '../../domain/london';
import type { Ask } from '../the-record';

export interface SittingAt {
  readonly id: string;
  readonly day: Day;
  readonly starts_at: Date;
  readonly place: string;
}

/** SQL: a journal names sittings as text. */
export async function sittingsOf(
  ask: Ask,
  ids: ReadonlySet<string>,
): Promise<readonly SittingAt[]> {
  if (ids.size === 0) return [];
  return ask<SittingAt>(
    'select id::text, day::text, starts_at, place from sitting where id::text = any($1)',
    [[...ids]],
  );
}

/** Those of a panel from this day on that nobody has closed, in order. */
export const sittingsToChoose = (
  ask: Ask,
  procedure: string,
  from: Day,
): Promise<readonly SittingAt[]> =>
  ask<SittingAt>(
    `select id::text, day::text, starts_at, place
     from sitting
     where procedure = $1 and day >= $2 and closed_at is null
     order by day, starts_at`,
    [procedure, from],
  );
