/** From where an outcome is asked after: one ordinary day, and every other that matters. */
import { outcome } from '../../../../workflows/joint-decision/outcomes';
import type {
  Admission,
  OffenceKind,
  OutcomeKey,
} from '../../../../workflows/joint-decision/outcomes/outcome';
import {
  whyClosed,
  type Standpoint,
} from '../../../../workflows/joint-decision/outcomes/why-closed';

const admissions: readonly Admission[] = [
  'full',
  'partial',
  'acceptsResponsibility',
  'denies',
  'noComment',
  'notAsked',
];
export const kinds: readonly OffenceKind[] = ['summary', 'eitherWay', 'indictable', 'unsure'];
export const today: Standpoint = {
  day: '2026-11-23',
  ageAtOffence: 15,
  under18At: true,
  admission: 'full',
  timeBarredConfirmed: false,
  turnedOn: [],
  offenceKind: 'summary',
};
export const why = (key: OutcomeKey, at: Partial<Standpoint>) =>
  whyClosed(outcome(key), { ...today, ...at });

export function* standpoints(): Generator<Standpoint> {
  for (const day of [
    '2018-06-01',
    '2019-03-31',
    '2019-04-01',
    '2026-02-11',
    '2026-02-12',
    '2026-11-23',
    '2032-12-31',
  ])
    for (let ageAtOffence = 8; ageAtOffence <= 18; ageAtOffence += 1)
      for (const under18At of [true, false])
        for (const timeBarredConfirmed of [true, false])
          for (const turnedOn of [[], ['deferredProsecution']])
            for (const offenceKind of kinds)
              for (const admission of admissions)
                yield {
                  day,
                  ageAtOffence,
                  under18At,
                  timeBarredConfirmed,
                  turnedOn,
                  offenceKind,
                  admission,
                };
}
