/**
 * A case's journal in words, newest first. Names people, and says text only where `Known` has it.
 */
import { apply, caseOf } from '../../../libs/domain/case';
import type { Entry } from '../../../libs/domain/entry';
import { sayInstant } from '../../../libs/domain/london';
import { rfc3339 } from '../../../libs/domain/rfc3339';
import type { Line } from './case-view';
import { sayEntry, type Saying } from './entry-said';

/**
 * What the clerk did to hear of a calendar, or of another case, is said by the entry that follows.
 */
const silent: ReadonlySet<string> = new Set(['adoptCalendar', 'hearEnded']);

const speaks = (entry: Entry): boolean => !(entry.kind === 'act' && silent.has(entry.act));

/** `journal` is whole and in order; `shows` leaves out what this member may not see. */
export function timeline(
  caseId: string,
  journal: readonly Entry[],
  shows: (entry: Entry) => boolean,
  by: Omit<Saying, 'c'>,
): readonly Line[] {
  const lines: Line[] = [];
  let c = caseOf(caseId, []);
  for (const entry of journal) {
    c = apply(c, entry);
    if (!shows(entry) || !speaks(entry)) continue;
    lines.push({
      seq: entry.seq,
      at: rfc3339(entry.at),
      atSaid: sayInstant(entry.at),
      kind: entry.kind,
      ...sayEntry(entry, { ...by, c }),
    });
  }
  return lines.reverse();
}
