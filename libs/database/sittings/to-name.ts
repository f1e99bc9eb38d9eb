/** Sittings that a page names, or that a form may choose. */
import { IsNull, MoreThanOrEqual } from 'typeorm';
import type { Day } from '../../domain/london';
import type { Ask } from '../the-record';
import { Sitting } from './sitting';

export type SittingAt = Pick<Sitting, 'id' | 'startsAt' | 'place'>;

const named = { id: true, startsAt: true, place: true } as const;

/** SQL in `where`: a journal names sittings as text, and may name what is no id. */
export async function sittingsOf(
  ask: Ask,
  ids: ReadonlySet<string>,
): Promise<readonly SittingAt[]> {
  if (ids.size === 0) return [];
  return ask.manager
    .createQueryBuilder(Sitting, 's')
    .select(['s.id', 's.startsAt', 's.place'])
    .where('s.id::text = any(:ids)', { ids: [...ids] })
    .getMany();
}

/** Those of a panel from this day on that nobody has closed, in order. */
export const sittingsToChoose = (
  ask: Ask,
  procedure: string,
  from: Day,
): Promise<readonly SittingAt[]> =>
  ask.manager.find(Sitting, {
    select: named,
    where: { procedure, day: MoreThanOrEqual(from), closedAt: IsNull() },
    order: { day: 'ASC', startsAt: 'ASC' },
  });
