/**
 * A realistic referral, exactly as the API takes it; and one whose every personal answer is a
 * canary.
 */
import { begins } from '../../support/begins';

type Body = { readonly [key: string]: unknown };

const day = (ahead: number, from: number) =>
  new Date(from + ahead * 86_400_000).toISOString().slice(0, 10);

/** Counted from `now` (epoch milliseconds): the offence was nine days ago. */
export function referral(
  change: Body = {},
  now = begins(),
): Body & { readonly offences: readonly Body[] } {
  return {
    source: 'Leicestershire Police, City',
    sourceReference: '26*0612345',
    childGivenNames: 'Jamie',
    childFamilyName: 'Thornbury',
    dateOfBirth: day(-14 * 365 - 100, now),
    childsWords: 'I was scared of the older ones so I did it.',
    carer: 'Kim Thornbury',
    carerContact: '01632 960 123',
    school: 'Riverside Academy',
    ethnicity: 'White British',
    language: 'English',
    interpreterNeeded: false,
    lookedAfter: 'no',
    alreadyKnown: 'no',
    outOfArea: false,
    pncId: '26/0012345X',
    custodyNumber: 'EN/4321/26',
    crimeNumbers: '26*0612345 26*0612346',
    offences: [
      {
        what:
          'Took two bottles of drink and a phone charger from a shop, ' +
          'and pushed past the guard.',
        date: day(-9, now),
        place: 'High Street',
        offenceKind: 'eitherWay',
        knife: false,
        gravityBase: 2,
        gravityFinal: 2,
      },
    ],
    admission: 'full',
    howDealtWith: 'voluntaryInterview',
    status: 'releasedUnderInvestigation',
    appropriateAdult: 'Kim Thornbury, mother',
    legalAdvice: 'taken',
    interviewSummary: 'Made admissions and said sorry.',
    officerInTheCase: 'PC 1234 Dana Okafor',
    supervisor: 'PS 77 Lee',
    childInformationForm: true,
    requestedOutcome: 'communityResolution',
    anyVictims: 'yes',
    victims: [
      {
        victimName: 'Sam Okonjo, manager of the shop',
        victimContact: '01632 960 456',
        victimsWords: 'I want it to stop and I want an apology.',
        victimKind: 'person',
        enhanced: false,
        passedOn: 'yes',
      },
    ],
    ...change,
  } as Body & { readonly offences: readonly Body[] };
}

/** What leads elsewhere: a victim to whom the enhanced service is owed. */
export const openings: readonly Body[] = [
  {},
  {
    victims: [{ victimName: 'Ada Penhale', victimKind: 'child', enhanced: true, passedOn: 'yes' }],
  },
];

/**
 * One of many: another child each time, as a service has them. One child referred a thousand times
 * is a thousand reviews of likeness.
 */
export function oneOfMany(n: number, change: Body = {}, now = begins()): Body {
  const letters = Array.from(
    { length: 7 },
    (_, i) => 'bdfgjklmnprstv'[Math.floor((n * 7919) / 14 ** i) % 14],
  ).join('a');
  return referral(
    {
      sourceReference: `MANY-${n}`,
      childGivenNames: letters.slice(0, 6),
      childFamilyName: letters.slice(6),
      dateOfBirth: day(-12 * 365 - ((n * 37) % 1_700), now),
      crimeNumbers: `MANY/${n}`,
      ...change,
    },
    now,
  );
}

/**
 * Words found in no dictionary and no other test; every personal answer of the canary referral
 * holds one.
 */
export const canaries = [
  'Quillfeather',
  'Zebedora',
  'Vantablossom',
  '01632960987',
  'Oxlipgate',
  'Umbrathwaite',
  'Wyrmsbane',
  'Nettlecombe-Vox',
  '26/7654321Q',
  '26*9988776',
  'Jackdawstreet',
  'Marrowfen',
  'Pumpernickelson',
  '01632960555',
  'Grimalkinsay',
] as const;

/** The date of birth too, as it is written in any answer; instants drawn from it are not dates. */
export const canaryBirth = '2011-07-19';

export const canaryReferral = (sourceReference: string): Body =>
  referral({
    sourceReference,
    childFamilyName: canaries[0],
    childGivenNames: canaries[1],
    dateOfBirth: canaryBirth,
    childsWords: `I live with ${canaries[2]}`,
    carer: canaries[2],
    carerContact: canaries[3],
    school: canaries[4],
    officerInTheCase: canaries[5],
    appropriateAdult: canaries[6],
    address: canaries[7],
    pncId: canaries[8],
    crimeNumbers: canaries[9],
    offences: [
      {
        ...referral().offences[0],
        place: canaries[10],
        what: `Took a bicycle from ${canaries[11]}`,
      },
    ],
    victims: [
      {
        victimName: canaries[12],
        victimContact: canaries[13],
        victimsWords: `My name is ${canaries[14]}`,
        victimKind: 'person',
        enhanced: false,
        passedOn: 'yes',
      },
    ],
  });
