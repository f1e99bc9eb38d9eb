/** What several acts ask in the same words. */
import type { Field, Form } from '../../../../libs/domain/form';
import { outcomeChoices } from '../intake/choices';

const ratings = ['low', 'medium', 'high', 'veryHigh'] as const;
export const toldHow = ['inPerson', 'telephone', 'videoCall', 'letter'] as const;

export const reason: Field = { key: 'reason', kind: 'words', required: true };
export const offence: Field = { key: 'offence', kind: 'item', of: 'offences', required: true };
export const victim: Field = { key: 'victim', kind: 'item', of: 'victims', required: true };

export const outcomes: Field = {
  key: 'outcomes',
  kind: 'choice',
  choices: outcomeChoices,
  each: 'offences',
  required: true,
};

export const childsWords: Field = { key: 'childsWords', kind: 'words', required: true };
export const mayHaveChildsWords: Field = { key: 'childsWords', kind: 'words' };
export const victimsWords: Field = { key: 'victimsWords', kind: 'words', victim: true };

export const weeks: Field = {
  key: 'weeks',
  kind: 'number',
  atLeast: 1,
  atMost: 104,
  required: true,
};

export const threeRatings: Form = (
  ['safetyAndWellbeing', 'seriousHarm', 'reoffending'] as const
).map((key) => ({ key, kind: 'choice', choices: ratings, required: true }));
