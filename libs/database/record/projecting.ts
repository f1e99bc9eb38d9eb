/**
 * The read model of a case, kept in the settle transaction: what lists are made from, so that no
 * page asks Temporal.
 */
import type { EntityManager } from 'typeorm';
import { ballOf } from '../../domain/ball';
import { canonical } from '../../domain/canonical';
import { pausedNow, type Case, type CaseClock } from '../../domain/case';
import type { Entry } from '../../domain/entry';
import type { Json } from '../../domain/form';
import type { Procedure } from '../../domain/procedure';

export async function project(
  manager: EntityManager,
  procedure: Procedure,
  before: Case,
  after: Case,
  fresh: readonly Entry[],
): Promise<void> {
  const { tell: held } = ballOf(procedure, after);
  await manager.query(
    // SQL: what stands already is kept, in the one statement that every settlement makes.
    `update case_file
     set seq = $2,
       version = $3,
       stages = $4,
       holder_role = $5,
       holder_member = $6,
       state = $7,
       ended_at = $8,
       ending = $9,
       opened_at = coalesce(opened_at, $10),
       sitting_id = coalesce($11, sitting_id),
       calendar_version = $12
     where id = $1`,
    [
      after.id,
      after.seq,
      after.version,
      after.stands.map(({ stage }) => stage),
      held?.role ?? null,
      held?.member ?? null,
      JSON.stringify(after),
      after.ended ? new Date(after.ended.at) : null,
      after.ended?.ending ?? null,
      new Date(fresh[0]!.at),
      sittingIn(procedure, fresh) ?? null,
      after.calendar,
    ],
  );
  await keepClocks(manager, before, after);
  await keepAllocation(manager, procedure, before, after);
}

async function keepClocks(manager: EntityManager, before: Case, after: Case): Promise<void> {
  // The fold leaves a clock that nothing happened to as it was; a case read back is all new, and
  // then compared.
  const changed = after.clocks.filter(
    (clock, i) => canonical(clock) !== canonical(before.clocks[i]),
  );
  if (changed.length === 0) return;
  const rows = changed.map((one) => {
    const { id, clock, of, from, due, original, stopped } = one;
    const paused = pausedNow(one);
    const next = instantsAhead(one);
    return {
      id,
      clock,
      of_item: of,
      from_at: new Date(from),
      due_at: new Date(due.at),
      last_day: due.lastDay,
      original_at: new Date(original),
      ...(paused ? { paused_until: new Date(paused.until) } : {}),
      ...(stopped === undefined ? {} : { stopped_at: new Date(stopped) }),
      ...(next.length > 0 ? { next_rung_at: new Date(Math.min(...next)) } : {}),
    };
  });
  await manager.query(
    // SQL: all changed clocks of a settlement in one statement.
    `insert into clock (
       case_id, id, clock, of_item, from_at, due_at, last_day, original_at,
       paused_until, stopped_at, next_rung_at
     )
     select $1, k.*
     from jsonb_to_recordset($2) k(
       id text, clock text, of_item text, from_at timestamptz, due_at timestamptz, last_day date,
       original_at timestamptz, paused_until timestamptz, stopped_at timestamptz,
       next_rung_at timestamptz
     )
     on conflict (case_id, id) do update set
       due_at = excluded.due_at,
       last_day = excluded.last_day,
       paused_until = excluded.paused_until,
       stopped_at = excluded.stopped_at,
       next_rung_at = excluded.next_rung_at`,
    [after.id, JSON.stringify(rows)],
  );
}

/** At which something is to be told or done of it; none once it has stopped. */
function instantsAhead(clock: CaseClock): readonly number[] {
  if (clock.stopped !== undefined) return [];
  const paused = pausedNow(clock);
  if (paused) return [paused.until];
  return clock.rungs.filter(({ told }) => told === undefined).map(({ at }) => at);
}

async function keepAllocation(
  manager: EntityManager,
  procedure: Procedure,
  before: Case,
  after: Case,
): Promise<void> {
  const now = procedure.allocated(after);
  if (before.seq > 0 && canonical(procedure.allocated(before)) === canonical(now)) return;
  await manager.query('delete from allocation where case_id = $1', [after.id]);
  const rows = Object.entries(now).flatMap(([role, member]) =>
    member === undefined ? [] : [{ role, member }],
  );
  await manager.query(
    `insert into allocation (case_id, role, member_id)
     select $1, a.role, a.member
     from jsonb_to_recordset($2) a(role text, member uuid)`,
    [after.id, JSON.stringify(rows)],
  );
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
