/** Free text by its id, as the journal names it. */
import type { Ask } from '../the-record';

export type Texts = ReadonlyMap<string, string>;

/**
 * Of one case; victims' words too, only for who may see them. SQL: both tables in one statement,
 * and ids compared as text, for a journal may name what is no id.
 */
export async function textsOf(
  ask: Ask,
  caseId: string,
  ids: ReadonlySet<string>,
  victims: boolean,
): Promise<Texts> {
  if (ids.size === 0) return new Map();
  const written = (table: string) =>
    `select id, text from ${table} where case_id = $1 and id::text = any($2)`;
  const tables = victims ? ['words', 'victims.words'] : ['words'];
  return byId(await ask<Text>(tables.map(written).join(' union all '), [caseId, [...ids]]));
}

/** Of whichever case: for what was said of a child in any of theirs. SQL: as above. */
export async function textsAnywhere(ask: Ask, ids: readonly string[]): Promise<Texts> {
  return byId(await ask<Text>('select id::text, text from words where id::text = any($1)', [ids]));
}

interface Text {
  readonly id: string;
  readonly text: string;
}

const byId = (rows: readonly Text[]): Texts => new Map(rows.map(({ id, text }) => [id, text]));
