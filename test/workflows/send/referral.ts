/** A referral to the SEND panel, as the API takes it. */
import { begins } from '../../support/begins';

type Body = { readonly [key: string]: unknown };

const day = (ahead: number, from: number) =>
  new Date(from + ahead * 86_400_000).toISOString().slice(0, 10);
const items = [
  'followsInstructions',
  'findsWords',
  'understandsQuestions',
  'saysYesWithoutUnderstanding',
  'tellsInOrder',
  'takesWordsLiterally',
  'speechIsUnclear',
  'losesConcentration',
  'avoidsReading',
  'strugglesWithTime',
];

/** The checklist with so many items answered, and so many of them 'often'. */
export const checklist = (answered: number, often: number): Body =>
  Object.fromEntries(
    items.slice(0, answered).map((item, i) => [item, i < often ? 'often' : 'never']),
  );

export const referral = (change: Body = {}, now = begins()): Body => ({
  source: 'Youth justice team 2',
  sourceReference: 'SEND-1',
  childGivenNames: 'Jamie',
  childFamilyName: 'Thornbury',
  dateOfBirth: day(-14 * 365 - 100, now),
  reason: 'speechAndLanguage',
  childsWords: 'They talk too fast.',
  ehcp: 'no',
  sen: 'suspected',
  adhd: 'waiting',
  ete: 'school',
  eteHours: 10,
  partTime: true,
  partTimeSince: day(-70, now),
  ...checklist(10, 5),
  ...change,
});

export const openings: readonly Body[] = [
  {},
  { reason: 'detention', detainedOn: '2026-01-02', ehcp: 'yes', ehcpFinalOn: '2025-03-03' },
];
