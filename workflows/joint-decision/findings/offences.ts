/** The offences of a referral, as corrected since. */
import { every, list, type Case } from '../../../libs/domain/case';
import type { Item } from '../../../libs/domain/form';
import type { Admission, OffenceKind } from '../outcomes/outcome';
import { lastSaid } from './acts';
import type { Outcomes } from './per-offence';

export const offences = (c: Case) => list(c, 'offences');

/** 'Offence 2', of its place in the list. */
export const offenceName = (c: Case, offence: string) =>
  `Offence ${offences(c).findIndex(({ id }) => id === offence) + 1}`;

export const admission = (c: Case) =>
  (lastSaid(c, 'admission', ['correct', 'recordAdmission']) ?? c.facts.admission) as Admission;

export const offenceKind = (c: Case, { id, offenceKind: referred }: Item) =>
  ((
    every(c, 'correct').findLast(
      ({ fields }) => (fields.offenceKind as Outcomes | undefined)?.[id] !== undefined,
    )?.fields.offenceKind as Outcomes | undefined
  )?.[id] ?? referred) as OffenceKind;
