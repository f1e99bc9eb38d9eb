/** What brings a child to case management, and brings them again while their case is open. */
import { every, type Case, type Taken } from '../../../libs/domain/case';

export const triggers = [
  'safetyAndWellbeing',
  'seriousHarm',
  'reoffending',
  'diversity',
  'custody',
  'remand',
  'transferredIn',
  'caretaken',
  'significantChange',
  'seriousIncident',
] as const;

/** The first trigger, and every further one. */
export const triggered = (c: Case): readonly Pick<Taken, 'seq' | 'at' | 'fields'>[] => [
  { seq: 0, at: c.received, fields: c.facts },
  ...every(c, 'hearTrigger'),
];
