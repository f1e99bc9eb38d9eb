/** An action that is asked for, as the API takes it. */
import { begins } from '../../support/begins';

type Body = { readonly [key: string]: unknown };

const day = (ahead: number, from: number) =>
  new Date(from + ahead * 86_400_000).toISOString().slice(0, 10);

/** Counted from `now` (epoch milliseconds): due in two weeks. */
export const referral = (change: Body = {}, now = begins()): Body => ({
  source: 'SEND panel of the service',
  sourceReference: 'ACT-1',
  childGivenNames: 'Jamie',
  childFamilyName: 'Thornbury',
  dateOfBirth: day(-14 * 365 - 100, now),
  panel: 'send',
  what: 'Ask the school for a quiet place to work, and see that it is used.',
  answers: 'education',
  ownerAgency: 'education',
  dueOn: day(14, now),
  ...change,
});
