/** What the settle transaction leaves to be told: on each member's page, and in the outbox. */
import type { EntityManager } from 'typeorm';
import type { Case } from '../domain/case';
import type { Entry } from '../domain/entry';

/** What each member finds on their page, and what is owed beside it. Neither names a child or says what is said to have been done. */
export async function tell(manager: EntityManager, caseId: string, c: Case, entries: readonly Entry[], settledAt: number): Promise<void> {
  const told = entries.flatMap((entry) => (entry.kind === 'rung' || entry.kind === 'told' ? [entry] : []));
  if (told.length === 0) return;
  const notices = told.flatMap((entry) => {
    const clock = entry.kind === 'rung' ? c.clocks.find(({ id }) => id === entry.id) : undefined;
    const about = { seq: entry.seq, told_at: new Date(entry.at), ...(entry.kind === 'rung' ? { notice: 'rung', clock_id: entry.id, rung: entry.rung, due_at: clock && new Date(clock.due.at) } : { notice: entry.notice }) };
    return (entry.to ?? []).map((member) => ({ ...about, member_id: member }));
  });
  await manager.query(
    `insert into notice (id, case_id, seq, member_id, notice, clock_id, rung, due_at, told_at)
     select gen_random_uuid(), $1, n.seq, n.member_id, n.notice, n.clock_id, n.rung, n.due_at, n.told_at
     from jsonb_to_recordset($2) n(seq int, member_id text, notice text, clock_id text, rung text, due_at timestamptz, told_at timestamptz)`, [caseId, JSON.stringify(notices)]);
  const owed = told.map((entry) => ({ seq: entry.seq, kind: entry.kind, key: `${caseId}/${entry.seq}`, body: { notice: entry.kind === 'told' ? entry.notice : 'rung', to: entry.to ?? [] } }));
  await manager.query(
    `insert into outbox (id, case_id, seq, kind, body, dedupe_key, created_at, next_attempt_at)
     select gen_random_uuid(), $1, o.seq, o.kind, o.body, o.key, $3, $3 from jsonb_to_recordset($2) o(seq int, kind text, key text, body jsonb)`, [caseId, JSON.stringify(owed), new Date(settledAt)]);
  await manager.query('notify outbox');
}
