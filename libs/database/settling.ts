/**
 * The settle transaction: a clerk's entries become a case's history, its read model, and what is owed to the world,
 * all or nothing. The same entries again are a redelivery and change nothing. A fork is refused: another body for a
 * number that is taken, a gap, a run of an older generation, or an actor who no longer has the right.
 */
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { canonical } from '../domain/canonical';
import { apply, caseOf, type Case, type Clock } from '../domain/case';
import { asMade, type Entry, type Tell } from '../domain/entry';
import type { Json } from '../domain/form';
import type { Procedure } from '../domain/procedure';

export class Unsettled extends Error {
  constructor(readonly why: 'fork' | 'gap' | 'generation' | 'right' | 'unknown case', message: string) { super(message); }
}

export interface Settlement { readonly caseId: string; readonly generation: number; readonly entries: readonly Entry[] }

interface FileRow { readonly generation: number; readonly seq: number; readonly state: Case | null }

/** `settledAt` is the real instant, epoch milliseconds; everything a reader sees of the case comes from its entries. */
export function settle(source: DataSource, procedures: readonly Procedure[], { caseId, generation, entries }: Settlement, settledAt: number): Promise<void> {
  return source.transaction(async (manager) => {
    const [file] = await manager.query<FileRow[]>('select generation, seq, state from case_file where id = $1 for update', [caseId]);
    if (!file) throw new Unsettled('unknown case', `There is no case ${caseId} to settle`);
    if (generation < file.generation) throw new Unsettled('generation', `Case ${caseId} is run by generation ${file.generation}; this run is of generation ${generation}`);

    const fresh = entries.filter(({ seq }) => seq > file.seq);
    await mustBeRedelivery(manager, caseId, entries.filter(({ seq }) => seq <= file.seq));
    if (fresh.length === 0) return;
    if (fresh[0]!.seq !== file.seq + 1) throw new Unsettled('gap', `Case ${caseId} has ${file.seq} entries; entry ${fresh[0]!.seq} is not the next`);

    const before = file.state ?? caseOf(caseId, []);
    let after = before;
    for (const entry of fresh) {
      await mustHaveTheRight(manager, entry);
      after = apply(after, entry);
      const told = entry.kind === 'rung' || entry.kind === 'told' ? { ...entry, to: await membersFor(manager, entry.tell) } : entry;
      await manager.query('insert into case_event (case_id, seq, at, kind, body, settled_at) values ($1, $2, $3, $4, $5, $6)',
        [caseId, entry.seq, new Date(entry.at), entry.kind, JSON.stringify(told), new Date(settledAt)]);
      if (told.kind === 'rung' || told.kind === 'told') await tell(manager, caseId, after, told, settledAt);
    }
    const procedure = procedures.find(({ name }) => name === after.procedure);
    if (!procedure) throw new Error(`No procedure is named ${after.procedure}: is it in workflows/procedures.ts?`);
    await project(manager, procedure, before, after, fresh);
  });
}

async function mustBeRedelivery(manager: EntityManager, caseId: string, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = await manager.query<{ seq: number; body: Entry }[]>('select seq, body from case_event where case_id = $1 and seq = any($2)', [caseId, entries.map(({ seq }) => seq)]);
  for (const entry of entries) {
    const stands = rows.find(({ seq }) => seq === entry.seq);
    if (!stands || canonical(asMade(stands.body)) !== canonical(entry)) throw new Unsettled('fork', `Entry ${entry.seq} of case ${caseId} stands in the record with another body`);
  }
}

/** The original actor's right, checked again where it counts: a changed grant bites at once. */
async function mustHaveTheRight(manager: EntityManager, entry: Entry): Promise<void> {
  if (entry.kind !== 'act' || entry.by.role === 'clerk') return;
  const rows = await manager.query<unknown[]>('select 1 from member where id::text = $1 and disabled_at is null and $2 = any(roles)', [entry.by.member, entry.by.role]);
  if (rows.length === 0) throw new Unsettled('right', 'You no longer have the role in which you did this');
}

/** Who is told: the one who holds the case in that role, else everybody who has it. The names of nobody leave here. */
async function membersFor(manager: EntityManager, { role, member }: Tell): Promise<readonly string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'select id from member where disabled_at is null and $1 = any(roles) and ($2::text is null or id::text = $2) order by id', [role, member ?? null]);
  if (rows.length > 0 || member === undefined) return rows.map(({ id }) => id);
  return membersFor(manager, { role });
}

async function tell(manager: EntityManager, caseId: string, c: Case, entry: Extract<Entry, { kind: 'rung' | 'told' }> & { readonly to: readonly string[] }, settledAt: number): Promise<void> {
  const clock = entry.kind === 'rung' ? c.clocks.find(({ id }) => id === entry.id) : undefined;
  for (const member of entry.to) {
    await manager.query(
      'insert into notice (id, case_id, seq, member_id, notice, clock_id, rung, due_at, told_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [randomUUID(), caseId, entry.seq, member, entry.kind === 'rung' ? 'rung' : entry.notice, clock?.id ?? null, entry.kind === 'rung' ? entry.rung : null, clock ? new Date(clock.due.at) : null, new Date(entry.at)]);
  }
  await manager.query(
    'insert into outbox (id, case_id, seq, kind, body, dedupe_key, created_at, next_attempt_at) values ($1, $2, $3, $4, $5, $6, $7, $7)',
    [randomUUID(), caseId, entry.seq, entry.kind, JSON.stringify({ notice: entry.kind === 'told' ? entry.notice : 'rung', to: entry.to }), `${caseId}/${entry.seq}`, new Date(settledAt)]);
}

async function project(manager: EntityManager, procedure: Procedure, before: Case, after: Case, fresh: readonly Entry[]): Promise<void> {
  const held = after.stands[0] ? procedure.stages[after.stands[0].stage]!.holder(after) : undefined;
  await manager.query(
    `update case_file set seq = $2, version = $3, stages = $4, holder_role = $5, holder_member = $6, state = $7, ended_at = $8, ending = $9,
       opened_at = coalesce(opened_at, $10), sitting_id = coalesce($11, sitting_id) where id = $1`,
    [after.id, after.seq, after.version, after.stands.map(({ stage }) => stage), held?.role ?? null, held?.member ?? null, JSON.stringify(after),
      after.ended ? new Date(after.ended.at) : null, after.ended?.ending ?? null, new Date(fresh[0]!.at), sittingIn(procedure, fresh) ?? null]);
  for (const clock of after.clocks) if (before.clocks.find(({ id }) => id === clock.id) !== clock) await keepClock(manager, after.id, clock);
  await manager.query('delete from allocation where case_id = $1', [after.id]);
  for (const [role, member] of Object.entries(procedure.allocated(after))) if (member !== undefined) await manager.query('insert into allocation values ($1, $2, $3)', [after.id, role, member]);
}

async function keepClock(manager: EntityManager, caseId: string, { id, clock, of, from, due, rungs, stopped }: Clock): Promise<void> {
  const next = stopped === undefined ? rungs.filter(({ told }) => told === undefined).map(({ at }) => at) : [];
  await manager.query(
    `insert into clock values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (case_id, id) do update set stopped_at = excluded.stopped_at, next_rung_at = excluded.next_rung_at`,
    [caseId, id, clock, of ?? null, new Date(from), new Date(due.at), due.lastDay ?? null, stopped === undefined ? null : new Date(stopped), next.length > 0 ? new Date(Math.min(...next)) : null]);
}

/** The sitting a case is listed for: the last act that named one. */
function sittingIn(procedure: Procedure, fresh: readonly Entry[]): Json | undefined {
  for (const entry of [...fresh].reverse()) {
    if (entry.kind !== 'act') continue;
    const field = (procedure.forms.acts[entry.act] ?? []).find(({ kind }) => kind === 'sitting');
    if (field && entry.fields[field.key] !== undefined) return entry.fields[field.key];
  }
  return undefined;
}

/** The whole journal of a case, and the generation that may write to it. */
export async function readJournal(source: DataSource, caseId: string): Promise<{ readonly generation: number; readonly entries: readonly Entry[] }> {
  const [file] = await source.query<{ generation: number }[]>('select generation from case_file where id = $1', [caseId]);
  if (!file) throw new Unsettled('unknown case', `There is no case ${caseId}`);
  const rows = await source.query<{ body: Entry }[]>('select body from case_event where case_id = $1 order by seq', [caseId]);
  return { generation: file.generation, entries: rows.map(({ body }) => body) };
}
