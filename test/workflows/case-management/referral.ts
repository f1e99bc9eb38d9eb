/** A trigger for case management, as the API takes it. */
import { begins } from '../../support/begins';

type Body = { readonly [key: string]: unknown };

const day = (ahead: number, from: number) =>
  new Date(from + ahead * 86_400_000).toISOString().slice(0, 10);

export const referral = (change: Body = {}, now = begins()): Body => ({
  source: 'Youth justice team 2',
  sourceReference: 'CM-1',
  childGivenNames: 'Jamie',
  childFamilyName: 'Thornbury',
  dateOfBirth: day(-15 * 365 - 100, now),
  trigger: 'seriousHarm',
  whyNow: 'He was found with a knife for the second time.',
  safetyAndWellbeing: 'high',
  seriousHarm: 'high',
  reoffending: 'medium',
  ...change,
});

/** Triggers that lead elsewhere. */
export const openings: readonly Body[] = [
  {},
  { trigger: 'custody' },
  { trigger: 'caretaken', movedOn: '2026-01-05', responsible: 'home' },
];
