/**
 * What the settle transaction leaves to be told. Three things of each entry that tells: a notice on
 * the page of everyone who hears, the same handed to each of them outside the service, and one
 * delivery of the entry as a whole, which may come back to the case as an act. None names a child
 * or says what is said to have been done.
 */
import type { EntityManager } from 'typeorm';
import type { Calendar } from '../../domain/calendar';
import type { Case } from '../../domain/case';
import type { Entry } from '../../domain/entry';
import type { Rung } from '../../domain/ladder';
import { mayWait, nextDigest } from '../../domain/notice';
import type { Policy } from '../../domain/policy';

type Told = Extract<Entry, { readonly kind: 'rung' | 'told' }>;

export async function tell(
  manager: EntityManager,
  caseId: string,
  c: Case,
  entries: readonly Entry[],
  settledAt: number,
): Promise<void> {
  const told = entries.flatMap((entry) =>
    entry.kind === 'rung' || entry.kind === 'told' ? [entry] : [],
  );
  if (told.length === 0) return;
  const notices = told.flatMap((entry) => {
    const clock = clockOf(c, entry);
    const about = {
      seq: entry.seq,
      told_at: new Date(entry.at),
      ...(entry.kind === 'rung'
        ? {
            notice: 'rung',
            clock_id: entry.id,
            rung: entry.rung,
            due_at: clock && new Date(clock.due.at),
          }
        : { notice: entry.notice }),
    };
    return (entry.to ?? []).map((member) => ({ ...about, member_id: member }));
  });
  await manager.query(
    `insert into notice (id, case_id, seq, member_id, notice, clock_id, rung, due_at, told_at)
     select
       gen_random_uuid(), $1, n.seq, n.member_id, n.notice, n.clock_id, n.rung, n.due_at, n.told_at
     from jsonb_to_recordset($2) n(
       seq int, member_id uuid, notice text, clock_id text, rung text, due_at timestamptz,
       told_at timestamptz
     )`,
    [caseId, JSON.stringify(notices)],
  );
  const whole = told.map((entry) => ({
    seq: entry.seq,
    kind: entry.kind,
    key: `${caseId}/${entry.seq}`,
    body: { notice: nameOf(entry), to: entry.to ?? [] },
    next: new Date(settledAt),
  }));
  await manager.query(
    `insert into outbox (
       id, case_id, seq, kind, body, dedupe_key, created_at, next_attempt_at, member_id, digest_at
     )
     select
       gen_random_uuid(), $1, o.seq, o.kind, o.body, o.key, $3, o.next, o.member_id, o.digest_at
     from jsonb_to_recordset($2) o(
       seq int, kind text, key text, body jsonb, next timestamptz, member_id uuid,
       digest_at timestamptz
     )`,
    [
      caseId,
      JSON.stringify([...whole, ...(await handed(manager, caseId, c, told, settledAt))]),
      new Date(settledAt),
    ],
  );
  await manager.query('notify outbox');
}

const nameOf = (entry: Told): string => (entry.kind === 'told' ? entry.notice : 'rung');
const clockOf = (c: Case, entry: Told) =>
  entry.kind === 'rung' ? c.clocks.find(({ id }) => id === entry.id) : undefined;

/**
 * One for each person who hears, but for what a policy tells on the page alone. At once, or with
 * the digest where they chose that and it may wait. The digest's hour is the readers' clock's; what
 * it is away from now is a length of time.
 */
async function handed(
  manager: EntityManager,
  caseId: string,
  c: Case,
  told: readonly Told[],
  settledAt: number,
) {
  const heard = told.flatMap(({ to }) => to ?? []);
  if (heard.length === 0) return [];
  const [ladders, digested] = [
    told.some(({ kind }) => kind === 'rung') ? await laddersOf(manager, caseId) : {},
    await digesting(manager, heard),
  ];
  const calendar = digested.size > 0 ? await calendarOf(manager, caseId) : undefined;
  return told.flatMap((entry) => {
    const clock = clockOf(c, entry);
    const rung =
      clock && entry.kind === 'rung'
        ? ladders[clock.clock]?.find(({ key }) => key === entry.rung)
        : undefined;
    if (rung?.channel === 'page') return [];
    // A rung that its ladder does not have is told because an earlier one was not acknowledged.
    const acknowledge =
      entry.kind === 'rung' && (rung === undefined || rung.acknowledge !== undefined);
    const digest = calendar && nextDigest(entry.at, calendar);
    const body = {
      notice: nameOf(entry),
      at: entry.at,
      ...(clock ? { clock: clock.clock, due: clock.due.at } : {}),
    };
    return (entry.to ?? []).map((member) => {
      const waits =
        digest !== undefined &&
        digested.has(member) &&
        mayWait({ due: clock?.due.at, acknowledge }, digest);
      return {
        seq: entry.seq,
        kind: 'notice',
        key: `${caseId}/${entry.seq}/${member}`,
        member_id: member,
        body: { ...body, to: [member] },
        ...(waits
          ? { digest_at: new Date(digest), next: new Date(settledAt + digest - entry.at) }
          : { next: new Date(settledAt) }),
      };
    });
  });
}

async function digesting(
  manager: EntityManager,
  members: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `select id::text from member where notices = 'digest' and id::text = any($1)`,
    [[...new Set(members)]],
  );
  return new Set(rows.map(({ id }) => id));
}

/** By clock, of the policy that the case opened under. */
async function laddersOf(
  manager: EntityManager,
  caseId: string,
): Promise<{ readonly [clock: string]: readonly Rung[] }> {
  const [row] = await manager.query<{ clocks: Policy['clocks'] | null }[]>(
    `select p.body->'clocks' clocks
     from case_file c
     left join policy_version p on p.procedure = c.procedure and p.version = c.policy_version
     where c.id = $1`,
    [caseId],
  );
  return Object.fromEntries(
    Object.entries(row?.clocks ?? {}).map(([clock, { ladder }]) => [clock, ladder]),
  );
}

/** The calendar that the case opened under. */
async function calendarOf(manager: EntityManager, caseId: string): Promise<Calendar | undefined> {
  const [row] = await manager.query<{ body: Calendar | null }[]>(
    `select k.body
     from case_file c
     left join calendar_version k on k.version = c.calendar_version
     where c.id = $1`,
    [caseId],
  );
  return row?.body ?? undefined;
}
