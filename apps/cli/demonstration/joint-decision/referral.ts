/** What the police say of an invented child, of what they are said to have done, and of whom. */
import { addDays, type Day } from '../../../../libs/domain/london';
import type { Invented } from '../invented';
import type { Step } from '../living';
import { bornBefore, type Fields } from '../step';

export interface Child {
  readonly given: string;
  readonly family: string;
  readonly age: number;
  readonly words?: string;
  readonly school?: string;
  readonly carer?: string;
}
export interface Offence {
  readonly what: string;
  readonly place: string;
  readonly kind: string;
  readonly daysBefore: number;
  readonly more?: Fields;
}
export interface Victim {
  readonly name: string;
  readonly words: string;
  readonly kind?: string;
  readonly enhanced?: boolean;
}

const referral =
  (
    sourceReference: string,
    child: Child,
    offence: Offence,
    victims: readonly Victim[],
    more: (day: Day) => Fields = () => ({}),
  ) =>
  (day: Day, today: Day): Fields => ({
    source: 'Northshire Police',
    sourceReference,
    crimeNumbers: sourceReference.replace('NP-', ''),
    childGivenNames: child.given,
    childFamilyName: child.family,
    dateOfBirth: bornBefore(today, child.age, 127),
    ...(child.words ? { childsWords: child.words } : {}),
    carer: child.carer ?? `A parent of ${child.given}`,
    carerContact: '01632 960 111',
    school: child.school ?? 'Northfield Academy',
    language: 'English',
    interpreterNeeded: false,
    lookedAfter: 'no',
    alreadyKnown: 'no',
    outOfArea: false,
    offences: [
      {
        what: offence.what,
        date: addDays(day, -offence.daysBefore),
        place: offence.place,
        offenceKind: offence.kind,
        knife: false,
        gravityBase: 2,
        gravityFinal: 2,
        ...offence.more,
      },
    ],
    admission: 'full',
    howDealtWith: 'voluntaryInterview',
    status: 'releasedUnderInvestigation',
    legalAdvice: 'taken',
    officerInTheCase: 'PC 2417 Okafor',
    childInformationForm: true,
    requestedOutcome: 'communityResolution',
    ...(victims.length === 0
      ? { anyVictims: 'none' }
      : {
          anyVictims: 'yes',
          victims: victims.map(({ name, words, kind = 'person', enhanced = false }) => ({
            victimName: name,
            victimContact: '01632 960 222',
            victimsWords: words,
            victimKind: kind,
            enhanced,
            passedOn: 'yes',
          })),
        }),
    ...more(day),
  });

export const invent = (
  sourceReference: string,
  ago: number,
  child: Child,
  offence: Offence,
  victims: readonly Victim[],
  steps: readonly Step[],
  more?: (day: Day) => Fields,
): Invented => ({
  sourceReference,
  ago,
  referral: referral(sourceReference, child, offence, victims, more),
  steps,
});
