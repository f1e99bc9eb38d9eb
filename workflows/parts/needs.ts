/** The needs and risks that an action may answer, and what pages call them. */
import type { Words } from '../../libs/domain/procedure';

const named = {
  safetyAndWellbeing: 'Safety and wellbeing',
  seriousHarm: 'Risk of serious harm',
  reoffending: 'Reoffending',
  diversity: 'Diversity',
  education: 'Education, training or employment',
  health: 'Health',
  sen: 'Special educational needs',
  accommodation: 'Somewhere to live',
  resettlement: 'Resettlement',
  familySupport: 'Support for the family',
  bailPackage: 'A bail package',
  overnightDetention: 'Detention overnight',
  other: 'Something else',
} as const;

export type Need = keyof typeof named;
export const needs = Object.keys(named) as readonly Need[];

/** Elsewhere these two are agencies, by the same keys. */
const areAgencies: readonly Need[] = ['education', 'health'];

export const needWords = (some: readonly Need[]): Words['choices'] =>
  Object.fromEntries(
    some.map((need) => [areAgencies.includes(need) ? `answers.${need}` : need, named[need]]),
  );
