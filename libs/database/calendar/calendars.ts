/**
 * The calendar in force: the one this build was given, with the days announced since. Every open
 * case is brought to it by an act of the clerk, one difference at a time: a case whose last one is
 * still under way is left for the next look.
 */
import type { DataSource, EntityManager } from 'typeorm';
import { calendarWith, recalendaring, type Calendar } from '../../domain/calendar';
import type { Day } from '../../domain/london';
import { keepCalendar } from '../record/versions';

export interface ClosedDay {
  readonly day: Day;
  readonly name: string;
  readonly kind: 'bank holiday' | 'closure';
  /** The member who announced it, by id. */
  readonly announcedBy: string;
  /** Epoch milliseconds. */
  readonly announcedAt: number;
}

type Asks = Pick<DataSource, 'query'>;

export async function closedDays(source: Asks): Promise<readonly ClosedDay[]> {
  const rows = await source.query<
    {
      day: string;
      name: string;
      kind: ClosedDay['kind'];
      announced_by: string;
      announced_at: Date;
    }[]
  >('select day::text, name, kind, announced_by, announced_at from closed_day order by day');
  return rows.map(({ day, name, kind, announced_by, announced_at }) => ({
    day,
    name,
    kind,
    announcedBy: announced_by,
    announcedAt: announced_at.getTime(),
  }));
}

export async function calendarNow(source: Asks, given: Calendar): Promise<Calendar> {
  return calendarWith(
    given,
    (await closedDays(source)).map(({ day, name, kind }) => ({
      day,
      name,
      closure: kind === 'closure',
    })),
  );
}

/** Announce a day on which nobody works; false when it stands already. */
export async function announce(
  source: Asks,
  { day, name, kind, announcedBy, announcedAt }: ClosedDay,
): Promise<boolean> {
  return (
    (
      await source.query<unknown[]>(
        `insert into closed_day (day, name, kind, announced_by, announced_at)
         values ($1, $2, $3, $4, $5)
         on conflict do nothing
         returning 1`,
        [day, name, kind, announcedBy, new Date(announcedAt)],
      )
    ).length > 0
  );
}

/** Take an announced day back; false when none stands. */
export async function takeBack(source: Asks, day: Day): Promise<boolean> {
  const [, n] = await source.query<[unknown[], number]>('delete from closed_day where day = $1', [
    day,
  ]);
  return n > 0;
}

/**
 * Have every open case hear of the calendar in force. Safe to ask again and again; gives how many
 * are to hear now. Real instant, epoch milliseconds.
 */
export function spread(source: DataSource, given: Calendar, realNow: number): Promise<number> {
  return source.transaction(async (manager) => {
    const now = await keepCalendar(manager, await calendarNow(manager, given));
    const others = await manager.query<{ version: string; body: Calendar }[]>(
      `select k.version, k.body
       from calendar_version k
       where k.version in (
         select calendar_version
         from case_file
         where ended_at is null and calendar_version <> $1
       )`,
      [now.version],
    );
    let told = 0;
    // A process of an earlier build must not take a later calendar back.
    for (const { version, body } of others.filter(
      ({ body: { announcedTo } }) => announcedTo <= now.announcedTo,
    ))
      told += await tellOf(manager, version, recalendaring(body, now), realNow);
    if (told > 0) await manager.query('notify outbox');
    return told;
  });
}

async function tellOf(
  manager: EntityManager,
  version: string,
  difference: ReturnType<typeof recalendaring>,
  realNow: number,
): Promise<number> {
  const rows = await manager.query<unknown[]>(
    `insert into outbox (id, case_id, seq, kind, body, dedupe_key, created_at, next_attempt_at)
     select gen_random_uuid(), c.id, c.seq, 'calendar', $2, c.id || '/calendar/' || $3, $4, $4
     from case_file c
     where c.ended_at is null
       and c.calendar_version = $1
       and not exists (
         select 1
         from outbox o
         where o.case_id = c.id and o.kind = 'calendar' and o.delivered_at is null
       )
     returning 1`,
    [
      version,
      JSON.stringify({ calendar: difference }),
      `${difference.version}/${realNow}`,
      new Date(realNow),
    ],
  );
  return rows.length;
}
