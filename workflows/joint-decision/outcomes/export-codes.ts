/** The national return’s code for an outcome. */
import type { Day } from '../../../libs/domain/london';
import type { ExportCode, Outcome } from './outcome';
import { sources } from './sources';

/** Where no code was read. */
export const noExport: readonly ExportCode[] = [
  {
    from: 'unknown',
    schema: 'unknown',
    legalOutcome: 'unknown',
    disposalType: 'unknown',
    source: sources.unread,
    standing: 'assumption',
  },
];

/**
 * The national return's code on a day; 'unknown' in every field where none was read, never a guess.
 */
export function exportCode({ exportCodes }: Outcome, day: Day): ExportCode {
  return (
    exportCodes.find(
      ({ from, to }) => (from === 'unknown' || day >= from) && (to === undefined || day <= to),
    ) ?? noExport[0]!
  );
}
