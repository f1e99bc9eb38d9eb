/**
 * Invented children who have left custody, at different points of being reached. Nobody here lives,
 * and every telephone number is one that is kept for fiction.
 */
import { addDays, atHour, type Day } from '../../../libs/domain/london';
import type { Invented } from './invented';
import type { Step } from './living';
import { bornBefore, type Child, type Fields, step } from './step';

/** Received at 10:05; the child left at an hour of the same day, or of an earlier one. */
const referral =
  (
    sourceReference: string,
    [given, family, age]: Child,
    leftHow: string,
    daysBefore: number,
    hour: `${number}:${number}`,
    more: (day: Day) => Fields = () => ({}),
  ) =>
  (day: Day, today: Day): Fields => ({
    source: 'Northshire Police, Castle Road',
    sourceReference,
    custodyNumber: sourceReference,
    childGivenNames: given,
    childFamilyName: family,
    dateOfBirth: bornBefore(today, age, 60),
    addressKnown: true,
    address: '4 Mill Row',
    childContact: '01632 960 333',
    carerKnown: true,
    carer: `A parent of ${given}`,
    carerContact: '01632 960 334',
    language: 'English',
    interpreterNeeded: false,
    leftHow,
    releasedAt: new Date(atHour(addDays(day, -daysBefore), hour)).toISOString(),
    ...more(day),
  });
const spoke: Step = step('practitioner', 'recordAttempt', {
  channel: 'telephone',
  toWhom: 'carer',
  attemptResult: 'spoke',
  attemptNote: 'She had been waiting for somebody to ring.',
});
const offer = (reply: string): Step =>
  step('practitioner', 'recordOffer', {
    offeredTo: 'both',
    reply,
    supportOffered: 'Somebody to talk to, and help with school.',
    childsWords: 'I did not sleep. I would like to go back to training.',
  });

export const invented: readonly Invented[] = [
  {
    sourceReference: 'NC-101',
    ago: 0,
    referral: referral('NC-101', ['Theo', 'Aldous', 15], 'nfa', 0, '06:30'),
    steps: [],
  },
  {
    sourceReference: 'NC-102',
    ago: 1,
    referral: referral('NC-102', ['Saskia', 'Venn', 14], 'rui', 1, '19:10'),
    steps: [spoke, offer('accepted')],
  },
  {
    sourceReference: 'NC-103',
    ago: 3,
    referral: referral('NC-103', ['Jerome', 'Pask', 16], 'bail', 2, '07:45', (day) => ({
      bailEnds: new Date(atHour(addDays(day, 80), '12:00')).toISOString(),
    })),
    steps: [{ ...spoke, fields: { ...spoke.fields, attemptResult: 'noAnswer' } }],
  },
  {
    sourceReference: 'NC-104',
    ago: 4,
    referral: referral('NC-104', ['Ines', 'Colby', 15], 'refusedToCourt', 0, '08:20', () => ({
      heldOvernight: true,
      warrantOrBreach: false,
      moved: false,
      certificate: true,
      saysImpracticable: true,
      circumstancesGiven: false,
      saysNoSecure: false,
    })),
    steps: [spoke, offer('thinking')],
  },
];
