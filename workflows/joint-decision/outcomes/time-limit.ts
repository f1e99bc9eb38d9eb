/**
 * How an outcome stands to the time limit of its offence. Only the police confirm that a limit has
 * passed; a page warns of it before.
 */
import { addDays, addMonths, say, type Day } from '../../../libs/domain/london';
import { assumption, sources } from './sources';
import type { OffenceKind, Outcome } from './outcome';

export const barred = assumption(
  true,
  `${sources.timeLimit}: read with a threat of prosecution behind it; ` +
    'only the police confirm that a limit has passed',
);

export const notBarred = assumption(
  false,
  `${sources.timeLimit}: there is no prosecution behind it`,
);

/**
 * Six months from a summary offence, or from one whose kind is not known. Indicative only: the
 * limit is what the police give.
 */
export const indicativeLimit = (offenceDay: Day, offenceKind: OffenceKind): Day | undefined =>
  offenceKind === 'summary' || offenceKind === 'unsure' ? addMonths(offenceDay, 6) : undefined;

/**
 * The last day on which conditions may begin and still leave the police time to prosecute before
 * the limit. Calendar days.
 */
export const lastSafeStart = (limitDay: Day, plannedDays: number, bufferDays: number): Day =>
  addDays(limitDay, -(plannedDays + bufferDays));

/**
 * What a page says where a limit is near, or not known; it closes nothing. `weeks` is what is
 * planned, else the outcome's usual most.
 */
export function limitWarnings(
  given: Outcome,
  {
    start,
    limit,
    offenceKind,
    bufferDays,
    weeks,
  }: {
    readonly start: Day;
    readonly limit?: { readonly day: Day; readonly indicative: boolean } | undefined;
    readonly offenceKind: OffenceKind;
    readonly bufferDays: number;
    readonly weeks?: number | undefined;
  },
): readonly string[] {
  if (!given.closedByTimeBar.value) return [];
  const unsure =
    offenceKind === 'unsure'
      ? [
          'The police have not said whether this offence has a time limit: ' +
            'ask them for the date and its basis',
        ]
      : [];
  if (!limit)
    return offenceKind === 'summary'
      ? [
          'No time limit was given for this summary offence: ' +
            'ask the police for the date and its basis',
        ]
      : unsure;
  const safe = lastSafeStart(limit.day, 7 * (weeks ?? given.maxWeeks?.value ?? 0), bufferDays);
  return start <= safe
    ? unsure
    : [
        ...unsure,
        `${given.name} no longer fits before the time limit of ` +
          `${say(limit.day)}${limit.indicative ? ' (indicative)' : ''} with time left for the ` +
          `police file: it had to begin by ${say(safe)}`,
      ];
}
