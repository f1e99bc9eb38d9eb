/** A remand that is told of, as the API takes it. */
import { begins } from '../../support/begins';

type Body = { readonly [key: string]: unknown };

const day = (ahead: number, from: number) =>
  new Date(from + ahead * 86_400_000).toISOString().slice(0, 10);
const hour = 3_600_000;

/**
 * Counted from `now` (epoch milliseconds): detained two hours ago, to be back in a week. Instants
 * as the record holds them.
 */
export const referral = (change: Body = {}, now = begins()): Body => ({
  source: 'Leicester Youth Court',
  sourceReference: 'LYC-1',
  childGivenNames: 'Jamie',
  childFamilyName: 'Thornbury',
  dateOfBirth: day(-15 * 365 - 100, now),
  language: 'English',
  ehcp: 'yes',
  lookedAfterBefore: 'no',
  carerKnown: true,
  addressKnown: true,
  court: 'Leicester Youth Court',
  hearingAt: now - 2 * hour,
  decision: 'yda',
  nextHearingAt: now + 7 * 24 * hour,
  limitKind: 'eitherWayYouth',
  solicitor: 'A solicitor of Low Lane',
  ...change,
});

/** A hearing at which the court is still to decide. */
export const toCome = (change: Body = {}, now = begins()): Body =>
  referral(
    {
      decision: 'toCome',
      hearingAt: now + 20 * hour,
      nextHearingAt: undefined,
      limitKind: undefined,
      ...change,
    },
    now,
  );

/** The same with instants as the API takes them: RFC 3339. */
export const sent = (body: Body): Body =>
  Object.fromEntries(
    Object.entries(body).map(([key, value]) => [
      key,
      (key === 'hearingAt' || key === 'nextHearingAt') && typeof value === 'number'
        ? new Date(value).toISOString()
        : value,
    ]),
  );

/**
 * Other ways in: to authority accommodation, with no next hearing; or a hearing that is listed
 * elsewhere.
 */
export const openings: readonly Body[] = [
  {},
  { decision: 'rlaa', nextHearingAt: undefined, ehcp: 'no' },
  { limitKind: 'crownCourt', ehcp: 'notKnown' },
];
