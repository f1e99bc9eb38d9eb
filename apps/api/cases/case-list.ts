/**
 * Lists of cases, narrowed in the query by the same conditions that decide on one. Pages by key,
 * never by offset.
 */
import type { Case } from '../../../libs/domain/case';
import type { Role } from '../../../libs/domain/member';
import type { Reached } from '../web/access/reached';
import type { Member } from '../../../libs/domain/signed-in';
import { Faults } from '../../../libs/intake/not-taken';
import { parameters, type Ask, type Procedures } from '../../../libs/database/the-record';
import { peopleOf } from './case-rows';
import type { CaseRow } from './case-view';
import { rfc3339 } from '../web/instants';
import { sayHolder } from './seeing';

export interface Listing {
  readonly after?: string;
  readonly limit?: number;
  /**
   * A crime number, a source reference, a case's own reference, or that of a further referral which
   * came to it.
   */
  readonly search?: string;
}

interface Row {
  readonly id: string;
  readonly reference: string;
  readonly procedure: string;
  readonly stages: readonly string[];
  readonly received_at: Date;
  readonly ending: string | null;
  readonly holder_role: Role | null;
  readonly holder_member: string | null;
  readonly child: string | null;
  readonly state: Case | null;
}

export async function listCases(
  ask: Ask,
  reached: Reached,
  procedures: Procedures,
  member: Member,
  { after, limit = 50, search }: Listing,
): Promise<{ readonly rows: readonly CaseRow[]; readonly next: string | null }> {
  const most = Math.min(Math.max(limit, 1), 200);
  const { values, of } = parameters();
  const conditions = [reached.where(member, 'progress', of)];
  if (search) {
    const wanted = of(search.trim().toUpperCase());
    conditions.push(`(upper(c.reference) = ${wanted} or exists (select 1 from case_key k where k.case_id = c.id and k.kind <> 'coAccused' and upper(k.value) = ${wanted})
      or exists (select 1 from referral f where f.case_id = c.id and upper(f.reference) = ${wanted}))`);
  }
  if (after) {
    const [at, id] = cursorOf(after);
    conditions.push(`(c.received_at, c.id) < (${of(at)}, ${of(id)})`);
  }
  const rows = await ask<Row>(
    `select c.id, c.reference, c.procedure, c.stages, c.received_at, c.ending, c.holder_role, c.holder_member,
       case when ${reached.where(member, 'child', of)} then ch.given_names || ' ' || ch.family_name end as child
     from case_file c join child ch on ch.id = c.child_id where ${conditions.join(' and ')} order by c.received_at desc, c.id desc limit ${of(most + 1)}`,
    values,
  );
  const people = await peopleOf(
    ask,
    rows.flatMap(({ holder_member: id }) => (id === null ? [] : [id])),
  );
  const shown = rows.slice(0, most);
  const end = shown.at(-1);
  return {
    rows: shown.map((row) => {
      const { words } = procedures.of(row.procedure);
      return {
        id: row.id,
        reference: row.reference,
        procedure: row.procedure,
        title: words.title,
        child: row.child,
        stages: row.stages.map((stage) => words.stages[stage] ?? stage),
        holder:
          row.holder_role === null
            ? null
            : sayHolder(
                {
                  role: row.holder_role,
                  ...(row.holder_member === null ? {} : { member: row.holder_member }),
                },
                people,
              ),
        receivedAt: rfc3339(row.received_at.getTime()),
        ended: row.ending === null ? null : (words.endings[row.ending] ?? row.ending),
      };
    }),
    next:
      rows.length > most && end
        ? Buffer.from(`${end.received_at.getTime()} ${end.id}`).toString('base64url')
        : null,
  };
}

function cursorOf(after: string): readonly [Date, string] {
  const [, at, id] =
    /^(\d{1,15}) ([\da-f-]{36})$/.exec(Buffer.from(after, 'base64url').toString()) ?? [];
  if (at === undefined || id === undefined)
    throw Faults.at('/after', 'must be the cursor that the page before gave');
  return [new Date(Number(at)), id];
}
