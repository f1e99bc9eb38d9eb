/** The people of whom some may hear, as the record has them when entries are settled. */
import type { EntityManager } from 'typeorm';
import type { Calendar } from '../../domain/calendar';
import type { Entry, Heard, Tell } from '../../domain/entry';
import { londonDay } from '../../domain/london';
import { isOpen } from '../../domain/office';
import type { Procedure } from '../../domain/procedure';
import { whoHears, type Allocated, type Person } from './addressees';

/**
 * Whether somebody may hear of a case at all: conflicts and restricted records are decided behind
 * this.
 */
export type MayHear = (caseId: string, member: string) => boolean;
export const anybody: MayHear = () => true;

/** Reads, once for all of these entries, the people who may hear of them. */
export async function hearing(
  manager: EntityManager,
  procedure: Procedure,
  {
    caseId,
    referrer,
    calendar,
  }: { readonly caseId: string; readonly referrer: string; readonly calendar: string },
  entries: readonly Entry[],
  mayHear: MayHear,
): Promise<(tell: Tell, allocated: Allocated, at: number) => Heard> {
  if (!entries.some(({ kind }) => kind === 'rung' || kind === 'told')) return () => ({ to: [] });
  const people = await manager.query<Person[]>(
    `select m.id::text, m.roles, m.managed_by::text "managedBy", m.disabled_at is not null gone,
       coalesce(
         (
           select jsonb_agg(
             jsonb_build_object('from', a.from_day, 'to', a.to_day, 'deputy', a.deputy_id)
           )
           from absence a
           where a.member_id = m.id and a.to_day >= $1 and a.ended_at is null
         ),
         '[]'
       ) away
     from member m
     order by m.id`,
    [londonDay(entries[0]!.at)],
  );
  const duty = entries.some((entry) => 'tell' in entry && entry.tell.onDuty)
    ? await rota(manager, calendar, entries[0]!.at)
    : () => undefined;
  return (tell, allocated, at) => {
    const there = duty(at);
    return whoHears(tell, {
      people,
      allocated,
      referrer,
      refers: procedure.refers,
      on: londonDay(at),
      ...(there === undefined ? {} : { duty: there }),
      mayHear: (member) => mayHear(caseId, member),
    });
  };
}

/**
 * Who is on the rota at an instant; undefined while the office is open by the calendar of this
 * version.
 */
async function rota(
  manager: EntityManager,
  version: string,
  from: number,
): Promise<(at: number) => readonly string[] | undefined> {
  const [kept] = await manager.query<{ body: Calendar }[]>(
    'select body from calendar_version where version = $1',
    [version],
  );
  const spells = await manager.query<{ member: string; from: Date; to: Date }[]>(
    `select member_id::text "member", starts_at "from", ends_at "to"
     from duty
     where ended_at is null and ends_at > $1
     order by starts_at`,
    [new Date(from)],
  );
  return (at) =>
    kept && isOpen(at, kept.body)
      ? undefined
      : spells
          .filter((one) => one.from.getTime() <= at && at < one.to.getTime())
          .map(({ member }) => member);
}
