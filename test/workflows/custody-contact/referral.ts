/** A notice that a child has left custody, as the API takes it. */
import { begins } from '../../support/begins';

type Body = { readonly [key: string]: unknown };

const day = (ahead: number, from: number) =>
  new Date(from + ahead * 86_400_000).toISOString().slice(0, 10);
const hour = 3_600_000;

/**
 * Counted from `now` (epoch milliseconds): the child left three hours ago. Instants as the record
 * holds them.
 */
export const referral = (change: Body = {}, now = begins()): Body => ({
  source: 'Leicestershire Police, Euston Street',
  sourceReference: 'EN/4321/26',
  custodyNumber: 'EN/4321/26',
  childGivenNames: 'Jamie',
  childFamilyName: 'Thornbury',
  dateOfBirth: day(-14 * 365 - 100, now),
  addressKnown: true,
  address: '12 Low Lane',
  childContact: '01632 960 124',
  carerKnown: true,
  carer: 'Kim Thornbury, mother',
  carerContact: '01632 960 123',
  language: 'English',
  interpreterNeeded: false,
  leftHow: 'nfa',
  releasedAt: now - 3 * hour,
  ...change,
});

/** Charged, refused bail, and kept overnight: what the police say of why. */
export const overnight = (change: Body = {}): Body => ({
  leftHow: 'refusedToCourt',
  heldOvernight: true,
  warrantOrBreach: false,
  moved: false,
  certificate: false,
  ...change,
});

/** The same with instants as the API takes them: RFC 3339. */
export const sent = (change: Body = {}, now = begins()): Body =>
  Object.fromEntries(
    Object.entries(referral(change, now)).map(([key, value]) => [
      key,
      (key === 'releasedAt' || key === 'bailEnds') && typeof value === 'number'
        ? new Date(value).toISOString()
        : value,
    ]),
  );

/** Ways to leave custody that lead elsewhere. */
export const openings: readonly Body[] = [{}, overnight(), { leftHow: 'rui' }];
