/** Absences as pages and forms ask for them, in the asker's transaction. */
import { IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { Day } from '../../domain/london';
import type { Ask } from '../the-record';
import { Absence } from './absence';

export interface AbsenceShown {
  /** With who is away, who stands in and who recorded it. */
  readonly absence: Absence;
  /** The deputy has left, or is away on one of these days. */
  readonly deputyAway: boolean;
}

/** Days, both included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Absences that last until this day or longer: everybody's, or those of one member and those in
 * which they stand in. First to begin, first.
 */
export function absencesUntil(
  ask: Ask,
  day: Day,
  concerning: { readonly id: string } | 'everybody',
): Promise<readonly AbsenceShown[]> {
  const query = shown(ask)
    .where('a.toDay >= :day', { day })
    .orderBy({ 'a.fromDay': 'ASC', 'm.name': 'ASC', 'a.id': 'ASC' });
  if (concerning !== 'everybody')
    query.andWhere('(a.memberId = :id or a.deputyId = :id)', { id: concerning.id });
  return read(query);
}

/** One that is there. */
export async function absenceShown(ask: Ask, id: string): Promise<AbsenceShown> {
  return (await read(shown(ask).where('a.id = :id', { id })))[0]!;
}

export const absenceOf = (ask: Ask, id: string): Promise<Pick<Absence, 'memberId'> | null> =>
  ask.manager.findOne(Absence, { select: { id: true, memberId: true }, where: { id } });

/** The first of a member's absences that stands and has a day in common with these. */
export const absenceWithin = (ask: Ask, memberId: string, days: Days): Promise<Absence | null> =>
  ask.manager.findOne(Absence, {
    where: { memberId, endedAt: IsNull(), ...within(days) },
    order: { fromDay: 'ASC' },
  });

/** All of a member's absences in these days, with who stood in; also those that were ended. */
export const absencesWithin = (
  ask: Ask,
  memberId: string,
  days: Days,
): Promise<readonly Absence[]> =>
  ask.manager.find(Absence, {
    where: { memberId, ...within(days) },
    relations: { deputy: true },
    order: { fromDay: 'ASC' },
  });

export async function keepAbsence(
  ask: Ask,
  absence: Pick<
    Absence,
    'id' | 'memberId' | 'fromDay' | 'toDay' | 'deputyId' | 'recordedBy' | 'recordedAt'
  >,
): Promise<void> {
  await ask.manager.insert(Absence, absence);
}

/** One that was ended before stays as it is. */
export async function endAbsence(ask: Ask, id: string, endedAt: Date): Promise<void> {
  await ask.manager.update(Absence, { id, endedAt: IsNull() }, { endedAt });
}

const within = ({ from, to }: Days) => ({
  fromDay: LessThanOrEqual(to),
  toDay: MoreThanOrEqual(from),
});

const shown = (ask: Ask) =>
  ask.manager
    .createQueryBuilder(Absence, 'a')
    .innerJoinAndSelect('a.member', 'm')
    .innerJoinAndSelect('a.recorder', 'r')
    .leftJoinAndSelect('a.deputy', 'd')
    .addSelect(deputyAway, 'deputy_away');

// SQL: an absence of the deputy's that overlaps this one, told of each row in the one statement.
const deputyAway = `a.deputy_id is not null and (
  d.disabled_at is not null
  or exists (
    select 1 from absence o
    where o.member_id = a.deputy_id
      and o.ended_at is null
      and o.from_day <= a.to_day
      and o.to_day >= a.from_day
  )
)`;

async function read(query: ReturnType<typeof shown>): Promise<readonly AbsenceShown[]> {
  const { entities, raw } = await query.getRawAndEntities<{ deputy_away: boolean }>();
  return entities.map((absence, i) => ({ absence, deputyAway: raw[i]!.deputy_away }));
}
