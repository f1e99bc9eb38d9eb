/** Writing the free text of acts, apart from the journal that names it by id. */
import type { Ask } from '../the-record';

export interface Written {
  readonly id: string;
  readonly text: string;
  /** Victims' words stand in a schema of their own. */
  readonly victim: boolean;
}

const tableFor = (victim: boolean): string => (victim ? 'victims.words' : 'words');

/** Writes nothing twice: the id comes from the text. SQL: one statement for either table. */
export async function save(
  ask: Ask,
  caseId: string,
  member: string,
  at: number,
  written: readonly Written[],
): Promise<void> {
  for (const { id, text, victim } of written)
    await ask(
      `insert into ${tableFor(victim)} (id, case_id, text, written_by, written_at)
       values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [id, caseId, text, member, new Date(at)],
    );
}

/**
 * Takes back the texts of an act that was refused, unless the record names them after all. SQL:
 * whether it does is asked in the same statement, so that no settlement can come between.
 */
export async function unsave(
  ask: Ask,
  caseId: string,
  key: string,
  written: readonly Written[],
): Promise<void> {
  for (const victim of [false, true]) {
    const ids = written.filter((one) => one.victim === victim).map(({ id }) => id);
    if (ids.length > 0)
      await ask(
        `delete from ${tableFor(victim)}
         where case_id = $1 and id::text = any($2) and not exists (
           select 1 from case_event
           where case_id = $1 and kind = 'act' and body->>'key' = $3
         )`,
        [caseId, ids, key],
      );
  }
}
