/**
 * A realistic referral to the joint decision panel, with names that must not leave their places.
 */
import { addDays, londonDay } from '../../../libs/domain/london';
import { begins } from '../../support/begins';
import type { House } from './house';
import { inRole } from './house';

export const victimName = 'Wilhelmina Canaryvictim';
export const victimsWords = 'He frightened my grandmother at the bus stop';

const offenceDay = addDays(londonDay(begins()), -14);

export const jointReferral = (change: object = {}) => ({
  source: 'Northshire Police',
  sourceReference: 'NP-1',
  childGivenNames: 'Robin',
  childFamilyName: 'Canarysurname',
  dateOfBirth: '2011-05-03',
  offences: [
    { what: 'Took a bicycle from a yard', date: offenceDay, offenceKind: 'summary' },
    { what: 'Broke its lock', date: offenceDay, offenceKind: 'eitherWay' },
  ],
  admission: 'noComment',
  howDealtWith: 'voluntaryInterview',
  status: 'neither',
  officerInTheCase: 'PC 1234',
  crimeNumbers: 'CR/26/00017',
  anyVictims: 'yes',
  victims: [{ victimName, victimsWords, victimKind: 'person', enhanced: false, passedOn: 'yes' }],
  ...change,
});

/** Refer, and open the case. */
export async function referred(
  at: House,
  sourceReference: string,
  change: object = {},
): Promise<{ readonly caseId: string; readonly reference: string }> {
  const { status, body } = await at
    .as(inRole('policeReferrer'))
    .post('/api/v1/referrals', jointReferral({ sourceReference, ...change }));
  if (status !== 201)
    throw new Error(`The referral was answered ${status}: ${JSON.stringify(body)}`);
  await at.clerks.open();
  return body as { caseId: string; reference: string };
}
