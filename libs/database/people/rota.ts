/** Who is on duty when, in the asker's transaction. */
import { IsNull, LessThan, MoreThan } from 'typeorm';
import type { Ask } from '../the-record';
import { Duty } from './duty';

/** More are never shown at once. */
const most = 500;

/**
 * Spells that are not over by this instant, soonest first: everybody's, or one member's. Each with
 * its member.
 */
export function comingDuty(
  ask: Ask,
  now: Date,
  of: { readonly id: string } | 'everybody',
): Promise<readonly Duty[]> {
  const query = ask.manager
    .createQueryBuilder(Duty, 'd')
    .innerJoinAndSelect('d.member', 'm')
    .where('d.endedAt is null and d.endsAt > :now', { now })
    .orderBy({ 'd.startsAt': 'ASC', 'm.name': 'ASC' })
    .limit(most);
  if (of !== 'everybody') query.andWhere('d.memberId = :id', { id: of.id });
  return query.getMany();
}

/** With its member, whether it was ended or not. */
export async function dutyOf(ask: Ask, id: string): Promise<Duty | undefined> {
  const [duty] = await ask.manager.find(Duty, { where: { id }, relations: { member: true } });
  return duty;
}

/** A spell of the member's that stands and has time in common with this one. */
export const dutyWithin = (
  ask: Ask,
  memberId: string,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<Duty | null> =>
  ask.manager.findOne(Duty, {
    where: { memberId, endedAt: IsNull(), startsAt: LessThan(to), endsAt: MoreThan(from) },
  });

export async function keepDuty(
  ask: Ask,
  duty: Pick<Duty, 'id' | 'memberId' | 'startsAt' | 'endsAt' | 'recordedBy' | 'recordedAt'>,
): Promise<void> {
  await ask.manager.insert(Duty, duty);
}

/** One that was ended before stays as it is. */
export async function endDuty(ask: Ask, id: string, endedAt: Date): Promise<void> {
  await ask.manager.update(Duty, { id, endedAt: IsNull() }, { endedAt });
}
