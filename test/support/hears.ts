/**
 * Who hears, without a record to ask: whoever holds the case in the role, else the first of the
 * invented people. A simulation; the real one is libs/database/notices/addressees.ts.
 */
import type { Case } from '../../libs/domain/case';
import type { Entry } from '../../libs/domain/entry';
import { people } from './people';

/**
 * Entries as a record would give them back once settled: through JSON, and with what it learned.
 */
export const settled = (entries: readonly Entry[]): Entry[] =>
  (JSON.parse(JSON.stringify(entries)) as Entry[]).map((e) =>
    e.kind === 'rung' || e.kind === 'told'
      ? { ...e, to: [e.tell.member ?? people(e.tell.role)[0]!.member] }
      : e,
  );

/** A case without who heard: what the clerk alone makes, whoever settled it. */
export const unheard = (c: Case): Case => ({
  ...c,
  clocks: c.clocks.map((clock) => ({
    ...clock,
    rungs: clock.rungs.map(({ to: _to, ...rung }) => rung),
  })),
});
