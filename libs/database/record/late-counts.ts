/** How many open cases there are, how many of them are late, and at which stages they stand. */
import { parameters, type Ask, type Parameter, type Sees } from '../the-record';
import { areWanted, type WantedCases } from './wanted-cases';

interface Counted {
  readonly sees: Sees;
  readonly wanted: WantedCases;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface Counts {
  readonly open: number;
  readonly late: number;
}

/** SQL: counted in the database, whatever their number. */
export async function countCases(ask: Ask, { sees, wanted, now }: Counted): Promise<Counts> {
  const { values, of } = parameters();
  const [row] = await ask<{ open: string; late: string }>(
    `select count(*) as open, count(*) filter (where ${isLateAt(now, of)}) as late
     from case_file c
     where c.ended_at is null
       and ${sees(of)}
       and ${areWanted(wanted, of)}`,
    values,
  );
  return { open: Number(row!.open), late: Number(row!.late) };
}

/** The same for each stage of each procedure. */
export async function countStages(
  ask: Ask,
  { sees, wanted, now }: Counted,
): Promise<readonly (Counts & { readonly procedure: string; readonly stage: string })[]> {
  const { values, of } = parameters();
  const rows = await ask<{ procedure: string; stage: string; open: string; late: string }>(
    `select c.procedure, s.stage,
       count(*) as open,
       count(*) filter (where ${isLateAt(now, of)}) as late
     from case_file c
     cross join lateral unnest(c.stages) as s(stage)
     where c.ended_at is null
       and ${sees(of)}
       and ${areWanted(wanted, of)}
     group by 1, 2`,
    values,
  );
  return rows.map((row) => ({ ...row, open: Number(row.open), late: Number(row.late) }));
}

/**
 * A clock counts as late from its instant on; one that stands still, as it stood when that began.
 */
const isLateAt = (now: number, of: Parameter): string => `exists (
  select 1 from clock k
  where k.case_id = c.id
    and k.stopped_at is null
    and k.due_at <= case
      when k.paused_until is null then ${of(new Date(now))}::timestamptz
      else (
        select max(e.at)
        from case_event e
        where e.case_id = k.case_id and e.kind = 'paused' and e.body->>'id' = k.id
      )
    end
)`;
