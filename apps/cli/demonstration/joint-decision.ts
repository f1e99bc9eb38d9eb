/**
 * Invented children before the Joint Decision and Resolution Panel, at different points of their
 * cases. Nobody here lives, and every telephone number is one that is kept for fiction.
 */
import type { Json } from '../../../libs/domain/form';
import { addDays, addMonths, type Day } from '../../../libs/domain/london';
import type { Invented } from './invented';
import type { Step } from './living';

type Fields = Step['fields'];
const step = (by: string, act: string, fields: Fields = {}, days = 0): Step => ({
  by,
  act,
  fields,
  days,
});
const one = (outcome: string): Fields => ({ o1: outcome });

interface Child {
  readonly given: string;
  readonly family: string;
  readonly age: number;
  readonly words?: string;
  readonly school?: string;
  readonly carer?: string;
}
interface Offence {
  readonly what: string;
  readonly place: string;
  readonly kind: string;
  readonly daysBefore: number;
  readonly more?: Fields;
}
interface Victim {
  readonly name: string;
  readonly words: string;
  readonly kind?: string;
  readonly enhanced?: boolean;
}

/** A day on which somebody is so old, and some months. */
const bornBefore = (day: Day, years: number): Day => addDays(addMonths(day, -12 * years), -127);

const referral =
  (
    sourceReference: string,
    child: Child,
    offence: Offence,
    victims: readonly Victim[],
    more: (day: Day) => Fields = () => ({}),
  ) =>
  (day: Day, today: Day): { readonly [field: string]: Json } => ({
    source: 'Northshire Police',
    sourceReference,
    crimeNumbers: sourceReference.replace('NP-', ''),
    childGivenNames: child.given,
    childFamilyName: child.family,
    dateOfBirth: bornBefore(today, child.age),
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

const begun: readonly Step[] = [
  step('panelTeamManager', 'accept', {}, 1),
  step('panelTeamManager', 'allocate', {
    practitioner: '@practitioner',
    victimWorker: '@victimWorker',
  }),
];
const victimHeard: readonly Step[] = [
  step(
    'victimWorker',
    'recordVictimAttempt',
    { victim: 'v1', channel: 'telephone', reached: true },
    1,
  ),
  step('victimWorker', 'recordVictimConsent', {
    victim: 'v1',
    consentToContact: 'yes',
    consentAskedBy: 'police',
  }),
  step('victimWorker', 'recordVictimViews', {
    victim: 'v1',
    victimsWords: 'I would like to hear a sorry, and that it will not happen again.',
    restorativeJustice: 'later',
    wantsTellingAtEnd: true,
    feelsSafe: 'mostly',
  }),
  step('victimWorker', 'recordVictimStatus', { victim: 'v1', victimStatus: 'viewsRecorded' }),
];
const assessment = (outcome: string, days: number): Step =>
  step(
    'practitioner',
    'submitAssessment',
    {
      childsWords: 'I was showing off. I want to put it right.',
      familysView: 'It went well until the change of school.',
      strengths: 'Funny, loyal, good with younger children.',
      diversity: 'Dyslexic: pictures and short sentences help.',
      family: 'Lives with mother and grandmother.',
      exploitation: 'Older children ask for things to be carried; the answer has begun to be no.',
      behaviour: 'Follows when dared, and regrets it the same day.',
      safetyAndWellbeing: 'medium',
      seriousHarm: 'low',
      reoffending: 'low',
      outcomes: one(outcome),
      proposalReason: 'It is the least that does the work.',
      plan: 'Six meetings with a mentor, and a letter.',
    },
    days,
  );
const heard = (police: string, others: string): readonly Step[] => [
  {
    ...step('chair', 'openItem', {
      present: ['policeDecisionMaker', 'youth-justice', 'health', 'victim-service'],
    }),
    atSitting: true,
  },
  step('policeDecisionMaker', 'takePosition', {
    outcomes: one(police),
    positionReason: 'It answers what happened.',
  }),
  step('panelTeamManager', 'takePosition', {
    outcomes: one(others),
    positionReason: 'The child has begun to put it right, without being asked.',
  }),
  step('agencyMember/health', 'takePosition', {
    outcomes: one(others),
    positionReason: 'Speech and language therapy would go on.',
  }),
  step('chair', 'closeItem', {
    outcomes: one(others),
    recommendationReason: 'What the panel thinks helps this child most, and answers the harm.',
  }),
];
const listed = step('chair', 'listForSitting', { sitting: '@sitting' });
const confirmed = (outcome: string): readonly Step[] => [
  step(
    'policeDecisionMaker',
    'confirm',
    {
      outcomes: one(outcome),
      rationale: 'Proportionate, and the right help for this child.',
      decidedBy: 'police',
    },
    1,
  ),
  step('victimWorker', 'tellVictim', {
    victim: 'v1',
    victimToldHow: 'telephone',
    victimsWords: 'Thank you for telling me.',
  }),
  step(
    'practitioner',
    'tellChild',
    {
      toldHow: 'inPerson',
      plainWords: 'You need not go to court. This is what we will do together.',
      consequenceExplained: true,
      carerTold: true,
      childsWords: 'OK. I understand.',
    },
    1,
  ),
];
const resolved: readonly Step[] = [
  step('policeDecisionMaker', 'recordRemedy', {
    victim: 'v1',
    officersEfforts: 'Telephoned, and went through the community remedy document.',
    remedyAskedFor: true,
    actionAskedFor: 'A letter that says sorry.',
    remedyGiven: true,
  }),
  step(
    'policeDecisionMaker',
    'administer',
    {
      offence: 'o1',
      outcome: 'communityResolution',
      appropriateAdultPresent: true,
      legalAdviceOffered: true,
      sufficientEvidence: true,
      acceptsResponsibility: true,
      agreesToTakePart: true,
      conditions: 'A letter, and six meetings with a mentor.',
      weeks: 8,
    },
    2,
  ),
  step('practitioner', 'recordFirstContact', { childsWords: 'My mentor is all right.' }, 2),
  step(
    'practitioner',
    'recordEngagement',
    { engagement: 'attended', childsWords: 'We wrote the letter together.' },
    5,
  ),
];
const ended: readonly Step[] = [
  step(
    'practitioner',
    'finish',
    { offence: 'o1', finished: 'completed', childsWords: 'I did all of it.' },
    10,
  ),
  step('policeDecisionMaker', 'acknowledgeResult', {}, 1),
  step('victimWorker', 'tellVictimAtEnd', {
    victim: 'v1',
    victimToldHow: 'letter',
    feelsSafe: 'yes',
  }),
  step(
    'practitioner',
    'writeExitPlan',
    {
      childsWords: 'I kept my word.',
      whatWorked: 'The mentor, and being believed.',
      safetyAndWellbeing: 'low',
      seriousHarm: 'low',
      reoffending: 'low',
      exitPlan: 'Football on Saturdays; the mentor telephones in a month.',
    },
    1,
  ),
];

const theft = (place: string): Offence => ({
  what: 'Took sweets and a phone charger without paying, with two friends.',
  place,
  kind: 'eitherWay',
  daysBefore: 9,
});
const shop: Victim = {
  name: 'Manager of Hollis Stores',
  words: 'It happens every week. I want it to stop.',
  kind: 'business',
};
const neighbour: Victim = {
  name: 'Maureen Abbott',
  words: 'I was frightened to go out for some days.',
};

const invent = (
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

export const invented: readonly Invented[] = [
  invent(
    'NP-26/0611204',
    62,
    {
      given: 'Leo',
      family: 'Marchbank',
      age: 14,
      words: 'I did not think about who it would hurt.',
    },
    theft('High Street'),
    [neighbour],
    [
      ...begun,
      ...victimHeard,
      assessment('communityResolution', 4),
      step('panelTeamManager', 'signOff', { qualityNote: 'Clear and fair.' }, 1),
      listed,
      ...heard('communityResolution', 'communityResolution'),
      ...confirmed('communityResolution'),
      ...resolved,
      ...ended,
    ],
  ),
  invent(
    'NP-26/0618873',
    34,
    { given: 'Esme', family: 'Dunnett', age: 15, words: 'I said sorry to her in the corridor.' },
    {
      what: 'Pushed another girl, who fell and cut her hand.',
      place: 'Northfield Academy',
      kind: 'summary',
      daysBefore: 6,
    },
    [{ ...neighbour, name: 'A girl of 14, through her father', kind: 'child', enhanced: true }],
    [
      ...begun,
      ...victimHeard,
      assessment('communityResolution', 3),
      step('panelTeamManager', 'signOff', {}, 1),
      listed,
      ...heard('communityResolution', 'communityResolution'),
      ...confirmed('communityResolution'),
      ...resolved,
    ],
  ),
  invent(
    'NP-26/0622310',
    21,
    { given: 'Noah', family: 'Petrie', age: 16 },
    {
      what: 'Damaged a bus shelter with a stone.',
      place: 'Station Road',
      kind: 'summary',
      daysBefore: 12,
    },
    [shop],
    [
      ...begun,
      step(
        'victimWorker',
        'recordVictimAttempt',
        { victim: 'v1', channel: 'telephone', reached: false, attemptNote: 'No answer.' },
        1,
      ),
      step(
        'victimWorker',
        'recordVictimAttempt',
        { victim: 'v1', channel: 'email', reached: false },
        2,
      ),
    ],
  ),
  invent(
    'NP-26/0624417',
    18,
    {
      given: 'Aisha',
      family: 'Rahmani',
      age: 13,
      words: 'I was scared of the older ones so I did it.',
    },
    theft('Hollis Stores'),
    [shop],
    [
      ...begun,
      ...victimHeard,
      assessment('diversionUndertaken', 3),
      step('panelTeamManager', 'sendBack', { reason: 'The family is not heard yet.' }, 1),
      assessment('diversionUndertaken', 1),
      step('panelTeamManager', 'signOff', {}, 1),
      listed,
      ...heard('youthCaution', 'diversionUndertaken'),
    ],
  ),
  invent(
    'NP-26/0627752',
    9,
    { given: 'Finley', family: 'Osgood', age: 17 },
    {
      what: 'Had cannabis on him when he was stopped.',
      place: 'Canal Walk',
      kind: 'eitherWay',
      daysBefore: 20,
    },
    [],
    [
      step(
        'panelTeamManager',
        'accept',
        { knownNote: 'Known two years ago; a good worker knew him.' },
        1,
      ),
      step('panelTeamManager', 'allocate', { practitioner: '@practitioner' }),
      assessment('communityResolution', 3),
      step('panelTeamManager', 'signOff', {}, 1),
      listed,
    ],
    (day) => ({
      status: 'bail',
      bailedOn: addDays(day, -2),
      bailEnds: `${addDays(day, 40)}T12:00:00Z`,
      alreadyKnown: 'yes',
    }),
  ),
  invent(
    'NP-26/0629005',
    6,
    { given: 'Caleb', family: 'Whitlock', age: 15, words: 'It was a joke that went wrong.' },
    {
      what: 'Set fire to a bin in the park with others.',
      place: 'Meadow Park',
      kind: 'eitherWay',
      daysBefore: 5,
    },
    [neighbour],
    [...begun, ...victimHeard, assessment('youthCaution', 2)],
  ),
  invent(
    'NP-26/0630118',
    4,
    { given: 'Ruby', family: 'Sandiford', age: 12 },
    theft('Hollis Stores'),
    [shop],
    [],
  ),
  invent(
    'NP-26/0630992',
    3,
    { given: 'Tyler', family: 'Bexley', age: 16 },
    {
      what: 'Rode a moped without insurance.',
      place: 'Ring Road',
      kind: 'summary',
      daysBefore: 30,
    },
    [],
    [
      step(
        'panelTeamManager',
        'returnToPolice',
        {
          returnReasons: ['notEnoughInformation'],
          reason: 'There is no account of the interview. Please send it and refer again.',
        },
        1,
      ),
    ],
  ),
  invent(
    'NP-26/0631377',
    1,
    { given: 'Ayesha', family: 'Rahmanie', age: 13 },
    {
      what: 'Took a bicycle and left it by the river.',
      place: 'Riverside',
      kind: 'eitherWay',
      daysBefore: 3,
    },
    [neighbour],
    [],
  ),
];
